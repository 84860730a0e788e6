/** What an input cell holds: never a formula, an error or nothing. */
export type Constant = number | string | boolean;

/** Text that Excel would read as a formula, in full-width characters too, or whose apostrophe it would drop. */
const FORMULA = /^\s*[=+\-@＝＋－＠']/u;
/** Text that Excel could read as a number, a day, TRUE or an error. */
const READABLE = /\d|^\s*(true|false)\s*$|^\s*#/iu;

/** A constant as it is written so that it arrives with its own type in a cell of that format. */
export function typed(value: Constant, format: string): Constant {
  if (typeof value !== "string" || format === "@") return value;
  return FORMULA.test(value) || READABLE.test(value) ? `'${value}` : value;
}

/** The same, but without an apostrophe wherever it might do without: whoever writes this looks at what arrived. */
export function typedPlainly(value: Constant, format: string): Constant {
  return typeof value === "string" && FORMULA.test(value) ? typed(value, format) : value;
}

/** Whether a cell still shows what was written; some hosts keep numbers to 15 digits only. */
export function isSame(one: unknown, other: Constant): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-13 * Math.max(Math.abs(one), Math.abs(other));
}
