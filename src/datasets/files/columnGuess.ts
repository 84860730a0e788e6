import type { FieldType } from "../tableSchema";
import { type DateOrder, dateOrders } from "./dateText";
import { isCode, numberFrom, plainText, type NumberStyle } from "./numberText";

/** What a column seems to hold, for the user to confirm or correct. */
export interface ColumnGuess {
  readonly type: FieldType;
  readonly dateOrder: DateOrder;
  /** Whether the days can be read in more than one order, so that the user must look. */
  readonly dateDoubt: boolean;
  /** The cells are percentages and become fractions. */
  readonly percent: boolean;
  /** Letters and marks that stand behind numbers and get a column of their own. */
  readonly flags: readonly string[];
  /** Marks that stand for a missing value here. */
  readonly missing: readonly string[];
}

/** Marks for "no figure": signs alone, and the words for it. */
const missingMark =
  /^(?:[^\p{L}\p{N}\s]{1,3}|:\s?[a-z]{1,2}|n\/?a\.?|n\.a\.?|\(na\)|#n\/a|nan|null|none|x)$/iu;

/** Those that mean it even where a column holds nothing else; a tick or an x would be an answer. */
const certainMark = /^(?:[:.…–—-]{1,3}|:\s?[a-z]{1,2}|#?n\/a)$/i;

/** Why there is no figure: (D) withheld, W, F, n.s. Such a mark is kept as the flag of its cell. */
const reasonMark = /^(?:\p{L}{1,2}|(?:\p{L}\.){2,3}|\(\p{L}{1,2}\))$/u;

/** How much of a column must fit a type; what does not fit stays text and is counted. */
const mostOf = 0.8;

const isCertainMark = (text: string): boolean => certainMark.test(text);
export const isMissingMark = (text: string): boolean => missingMark.test(text);

/** Why a cell has no figure, where its text says so: c of ": c", (D) of "(D)". */
export const reasonIn = (text: string): string | undefined =>
  /^:\s?([a-z]{1,2})$/i.exec(text)?.[1] ??
  (reasonMark.test(text) && !isMissingMark(text) ? text : undefined);

const reasonsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.map(reasonIn).filter((reason) => reason !== undefined)),
];

export function guessColumn(
  header: string,
  texts: readonly string[],
  style: NumberStyle,
): ColumnGuess {
  const filled = texts.map(plainText).filter((text) => text !== "");
  const marks = new Set(filled.filter(isMissingMark));
  const values = filled.filter((text) => !marks.has(text));
  const guess = (type: FieldType, more: Partial<ColumnGuess> = {}): ColumnGuess => ({
    type,
    dateOrder: "year-month-day",
    dateDoubt: false,
    percent: false,
    flags: type === "number" || type === "year" ? reasonsIn(filled) : [],
    missing: [...marks],
    ...more,
  });
  if (values.length === 0) {
    const figuresMissing = filled.length === texts.length && filled.every(isCertainMark);
    return guess(figuresMissing && filled.length > 0 ? "number" : "string");
  }
  if (values.every((text) => /^(true|false)$/i.test(text))) return guess("boolean");
  const orders = dateOrders(values);
  const [dateOrder] = orders;
  if (dateOrder !== undefined) return guess("date", { dateOrder, dateDoubt: orders.length > 1 });
  if (values.some(isCode)) return guess("string");
  if (looksLikeYears(header, values)) return guess("year");
  const reads = values.map((text) => numberFrom(text, style));
  const numbers = reads.filter((read) => read !== undefined);
  const reasons = values.filter((text) => reasonIn(text) !== undefined);
  // A letter alone may be a code as well.
  const letters = reasons.filter((text) => /^\p{L}+$/u.test(text));
  const isMostlyNumbers =
    numbers.length >= mostOf * (values.length - reasons.length) && numbers.length >= letters.length;
  if (!isMostlyNumbers || numbers.length === 0) return guess("string");
  const flags = numbers.map(({ flag }) => flag).filter((flag) => flag !== "");
  const percent = values.filter((text) => text.endsWith("%")).length > numbers.length / 2;
  const whole = !percent && numbers.every(({ value }) => Number.isInteger(value));
  return guess(whole ? "integer" : "number", {
    flags: [...new Set([...flags, ...reasonsIn(filled)])],
    percent,
  });
}

const yearHeader = /year|jahr|ann[eé]e|anno|año|ano|rok|time|period|date|год|年|년/i;

function looksLikeYears(header: string, values: readonly string[]): boolean {
  return (
    yearHeader.test(header) &&
    values.every((text) => /^\d{4}$/.test(text) && Number(text) >= 1700 && Number(text) <= 2200)
  );
}
