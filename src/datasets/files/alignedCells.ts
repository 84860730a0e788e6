import type { Records } from "./records";

/** A text whose columns are held by spaces, as programs print parts lists. */
export interface Aligned {
  readonly records: Records;
  readonly width: number;
  /** Lines that went on in the next one, after a comma. */
  readonly wrapped: number;
}

/** Lines that may be the header, and lines below it that decide where columns begin. */
const headers = 60;
const deciding = 40;
const fewestColumns = 3;
const fewestRows = 3;

/** The cells of such a text, where a line of names stands over at least three columns; else undefined. */
export function alignedCells(text: string): Aligned | undefined {
  const lines = text.split("\n").map((line) => line.trimEnd());
  if (lines.filter((line) => line.includes("\t")).length * 2 > lines.length) return undefined;
  let best: { at: number; starts: number[] } | undefined;
  for (let at = 0; at < Math.min(headers, lines.length - fewestRows); at++) {
    const starts = startsUnder(lines, at);
    if (starts && starts.length > (best?.starts.length ?? 0)) best = { at, starts };
  }
  return best && recordsOf(lines, best.at, best.starts);
}

const isRule = (line: string): boolean => /^[-=_+*\s]+$/.test(line);
const isRow = (line: string): boolean => line.trim() !== "" && !isRule(line);

/** Where the columns under a line of names begin: between two names stands a space in every row. */
function startsUnder(lines: readonly string[], at: number): number[] | undefined {
  const header = lines[at] ?? "";
  const names = [...header.matchAll(/\S+/g)].map(({ 0: name, index }) => ({ name, index }));
  const isNames = names.every(({ name }) => /^[^\d.,:;]{2}|^[#№]$/u.test(name));
  if (names.length < fewestColumns || !isNames || /[.:;,]$/.test(header)) return undefined;
  const below = lines.slice(at + 1);
  const first = below.findIndex(isRow);
  // Notes below the rows keep to no column, and stand behind a blank line.
  const end = below.findIndex((line, i) => i > first && line.trim() === "");
  const rows = below
    .slice(first, end < 0 ? undefined : end)
    .filter(isRow)
    .slice(0, deciding);
  if (rows.length < fewestRows) return undefined;
  const starts = [0];
  // A cell too long for its column is no reason against it.
  const spare = Math.floor(rows.length / 20);
  names.slice(1).forEach(({ index }, n) => {
    const before = names[n];
    const end = (before?.index ?? 0) + (before?.name.length ?? 0);
    for (let c = index - 1; c >= end; c--) {
      if (rows.filter((row) => (row[c] ?? " ") !== " ").length > spare) continue;
      starts.push(c + 1);
      break;
    }
  });
  const used = starts.filter((start, i) => {
    const isFilled = rows.some((row) => row.slice(start, starts[i + 1]).trim() !== "");
    return start === 0 || isFilled || header.slice(start - 2, start) === "  ";
  });
  // A line whose first cell is blank goes on from the one above.
  const own = rows.map((row) => split(row, used)).filter(([first]) => first !== "");
  const full = own.filter((cells) => cells.filter((cell) => cell !== "").length > 1).length;
  const areRows = own.length >= fewestRows && full * 5 >= own.length * 4;
  return used.length >= fewestColumns && areRows ? used : undefined;
}

const split = (line: string, starts: readonly number[]): string[] =>
  starts.map((start, i) => line.slice(start, starts[i + 1]).trim());

function recordsOf(lines: readonly string[], at: number, starts: readonly number[]): Aligned {
  const fits = (line: string): boolean =>
    starts.every((start) => start === 0 || (line[start - 1] ?? " ") === " ");
  const cells: string[][] = [];
  const rows: number[] = [];
  let wrapped = 0;
  lines.forEach((line, i) => {
    if (line.trim() === "") return;
    const apart = line.trim().split(/ {2,}/);
    // A cell too long for its column pushes the others along.
    const isPushed = apart.length === starts.length;
    const whole = i >= at && isPushed ? apart : [line.trim()];
    const record = i < at || !fits(line) ? whole : split(line, starts);
    const above = i > at + 1 ? cells.at(-1) : undefined;
    if (above !== undefined && goesOn(above, record)) {
      record.forEach((text, c) => (above[c] = `${above[c] ?? ""}${text}`));
      wrapped++;
      return;
    }
    cells.push(record);
    rows.push(i + 1);
  });
  return { records: { cells, rows }, width: starts.length, wrapped };
}

/** Whether a line fills only cells that end with a comma in the line above. */
const goesOn = (above: readonly string[], record: readonly string[]): boolean =>
  record.length > 1 &&
  record[0] === "" &&
  record.every((text, c) => text === "" || (above[c] ?? "").endsWith(","));
