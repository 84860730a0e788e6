import type { Cell, Field, FieldType } from "./tableSchema";

export type ReadCell =
  { readonly ok: true; readonly value: Cell } | { readonly ok: false; readonly sentence: string };

/** The typed value of a cell's text, or a sentence on why the text does not fit the field's type. */
export function readCell(text: string, field: Field, missingValues: readonly string[]): ReadCell {
  if (text === "" || missingValues.includes(text)) return { ok: true, value: null };
  const value = READERS[field.type](text);
  if (value === undefined) {
    return { ok: false, sentence: `"${text}" is not ${A_TYPE[field.type]}.` };
  }
  return { ok: true, value };
}

/** How a type is named in a sentence. */
export const A_TYPE: Readonly<Record<FieldType, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "TRUE or FALSE",
  date: "a date written year-month-day, such as 2025-04-10",
  year: "a year of four digits",
};

const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+$/;

const READERS: Readonly<Record<FieldType, (text: string) => Cell | undefined>> = {
  string: (text) => text,
  integer: (text) => (INTEGER.test(text) ? finite(text) : undefined),
  number: (text) => (NUMBER.test(text) ? finite(text) : undefined),
  boolean: (text) => ({ true: true, false: false })[text.toLowerCase()],
  date: (text) => (isIsoDate(text) ? text : undefined),
  year: (text) => (/^\d{4}$/.test(text) ? Number(text) : undefined),
};

/** Whether the text is a day of the calendar in ISO 8601, so that 2025-02-30 is not one. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
