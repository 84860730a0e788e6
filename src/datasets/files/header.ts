import {
  figureColumns,
  filledCells,
  fillsFirstOnly,
  hasFigures,
  isBlank,
  isFigure,
  isWord,
  fromAllOver,
  type Line,
  type Lines,
} from "./lines";
import { isLabel } from "./metadataRows";
import { isTime } from "./periodText";
import { looksLikeRow } from "./looksLikeRow";

/** The records that make up a table's header: from the first to the one before `end`. */
export interface Header {
  readonly start: number;
  readonly end: number;
  /** As many as the widest of its lines has, or as the table has columns. */
  readonly names: readonly string[];
  /** Columns that its lines have a cell for. */
  readonly named: number;
}

/** What a user says of the header instead of the reader. */
export interface HeaderChoice {
  /** The line in which it begins; null where there is none. */
  readonly start?: number | null | undefined;
  /** How many lines it has. */
  readonly lines?: number | undefined;
}

/** Lines in a header. */
const most = 12;

/**
 * The header is the first record as wide as most that is more than half filled, with the lines over and
 * under it that share its columns' names between them. A line of figures like the rows below is none.
 */
export function headerOf(lines: Lines, columns: number, chosen: HeaderChoice = {}): Header {
  if (chosen.start === null) return withoutNames(0, columns);
  const start = chosen.start ?? startOf(lines, columns);
  const figures = figureColumns(lines, firstFigures(lines, start + 1), columns);
  let end = start + 1;
  if (chosen.lines !== undefined) {
    end = Math.min(lines.length - 1, start + chosen.lines);
  } else {
    while (end < lines.length - 1 && end - start < most && continues(lines, start, end, figures)) {
      end++;
    }
    const isOne = end === start + 1 && chosen.start === undefined;
    if (isOne && looksLikeRow(lines[start] ?? [], lines.slice(end), columns)) {
      return withoutNames(start, columns);
    }
  }
  const own = lines.slice(start, end);
  return { start, end, names: joined(own, columns, figures), named: widthOf(own) };
}

/** The first line that is mostly figures behind its first cell, where the rows are sure to have begun. */
function firstFigures(lines: Lines, start: number): number {
  const looked = lines.slice(start, start + most);
  const found = looked.findIndex((line) => {
    const rest = line.slice(1).filter((text) => !isBlank(text));
    return rest.length > 0 && rest.filter(isFigure).length * 2 >= rest.length;
  });
  return found < 0 ? start : start + found;
}

const withoutNames = (start: number, columns: number): Header => ({
  start,
  end: start,
  names: Array<string>(columns).fill(""),
  named: columns,
});

const widthOf = (lines: Lines): number => Math.max(...lines.map((line) => line.length));

function startOf(lines: Lines, columns: number): number {
  const isMostlyFilled = (line: Line): boolean => filledCells(line) * 2 > columns;
  const first = lines.findIndex((line) => line.length >= columns && isMostlyFilled(line));
  const short = lines
    .slice(0, Math.max(0, first))
    .findIndex((line) => isShortHeader(line, columns));
  let start = short < 0 ? first : short;
  if (start < 0) return 0;
  const above = lines[start - 1] ?? [];
  // A header that is a name or two short stands on rows that are already full.
  const isShort = filledCells(above) === above.length && above.length < columns;
  if (isShort && isMostlyFilled(above) && !hasFigures(above) && !/^\s*#/.test(above[0] ?? "")) {
    const isText =
      above.length === columns - 1 && figureColumns(lines, start, columns).length === 0;
    if (hasFigures(lines[start] ?? []) || isText) return start - 1;
  }
  while (start > 0 && isGroups(lines[start - 1] ?? [], lines[start] ?? [])) start--;
  return start;
}

/** Whether a line is a name short of a header and filled with different names otherwise, as no title is. */
function isShortHeader(line: Line, columns: number): boolean {
  const names = new Set(line.map((text) => text.trim().toLowerCase()));
  const isFull = filledCells(line) === line.length && names.size === line.length;
  return line.length === columns - 1 && line.length > 3 && isFull && !hasFigures(line);
}

/** Whether a line above the header holds groups of its columns. */
function isGroups(above: Line, header: Line): boolean {
  if (filledCells(above) < 2) return false;
  if (isBlank(above[0])) return true;
  const names = header.map((text) => text.trim().toLowerCase()).filter((text) => text !== "");
  const leavesRoom = header.some((text, c) => !isBlank(text) && isBlank(above[c]));
  return leavesRoom && new Set(names).size < names.length && !hasFigures(above);
}

