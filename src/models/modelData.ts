import type { Dataset } from "../datasets/dataset";
import type { Cell } from "../datasets/tableSchema";

/** Reading the rows of a table when a model's inputs and their choices are decided. */

/** A row by its column names, lower-cased, as tables of the analyst's own may spell them otherwise. */
export type NamedRow = Readonly<Record<string, Cell>>;

export function namedRows({ description, rows }: Dataset): NamedRow[] {
  const names = description.schema.fields.map(({ name }) => name.trim().toLowerCase());
  return rows.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])),
  );
}

/** The different values of a column that are not blank, as they first occur. */
export function distinct(rows: readonly NamedRow[], column: string): Cell[] {
  return [...new Set(rows.map((row) => row[column] ?? null))].filter(isFilled);
}

/** The value that most rows have, or null where there is none. */
export function commonest(rows: readonly NamedRow[], column: string): Cell {
  const counts = new Map<Cell, number>();
  for (const row of rows) {
    const value = row[column] ?? null;
    if (isFilled(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

export function numbersOf(rows: readonly NamedRow[], column: string): number[] {
  return rows.flatMap((row) => (typeof row[column] === "number" ? [row[column]] : []));
}

/** What was chosen where the data offers it, else the usual value. */
export function chosenAmong(chosen: Cell | undefined, choices: readonly Cell[], usual: Cell): Cell {
  return chosen !== undefined && choices.includes(chosen) ? chosen : usual;
}

export function hasColumn(dataset: Dataset | undefined, column: string): boolean {
  return (
    dataset?.description.schema.fields.some(({ name }) => name.trim().toLowerCase() === column) ??
    false
  );
}

function isFilled(value: Cell): boolean {
  return value !== null && value !== "";
}
