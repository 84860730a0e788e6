import type { FieldType } from "../tableSchema";
import { type DateOrder, dateOrders } from "./dateText";
import { numberFrom, type NumberStyle } from "./numberText";

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

/** Marks for "no figure" in the tables of statistical offices. A hyphen is one only among numbers. */
const missingMark =
  /^(?::|\.{1,3}|…|-{1,2}|–|—|n\/?a\.?|n\.a\.?|\(na\)|#n\/a|nan|null|none|x|\*|:\s?[a-z]{1,2})$/i;

/** How much of a column must fit a type; what does not fit stays text and is counted. */
const mostOf = 0.9;

export function isMissingMark(text: string): boolean {
  return missingMark.test(text.trim());
}

export function guessColumn(
  header: string,
  texts: readonly string[],
  style: NumberStyle,
): ColumnGuess {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== "");
  const marks = new Set(filled.filter(isMissingMark));
  const values = filled.filter((text) => !marks.has(text));
  const guess = (type: FieldType, more: Partial<ColumnGuess> = {}): ColumnGuess => ({
    type,
    dateOrder: "year-month-day",
    dateDoubt: false,
    percent: false,
    flags: [],
    missing: type === "string" ? [] : [...marks],
    ...more,
  });
  if (values.length === 0) return guess("string");
  if (values.every((text) => /^(true|false)$/i.test(text))) return guess("boolean");
  const orders = dateOrders(values);
  const [dateOrder] = orders;
  if (dateOrder !== undefined) return guess("date", { dateOrder, dateDoubt: orders.length > 1 });
  if (looksLikeCodes(values)) return guess("string");
  if (looksLikeYears(header, values)) return guess("year");
  const reads = values.map((text) => numberFrom(text, style));
  const numbers = reads.filter((read) => read !== undefined);
  if (numbers.length < mostOf * values.length) return guess("string");
  const flags = [...new Set(numbers.map(({ flag }) => flag).filter((flag) => flag !== ""))];
  const percent = values.filter((text) => text.endsWith("%")).length > values.length / 2;
  const whole = !percent && numbers.every(({ value }) => Number.isInteger(value));
  return guess(whole ? "integer" : "number", { flags, percent });
}

/** Digits with a leading zero (0101, 007) are codes: as numbers they would lose it. */
const looksLikeCodes = (values: readonly string[]): boolean =>
  values.every((text) => /^\d+$/.test(text)) &&
  values.some((text) => text.length > 1 && text.startsWith("0"));

const yearHeader = /year|jahr|ann[eé]e|anno|año|ano|rok|time|period|date/i;

function looksLikeYears(header: string, values: readonly string[]): boolean {
  return (
    yearHeader.test(header) &&
    values.every((text) => /^\d{4}$/.test(text) && Number(text) >= 1700 && Number(text) <= 2200)
  );
}
