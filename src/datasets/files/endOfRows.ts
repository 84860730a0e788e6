import {
  figureColumns,
  fillsFirstOnly,
  filledCells,
  hasFigures,
  isBlank,
  isWord,
  type Line,
} from "./lines";
import { isNote } from "./isNote";
import { isTime } from "./periodText";
import type { Records } from "./records";

/**
 * Where the rows end and footnotes begin: behind a blank line from which on no record is a row of the
 * table, or where the last records are notes.
 */
export function endOfRows({ cells, rows }: Records, start: number, columns: number): number {
  const needsFigures = hasFigures((cells[start] ?? []).slice(1));
  const isRow = (record: Line): boolean =>
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
  if (columns < 2) return end;
  const figures = figureColumns(cells.slice(0, end), start, columns).filter((c) => c > 0);
  const isTimes = timesIn(cells, start, end);
  /** A record that could be a note: nothing in its columns of figures, a text in front. */
  const mayBeNote = (record: Line): boolean =>
    fillsFirstOnly(record) ||
    (figures.length > 0 &&
      !isBlank(record[0]) &&
      filledCells(record) <= 2 &&
      figures.every((c) => isBlank(record[c]) || isWord(record[c] ?? "")) &&
      isSurely(record, isTimes));
  let first = end;
  while (first > start + 1 && mayBeNote(cells[first - 1] ?? [])) first--;
  // Rows whose figures are all missing look like the other rows; what follows a note is one.
  const surely = cells
    .slice(first, end)
    .findIndex((record) => record.length < columns || isSurely(record, isTimes));
  return surely < 0 ? end : first + surely;
}

function isSurely(record: Line, isTimes: boolean): boolean {
  const text = (record[0] ?? "").trim();
  return text.length > 40 || isNote(text) || (isTimes && !isTime(text));
}

/** Whether the first column holds periods or days. */
function timesIn(cells: Records["cells"], start: number, end: number): boolean {
  const looked = cells.slice(start, Math.min(end, start + 200));
  return looked.filter((record) => isTime(record[0] ?? "")).length >= 0.6 * looked.length;
}
