import { isIsoDate } from "../cell";
import type { Cell, Field } from "../tableSchema";

type Value = Exclude<Cell, null>;

/** The value of the field's type that the cell can only mean, if there is exactly one. */
export function fixedType(cell: Value, field: Field): Value | undefined {
  switch (field.type) {
    case "string":
      return typeof cell === "number" ? textOf(cell, field) : undefined;
    case "boolean":
      return typeof cell === "string" ? truth(cell) : undefined;
    case "date":
      return typeof cell === "string" ? isoDate(cell) : undefined;
    case "year":
    case "integer": {
      const value = typeof cell === "string" ? numberOf(cell) : undefined;
      return value !== undefined && Number.isInteger(value) ? value : undefined;
    }
    case "number":
      return typeof cell === "string" ? numberOf(cell) : undefined;
  }
}

/** The allowed value that differs from the cell only in case, spaces, dashes or underscores. */
export function fixedText(cell: Value, allowed: readonly (string | number)[]): Value | undefined {
  const wanted = folded(String(cell));
  const same = allowed.filter((value) => folded(String(value)) === wanted);
  return same.length === 1 ? same[0] : undefined;
}

/** A code that lost its leading zeros as a number, or simply the digits. */
function textOf(cell: number, field: Field): string | undefined {
  const digits = String(cell);
  const pattern = field.constraints?.pattern;
  if (pattern === undefined) return digits;
  const whole = new RegExp(`^(?:${pattern})$`, "u");
  const padded = Array.from({ length: 9 }, (_, zeros) => "0".repeat(zeros) + digits);
  const fitting = padded.filter((text) => whole.test(text));
  return fitting.includes(digits) ? digits : fitting.length === 1 ? fitting[0] : undefined;
}

function truth(text: string): boolean | undefined {
  return { true: true, false: false }[text.trim().toLowerCase()];
}

/** "12.5" and "45%", and numbers whose commas can only part thousands. */
function numberOf(text: string): number | undefined {
  const whole = text.trim();
  const isPercent = whole.endsWith("%");
  const body = isPercent ? whole.slice(0, -1).trimEnd() : whole;
  const grouped = /^[+-]?\d{1,3}(,\d{3})+\.\d+$|^[+-]?\d{1,3}(,\d{3}){2,}$/.test(body);
  const plain = grouped ? body.replaceAll(",", "") : body;
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return undefined;
  return isPercent ? Number(`${plain}e-2`) : Number(plain);
}

/** Year first, a month by its name, or a day above 12 that cannot be a month; 04/05/2025 could be either. */
function isoDate(text: string): string | undefined {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  if (yearFirst) return calendarDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const named = monthNamed(text.trim());
  if (named) return calendarDay(named.year, named.month, named.day);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  if (!yearLast) return undefined;
  const [, first = "", second = "", year] = yearLast;
  const dayFirst = calendarDay(year, second, first);
  const monthFirst = calendarDay(year, first, second);
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  return dayFirst === monthFirst ? dayFirst : undefined;
}

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/** "10 April 2025", "10-Apr-2025", "April 10, 2025": the name, or three letters of it and "Sept". */
function monthNamed(text: string): { year: string; month: string; day: string } | undefined {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const [day, name, year] = dayFirst?.slice(1) ?? [
    monthFirst?.[2],
    monthFirst?.[1],
    monthFirst?.[3],
  ];
  if (day === undefined || name === undefined || year === undefined) return undefined;
  const word = name.toLowerCase();
  const month = MONTHS.findIndex((full) => [full, full.slice(0, 3)].includes(word)) + 1;
  const found = month || (word === "sept" ? 9 : 0);
  return found === 0 ? undefined : { year, month: String(found), day };
}

function calendarDay(year = "", month = "", day = ""): string | undefined {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : undefined;
}

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
}
