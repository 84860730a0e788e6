import {
  filledCells,
  fillsFirstOnly,
  hasFigures,
  isFigure,
  isBlank,
  type Line,
  type Lines,
} from "./lines";
import { isNote } from "./notes";
import type { Records } from "./records";

/** One of several tables of a file: its records from the first line above its header to its last. */
export interface TableSpan {
  readonly start: number;
  readonly end: number;
  /** Its records with figures, by which the largest is found. */
  readonly size: number;
}

/** A header may have so many lines before the first row with figures. */
const headerLines = 4;

/**
 * The tables of a file, one below the other: each begins behind a blank line or a title with a line of names
 * under which figures stand. A file of one table is one span.
 */
export function tablesIn({ cells, rows }: Records): TableSpan[] {
  const starts = [0];
  for (let i = 2; i < cells.length; i++) {
    // Only what stands behind a blank line or a title is looked at closely.
    const mayBegin = isGap(rows, i) || fillsFirstOnly(cells[i - 1] ?? []);
    if (!mayBegin || !isHeader(cells, rows, i)) continue;
    const start = firstTitle(cells, rows, i);
    const before = starts.at(-1) ?? 0;
    const isSeparate = isGap(rows, i) || start < i;
    if (isSeparate && hasRows(cells.slice(before, start))) starts.push(start);
  }
  return starts.map((start, t) => {
    const end = starts[t + 1] ?? cells.length;
    return { start, end, size: starts.length === 1 ? end - start : figureRows(cells, start, end) };
  });
}

/** Whether the lines before a table are one themselves, with rows of figures below a first line. */
const hasRows = (lines: Lines): boolean => lines.slice(1).some(hasRowFigures);

const figureRows = (cells: Lines, start: number, end: number): number =>
  cells.slice(start, end).filter(hasRowFigures).length;

const hasRowFigures = (line: Line): boolean => line.length > 1 && hasFigures(line);

const isGap = (rows: readonly number[], i: number): boolean =>
  (rows[i] ?? 0) - (rows[i - 1] ?? 0) > 1;

/** Whether a line of texts stands over figures, in the columns in which the rows have them. */
function isHeader(cells: Lines, rows: readonly number[], i: number): boolean {
  const line = cells[i] ?? [];
  if (filledCells(line) < 2 || hasRowFigures(line)) return false;
  for (let next = i + 1; next < cells.length && next <= i + headerLines; next++) {
    if (isGap(rows, next) && next > i + 1) return false;
    const below = cells[next] ?? [];
    if (filledCells(below) < 2) return false;
    if (!hasRowFigures(below)) continue;
    const second = cells[next + 1] ?? [];
    const columns = below.flatMap((text, c) => (isFigure(text) && c > 0 ? [c] : []));
    return (
      columns.length > 0 &&
      columns.every((c) => !isBlank(line[c]) || c >= line.length) &&
      filledCells(line) >= filledCells(below) - 1 &&
      (next + 1 >= cells.length || isGap(rows, next + 1) || hasRowFigures(second))
    );
  }
  return false;
}

/** The first of the titles above a header: directly above it, or between two blank lines. */
function firstTitle(cells: Lines, rows: readonly number[], header: number): number {
  const isTitle = (line: Line): boolean => filledCells(line) === 1 && !isBlank(line[0]);
  let start = header;
  while (
    start > 1 &&
    isTitle(cells[start - 1] ?? []) &&
    (start === header || !isGap(rows, start))
  ) {
    start--;
  }
  const standsApart = isGap(rows, start) && !isNote(cells[start]?.[0] ?? "");
  return isGap(rows, header) && !standsApart ? header : start;
}
