import type { Dataset } from "../../../datasets/dataset";
import type { Cell, Row } from "../../../datasets/tableSchema";

type Index = ReadonlyMap<string, readonly Row[]>;

const indices = new WeakMap<Dataset, Map<number, Index>>();

/**
 * The rows of a dataset by what a column holds, each in the file's order. Made when a column is first
 * asked of, as a sheet asks the same column in thousands of cells. A column has one `keyOf`.
 */
export function rowsBy(
  dataset: Dataset,
  column: number,
  keyOf: (cell: Exclude<Cell, null>) => string,
): Index {
  const known = indices.get(dataset) ?? new Map<number, Index>();
  indices.set(dataset, known);
  const made = known.get(column) ?? indexOf(dataset.rows, column, keyOf);
  known.set(column, made);
  return made;
}

function indexOf(
  rows: readonly Row[],
  column: number,
  keyOf: (cell: Exclude<Cell, null>) => string,
): Index {
  // Few different cells in many rows.
  const keys = new Map<Cell, string>();
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell === null) continue;
    const key = keys.get(cell) ?? keyOf(cell);
    keys.set(cell, key);
    const same = index.get(key);
    if (same) same.push(row);
    else index.set(key, [row]);
  }
  return index;
}
