import { isErrorValue } from "../../sheet/errorValue";
import { count } from "../../core/count";
import { shortName } from "../../core/labels/shortName";

/** An Excel error that arrives in a cell. */
export interface ErrorCell {
  readonly error: string;
}
/** A cell as the boundary reads it: null is missing, whatever form Excel gave the blank. */
export type Cell = number | string | boolean | ErrorCell | null;

/** Reads what Excel passed for one cell: plain values, data types with a basic value, error values. */
export function cell(raw: unknown): Cell {
  if (raw === null || raw === undefined || raw === "") return null;
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  if (typeof raw === "string") return textCell(raw);
  if (typeof raw === "bigint") return Number(raw);
  return typeof raw === "object" ? dataType(raw as Record<string, unknown>) : null;
}

/** Most texts begin with a letter, which neither an error nor a blank one does. */
function textCell(raw: string): Cell {
  const first = raw.charCodeAt(0);
  if (first > 64 && first < 123) return raw;
  return isErrorValue(raw) ? { error: raw } : raw.trim() === "" ? null : raw;
}

function dataType(raw: Record<string, unknown>): Cell {
  const { type, basicValue, code, text } = raw;
  if (type === "Error" || raw instanceof Error) {
    const error = typeof basicValue === "string" ? basicValue : code;
    return { error: typeof error === "string" ? shortName(error) : "#VALUE!" };
  }
  if (typeof text === "string" && (type === "Entity" || type === "LinkedEntity")) return text;
  return basicValue === undefined ? null : cell(basicValue);
}

export const isError = (value: Cell): value is ErrorCell =>
  typeof value === "object" && value !== null;

const invocationMembers = [
  "functionName",
  "address",
  "parameterAddresses",
  "setResult",
  "isInValuePreview",
];

/**
 * Excel passes its Invocation object last. While it still holds older metadata than the script, that is
 * in the place of an argument added since: such an argument is omitted.
 */
export function isInvocation(raw: unknown): raw is CustomFunctions.Invocation {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return false;
  return invocationMembers.some((member) => member in raw || `_${member}` in raw);
}

/** Whether Excel only shows what a formula being typed would give, so that a simulation may be brief. */
export const isPreviewed = (invocation: unknown): boolean =>
  isInvocation(invocation) && String(invocation.isInValuePreview) === "true";

export type Grid = readonly (readonly unknown[])[];

/** Ranges seen to be rows of cells: a million rows are looked through once for each call. */
const seen = new WeakSet<readonly unknown[]>();
/** To look through so many rows again takes less time than to remember them. */
const few = 100;

/** An argument as rows of cells: a single value is one row of one cell, a flat array is a column. */
export function grid(raw: unknown): Grid {
  if (!Array.isArray(raw)) return [[raw]];
  const isLong = raw.length > few;
  if (isLong && seen.has(raw)) return raw as unknown[][];
  if (areRows(raw)) {
    if (isLong) seen.add(raw);
    return raw as unknown[][];
  }
  return raw.map((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]));
}

function areRows(cells: readonly unknown[]): boolean {
  for (const row of cells) if (!Array.isArray(row)) return false;
  return true;
}

export function isOmitted(raw: unknown): boolean {
  if (isInvocation(raw)) return true;
  if (!Array.isArray(raw)) return cell(raw) === null;
  const rows = grid(raw);
  return (
    rows.length === 0 || (rows.length === 1 && rows[0]?.length === 1 && cell(rows[0][0]) === null)
  );
}

export const columnsOf = (rows: Grid): number => rows[0]?.length ?? 0;

export const shapeText = (rows: Grid): string =>
  `${count(rows.length, "row")} × ${count(columnsOf(rows), "column")}`;

/** Where a cell of an argument stands, counted from 1 as an analyst would. */
export function place(rows: Grid, row: number, column: number): string {
  if (rows.length === 1 && columnsOf(rows) === 1) return "";
  if (rows.length === 1) return ` column ${String(column + 1)}`;
  if (columnsOf(rows) === 1) return ` row ${String(row + 1)}`;
  return ` row ${String(row + 1)}, column ${String(column + 1)}`;
}

export const quoted = (value: Exclude<Cell, ErrorCell>): string =>
  typeof value === "string" ? `"${shortName(value)}"` : String(value).toUpperCase();
