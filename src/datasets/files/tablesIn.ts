import {
  filledCells,
  fillsFirstOnly,
  hasFigures,
  isFigure,
  isBlank,
  type Line,
  type Lines,
} from "./lines";
import { isTime } from "./periodText";
import { isPageFoot } from "./isPageFoot";
import { isNote } from "./isNote";
import type { Records } from "./records";

/** One of several tables of a file: its records from the first line above its header to its last. */
export interface TableSpan {
  readonly start: number;
  /** Where the lines about it begin that are no table, such as labels with their values. */
  readonly preamble: number;
  readonly end: number;
  /** Its records with figures, by which the largest is found. */
  readonly size: number;
}

/** Lines before a table that may be about it. */
const mostPreamble = 30;
/** A header may have so many lines before the first row with figures. */
const headerLines = 4;

/**
 * The tables of a file, one below the other: each begins behind a blank line or a title with a line of names
 * under which figures stand. A file of one table is one span.
 */
export function tablesIn({ cells, rows }: Records): TableSpan[] {
  const starts = [{ start: 0, preamble: 0 }];
  for (let i = 2; i < cells.length; i++) {
    // Only what stands behind a blank line or a title is looked at closely.
    const mayBegin = isGap(rows, i) || fillsFirstOnly(cells[i - 1] ?? []);
    if (!mayBegin || !isHeader(cells, rows, i)) continue;
    // The same table goes on behind the foot of a page.
    if (isPageFoot(cells[i - 1] ?? []) && isRepeated(cells, starts.at(-1)?.start ?? 0, i)) continue;
    const start = firstTitle(cells, rows, i);
    if (!isGap(rows, i) && start === i) continue;
    const before = starts[starts.length - 1] ?? { start: 0, preamble: 0 };
    if (hasRows(cells.slice(before.start, start))) starts.push({ start, preamble: start });
    else if (start - before.start <= mostPreamble && isGap(rows, start)) {
      starts[starts.length - 1] = { start, preamble: before.preamble };
    }
  }
  return starts.map(({ start, preamble }, t) => {
    const end = starts[t + 1]?.preamble ?? cells.length;
    const size = starts.length === 1 ? end - start : figureRows(cells, start, end);
    return { start, preamble, end, size };
  });
}

/** Whether a line stands before, in a table that began there. */
const isRepeated = (cells: Lines, start: number, i: number): boolean => {
  const textOf = (line: Line = []): string => line.map((text) => text.trim()).join("\u0001");
  const wanted = textOf(cells[i]);
  return cells.slice(start, i).some((line) => textOf(line) === wanted);
};

/** Whether the lines before a table are one themselves: below a first line, most have figures. */
function hasRows(lines: Lines): boolean {
  const [names, ...rows] = lines.filter((line) => filledCells(line) > 1);
  if (names === undefined) return false;
  // Below the name of a column, a year or a day, all have figures; labels have values of several kinds.
  if (isLabelled(names) && !rows.every(([, value = ""]) => isFigure(value))) return false;
  return rows.length > 0 && rows.filter(hasRowFigures).length * 2 >= rows.length;
}

/** A text before its own value, "Fund Holdings as of" and a day: the first line of a list, not of a table. */
const isLabelled = (line: Line): boolean => {
  const [label = "", value = "", ...rest] = line;
  return (
    rest.every(isBlank) && !isFigure(label) && !isTime(label) && (isFigure(value) || isTime(value))
  );
};

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
