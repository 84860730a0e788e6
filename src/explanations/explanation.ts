import type { NativeForm } from "./native/nativeForm";

/** One contribution to a result. */
export interface Part {
  readonly label: string;
  /** In the unit of the result where the parts add up to it. */
  readonly amount: number;
  /** What the amount is made of: "60%, squared". */
  readonly detail?: string;
}

export interface Parts {
  /** What the rows are: "Supplier", "Measure in force". */
  readonly of: string;
  /** What the amounts are: "Share squared". */
  readonly amount: string;
  readonly rows: readonly Part[];
  /**
   * What the amounts add up to: the result itself, or another figure that is named. Null where they do not
   * add up; the note then says what they are.
   */
  readonly total: "result" | { readonly label: string; readonly amount: number } | null;
}

/** What a call's answer is made of, with its arguments as they are now. */
export interface Explanation {
  /** The equation with the numbers in it, without the result: "461 / 28,650". Lines where there are several. */
  readonly numbers: readonly string[];
  readonly parts: Parts | null;
  /** What the parts are where they do not add up, or what the answer is made of where there are none. */
  readonly note: string | null;
  /** What to mind before the figure is used. */
  readonly warnings: readonly string[];
}

/** Where in the answer the explained cell stands, and what else is known of the arguments' cells. */
export interface Sight {
  /** The cell of the answer, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The function's whole answer. */
  readonly answer: unknown;
  /** The name of a value of an argument, counted from 0: "China", or "value 3" where the sheet has none. */
  readonly label: (argument: string, index: number) => string;
}

/** Explains a call from its arguments in their order; throws the same Failure as the function. */
export type Explainer = (given: readonly unknown[], sight: Sight) => Explanation;

/** What a function's explanation file exports. */
export interface FunctionExplanation {
  readonly explain: Explainer;
  /** The same in Excel's own functions, where there is a closed form. */
  readonly native?: NativeForm;
  /** Why there is none, as the end of a sentence. */
  readonly noNative?: string;
}
