import { parseValue } from "numfmt";
import type { CellValue } from "./workbook";

/** What a string put into a cell becomes. `numberFormat` is the format Excel gives a General cell along with it. */
export type Typed = { formula: string } | { value: CellValue; numberFormat?: string };

const dotted = /^\d+\.\d+\.\d+$/;
/** Of the texts that begin with a letter only these can be a value: most of a column of words needs no closer look. */
const worded =
  /^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;
const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})$/;

/**
 * Reads a string as Excel does when a person types it, or an add-in writes it, in en-US: "=…" is a formula, and so
 * is "+…", "-…" or "@…" that is no number, which is why imported text must be marked as text first.
 */
export function readTyped(text: string, numberFormat: string): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  if (/^\p{L}/u.test(text) && !worded.test(text)) return { value: text };
  const number = dotted.test(text) ? null : parseValue(text.replace(monthFirst, "$2 $1"));
  if (number) return readNumber(number.v, number.z);
  const operator = /^[+\-@]./.test(text);
  return operator ? { formula: `=${text.replace(/^@/, "")}` } : { value: text };
}

function readNumber(value: unknown, format: string | undefined): Typed {
  if (typeof value !== "number" && typeof value !== "boolean") {
    throw new TypeError(`A typed value is a number or TRUE or FALSE, not ${String(value)}.`);
  }
  return format === undefined ? { value } : { value, numberFormat: format };
}