/** Whether the line at `end` belongs to the header above it. */
function continues(lines: Lines, start: number, end: number, figures: readonly number[]): boolean {
  const above = lines[end - 1] ?? [];
  const line = lines[end] ?? [];
  if (hasFigures(line)) return false;
  if (isBlank(line[0])) return true;
  const spans = above.some((text, c) => c > 1 && isBlank(text) && !isBlank(line[c]));
  if (isBlank(above[0]) && spans) return true;
  const words = figures.filter((c) => !isBlank(line[c]));
  const firstFigure = figures[0] ?? Infinity;
  const fillsLabels = line.some(
    (text, c) => c < firstFigure && !isBlank(text) && isBlank(above[c]),
  );
  if (
    fillsLabels &&
    !isLabel(line[0] ?? "") &&
    figures.length > 0 &&
    words.length * 2 >= figures.length
  )
    return true;
  if (describesAll(lines, end, figures)) return true;
  const isRepeated = line[0]?.trim() === above[0]?.trim() && figures.length > 0;
  if (isRepeated && words.length > 0)
    return line.some((text, c) => text.trim() !== (above[c] ?? "").trim());
  if (hasDoubles(lines.slice(start, end), figures)) return words.length * 2 >= figures.length;
  return end - start > 1 && isRowNames(line, lines[end + 1] ?? [], figures);
}

/** Whether a line has a text over each of several columns of figures, in which no text stands below. */
function describesAll(lines: Lines, end: number, figures: readonly number[]): boolean {
  const line = lines[end] ?? [];
  const above = lines[end - 1] ?? [];
  const isRepeated = line.every((text, c) => text.trim() === (above[c] ?? "").trim());
  if (figures.length < 2 || isRepeated) return false;
  if (isLabel(line[0] ?? "") || isTime(line[0] ?? "")) return false;
  if (!figures.every((c) => isWord(line[c] ?? ""))) return false;
  const below = fromAllOver(lines.slice(firstFigures(lines, end)));
  return below.every((row) => row.length <= 1 || figures.every((c) => !isWord(row[c] ?? "")));
}

/** Whether columns of figures have one name, so that a further line has to tell them apart. */
function hasDoubles(lines: Lines, figures: readonly number[]): boolean {
  const names = figures.map((c) => lines.map((line) => (line[c] ?? "").trim()).join("\n"));
  return new Set(names).size < names.length && names.some((name) => name.trim() !== "");
}

/** The line of names of the columns before the figures, as programs write it under headers of several lines. */
function isRowNames(line: Line, next: Line, figures: readonly number[]): boolean {
  const [first] = figures;
  const fits = line.every((text, c) => isBlank(text) === c >= (first ?? 0));
  return first !== undefined && line.length >= first && fits && !fillsOnlyFirstOf(next);
}
const fillsOnlyFirstOf = (line: Line): boolean => line.length > 1 && fillsFirstOnly(line);

/** The last line; a text under the first of several names alone, such as a unit, goes to each of them. */
function spread(lines: Lines, figures: readonly number[]): Line {
  const last = lines.at(-1) ?? [];
  const [first = 0, ...others] = figures;
  const isOne = !isBlank(last[first]) && others.every((c) => isBlank(last[c]));
  if (lines.length < 2 || others.length < 2 || !isOne) return last;
  return last.map((text, c) => (others.includes(c) ? (last[first] ?? "") : text));
}

/** The lines' texts one under the other; a text over several columns goes to each of them. */
function joined(lines: Lines, columns: number, figures: readonly number[]): string[] {
  const length = Math.max(columns, ...lines.map((line) => line.length));
  const upper = lines.slice(0, -1).map((line) => {
    let text = "";
    return Array.from({ length }, (_, c) => (text = (line[c] ?? "").trim() || text));
  });
  const last = spread(lines, figures);
  const areRowNames =
    lines.length > 2 && figures.length > 0 && figures.every((c) => isBlank(last[c]));
  return Array.from({ length }, (_, c) => {
    const own = (last[c] ?? "").trim();
    if (areRowNames && own !== "") return own;
    const over = lines
      .slice(0, -1)
      .map((line, l) => (own === "" ? (line[c] ?? "").trim() : (upper[l]?.[c] ?? "")));
    return [...new Set([...over, own])].filter((text) => text !== "").join(", ");
  });
}
