/** Excel text for each argument, ready to stand beside an operator. */
export type Texts = Readonly<Record<string, string>>;
/** The option words chosen, in capitals. */
export type Words = Readonly<Record<string, string>>;

/**
 * A worksheet function as a formula of Excel's own functions.
 *
 * Bodies keep to functions that every Excel since 2013 and LibreOffice have, work with array arithmetic
 * instead of references where they can (an argument may be a calculation), and answer blanks as the
 * function does. What they do not cover (labels in several spellings, texts as dates) shows as a
 * difference when the two results are compared, and the value is kept.
 */
export interface NativeForm {
  readonly id: string;
  /** The function's arguments in their order on the worksheet. */
  readonly parameters: readonly string[];
  /** What an argument that is left out stands for; "" where there is no default to calculate with. */
  readonly defaults?: Texts;
  /** Arguments that take a word: it has to be written out in the formula. The first is the default. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Arguments that take a label or labels: a country written out is given in all its spellings. */
  readonly labels?: readonly string[];
  /** Arguments that take a day, which may be written out as text. */
  readonly dates?: readonly string[];
  /** The formula, or why these words have none. */
  body(given: Texts, words: Words): string | NoForm;
  /** What the formula takes for granted, for the reader of the copy. */
  readonly notes?: string;
}

/** Why there is no closed form, as the end of a sentence. */
export class NoForm {
  constructor(readonly reason: string) {}
}
