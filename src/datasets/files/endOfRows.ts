import { hasFigures } from "./header";
import type { Records } from "./records";

/**
 * Where the rows end and footnotes begin: behind a blank line from which on no record is a row of the
 * table, or where the last records fill one cell of a wider table.
 */
export function endOfRows({ cells, rows }: Records, start: number, columns: number): number {
  const needsFigures = hasFigures((cells[start] ?? []).slice(1));
  const isRow = (record: readonly string[]): boolean =>
    record.length === columns && (!needsFigures || hasFigures(record.slice(1)));
  let end = cells.length;
  for (let i = cells.length - 1; i > start && !isRow(cells[i] ?? []); i--) {
    if ((rows[i] ?? 0) - (rows[i - 1] ?? 0) > 1) end = i;
  }
  return withoutNotes(cells, start, end, columns);
}

function withoutNotes(
  cells: Records["cells"],
  start: number,
  end: number,
  columns: number,
): number {
  const isNote = (record: readonly string[]): boolean =>
    columns > 1 &&
    (record[0] ?? "").trim() !== "" &&
    record.slice(1).every((text) => text.trim() === "");
  let first = end;
  while (first > start && isNote(cells[first - 1] ?? [])) first--;
  // A single trailing row whose figures are all missing is a row where other rows look like it.
  const isSurelyNote = (record: readonly string[]): boolean =>
    record.length < columns || (record[0] ?? "").length > 40;
  return cells.slice(first, end).every(isSurelyNote) ? first : end;
}
