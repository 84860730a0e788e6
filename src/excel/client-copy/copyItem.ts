import type { OurFormula } from "../formulas/ourFormulas";

/**
 * What becomes of a formula: native formulas with the arguments written out in them, native formulas
 * through a named LAMBDA, the value that stands there, or nothing.
 */
export type Way = "plain" | "lambda" | "value" | "leave";

/** A call of ours in Excel's own functions, as the layer of explanations writes it. */
export interface NativeText {
  readonly plain: string;
  readonly lambda?: { readonly name: string; readonly definition: string; readonly call: string };
  readonly needs365: boolean;
  readonly notes: string;
}

export interface NoNative {
  /** The end of a sentence. */
  readonly reason: string;
}

/** Labels of countries that the copy writes out: the rows, and the first row of each country, counted from 1. */
export interface CountrySight {
  readonly names: Readonly<Record<"labels" | "starts" | "codes" | "titles", string>>;
  readonly labels: readonly string[];
  /** The code of each label's country. */
  readonly labelCodes: readonly string[];
  readonly starts: readonly number[];
  readonly codes: readonly string[];
  readonly titles: readonly string[];
}

/** What a native formula may rest on besides its arguments. */
export interface FormulaSight {
  readonly countries: CountrySight["names"];
  /** Headers of the tables, by the text of the argument. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

export type WriteNative = (
  id: string,
  given: readonly string[],
  sight?: FormulaSight,
) => NativeText | NoNative;

/** An argument as the formula has it, and what stands in the cells that it refers to; null where it is written out. */
export interface TriedArgument {
  readonly text: string;
  readonly cells: readonly (readonly (number | string | boolean)[])[] | "calculated" | null;
}

/** How far a native formula goes: it follows the cells of its other arguments as the function does. */
export interface Tried {
  /** Arguments whose cells it follows as the function does, and those whose cells it does not, by their places. */
  readonly free: readonly number[];
  readonly held: readonly number[];
  /** Where it parts from the function, as the end of a sentence; "" where it never does. */
  readonly parting: string;
}

export type TryForm = (
  id: string,
  given: readonly TriedArgument[],
  countries: CountrySight,
) => Tried | NoNative;

/** What the layer of explanations knows of native forms. */
export interface NativeForms {
  readonly write: WriteNative;
  readonly tryForm: TryForm;
}

export interface LambdaName {
  readonly name: string;
  readonly definition: string;
}

/** A formula of the workbook and what may become of it. */
export interface CopyItem {
  readonly formula: OurFormula;
  /** The functions in it, each once. */
  readonly functions: readonly string[];
  /** The whole formula without ours; null where one of its calls has no native form. */
  readonly plain: string | null;
  readonly lambda: string | null;
  /** The names that the LAMBDA way needs. */
  readonly names: readonly LambdaName[];
  /** The labels of countries that it needs on a sheet of the copy; null where it needs none. */
  readonly countries: CountrySight | null;
  readonly needs365: boolean;
  /** References whose cells the native formula does not follow: it stands while they are as they were. */
  readonly held: readonly string[];
  /** Why it cannot be native, or why it has to stay; null where nothing stands in the way. */
  readonly reason: string | null;
  readonly notes: string;
  /** Its result is not there: the add-in does not answer in this cell. */
  readonly unusable: boolean;
}

export interface CopyLook {
  /** "interrupted": the pane was closed while a copy was being made. */
  readonly state: "live" | "copy" | "interrupted";
  readonly items: readonly CopyItem[];
  /** Sentences on what has to be done before anything can be converted. */
  readonly obstacles: readonly string[];
}

/** What opens everywhere comes first; what only Microsoft 365 reads is left to the user to choose. */
export function defaultWay(item: CopyItem, prefersNames = false): Way {
  const { plain, lambda, needs365, unusable } = item;
  if (unusable) return "leave";
  if (prefersNames && lambda !== null) return "lambda";
  return plain !== null && !needs365 ? "plain" : "value";
}

/** The ways that are open to a formula. */
export function waysOf({ plain, lambda, unusable }: CopyItem): Way[] {
  if (unusable) return ["leave"];
  return [
    ...(plain === null ? [] : ["plain" as const]),
    ...(lambda === null ? [] : ["lambda" as const]),
    "value",
    "leave",
  ];
}
