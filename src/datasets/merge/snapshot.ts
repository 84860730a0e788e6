import type { Cell } from "../tableSchema";

/** A table at one moment: the columns it has, in its own order, and its rows. */
export interface Snapshot {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell as text that is equal for equal cells, so that rows can be found by it. */
const keyPart = (cell: Cell): string => (cell === null ? "" : String(cell).trim());

/**
 * The key of a row, or undefined where a part of it is missing or blank: such a row can be no row of the
 * dataset, and is the analyst's own.
 */
export function rowKey(row: readonly Cell[], positions: readonly number[]): string | undefined {
  const parts = positions.map((position) => keyPart(row[position] ?? null));
  return parts.length === 0 || parts.includes("") ? undefined : JSON.stringify(parts);
}

/** Where the named columns stand, -1 for one that is not there. */
export const positionsOf = (columns: readonly string[], names: readonly string[]): number[] =>
  names.map((name) => columns.indexOf(name));

/** Rows by key. Of several rows with one key the first counts; the others are the analyst's. */
export function rowsByKey(
  { columns, rows }: Snapshot,
  key: readonly string[],
): ReadonlyMap<string, number> {
  const positions = positionsOf(columns, key);
  const found = new Map<string, number>();
  if (positions.includes(-1)) return found;
  rows.forEach((row, index) => {
    const name = rowKey(row, positions);
    if (name !== undefined && !found.has(name)) found.set(name, index);
  });
  return found;
}

/** Excel keeps 15 digits of what a person types, so numbers that agree so far are the same. */
const nearness = 1e-14;

export function sameCell(a: Cell, b: Cell): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return a === b || Math.abs(a - b) <= nearness * Math.max(Math.abs(a), Math.abs(b));
  }
  return (a === "" ? null : a) === (b === "" ? null : b);
}
