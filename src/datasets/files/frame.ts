import { count } from "../../core/count";
import { DatasetError } from "../datasetError";
import { endOfRows } from "./endOfRows";
import { headerOf } from "./header";
import { fillsFirstOnly, isBlank, type Line } from "./lines";
import { metadataRows } from "./metadataRows";
import { isPageFoot } from "./isPageFoot";
import type { Records } from "./records";
import { SHEET_COLUMNS } from "../../sheet/limits";
import { type Unnamed, unnamedIn } from "./unnamed";

/** Lines without rows that are shown. */
const mostTold = 100;

/** What a user says of where the table stands. Rows are those of the file. */
export interface FrameChoice {
  /** Where the header begins; null where there is none. */
  readonly headerRow?: number | null;
  /** How many lines the header has. */
  readonly headerLines?: number;
  /** The first row of the table below its header, and its last. */
  readonly firstRow?: number;
  readonly lastRow?: number;
  /** Where the column stands that the header has no name for. */
  readonly unnamed?: Unnamed;
}

/** What stands round the rows of a file, and the rows. */
export interface Frame {
  readonly names: readonly string[];
  readonly headerRow: number | null;
  readonly headerLines: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where the columns stand that the header has no names for, if there are any. */
  readonly unnamed?: Unnamed;
  readonly body: Records;
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** What was decided, each a sentence. */
  readonly notes: readonly string[];
  /** What a person has to look at, each a sentence. */
  readonly doubts: readonly string[];
}

/** Header, rows, and the lines round them that are neither. */
export function frameOf(all: Records, width: number, file: string, chosen: FrameChoice): Frame {
  const { cells, rows } = all;
  const indexOf = (row: number): number => {
    const found = rows.findIndex((each) => each >= row);
    return found < 0 ? rows.length : found;
  };
  const { headerRow } = chosen;
  const header = headerOf(cells, width, {
    start:
      typeof headerRow === "number" ? Math.min(indexOf(headerRow), rows.length - 1) : headerRow,
    lines: chosen.headerLines,
  });
  const isNamed = header.end > header.start;
  const described = isNamed ? metadataRows(cells, header.end, width) : { end: header.end };
  const first =
    chosen.firstRow === undefined
      ? described.end
      : Math.max(indexOf(chosen.firstRow), isNamed ? header.start + 1 : 0);
  const end = Math.min(header.end, first);
  const last =
    chosen.lastRow === undefined ? endOfRows(all, first, width) : indexOf(chosen.lastRow + 1);
  const { body: found, left } = withoutNonRows(all, first, last, cells.slice(header.start, end));
  if (found.cells.length === 0) {
    throw new DatasetError("The file has no rows below its header. Choose another file.", { file });
  }
  const places = unnamedIn(header, found.cells, width, chosen.unnamed);
  const joined =
    described.names === undefined ? places.names : withNames(places.names, described.names);
  const body = withoutEmptyFirst(joined, found);
  const named = withoutEmptyColumns(body === found ? joined : joined.slice(1), body.cells);
  if (named.length > SHEET_COLUMNS) {
    throw new DatasetError(
      `It has ${named.length.toLocaleString("en-US")} columns and a sheet holds ${SHEET_COLUMNS.toLocaleString("en-US")}. Ask its publisher for fewer, or turn columns into rows.`,
      { file },
    );
  }
  const metadata = cells.slice(end, first);
  return {
    names: uniqueNames(named),
    headerRow: isNamed ? (rows[header.start] ?? null) : null,
    headerLines: end - header.start,
    firstRow: body.rows[0] ?? 0,
    lastRow: body.rows.at(-1) ?? 0,
    ...(places.unnamed === undefined ? {} : { unnamed: places.unnamed }),
    body,
    above: linesOf([...cells.slice(0, header.start), ...metadata]),
    below: linesOf(cells.slice(last)),
    doubts: places.doubts,
    notes: [
      ...(isNamed || headerRow === null
        ? []
        : [
            "The first line holds figures like the others, so it is a row, and the columns have no names.",
          ]),
      ...aboutMetadata(metadata),
      ...left,
      ...aboutHeadings(body),
    ],
  };
}

function aboutMetadata(metadata: Records["cells"]): string[] {
  if (metadata.length === 0) return [];
  const what = metadata.map((line) => (line[0] ?? "").trim()).filter((text) => text !== "");
  const some = what.slice(0, 4).map((text) => text.slice(0, 40).replace(/[^\p{L}\p{N})]+$/u, ""));
  return [
    `${count(metadata.length, "line")} between the header and the rows ${metadata.length === 1 ? "is" : "are"} set apart${some.length > 0 ? `: ${some.join(", ")}${what.length > 4 ? " …" : ""}` : ""}.`,
  ];
}

/** A line of hyphens or the like, as reports draw below a header. */
const isRule = (line: Line): boolean => {
  const filled = line.filter((text) => !isBlank(text));
  const fewest = filled.length > 1 ? 2 : 5;
  return (
    line.length > 0 &&
    filled.length > 0 &&
    filled.every((text) => /^[-=_+*]+$/.test(text.trim()) && text.trim().length >= fewest)
  );
};

/** The rows without those that repeat the header, those that are drawn, and the feet of pages. */
function withoutNonRows(
  { cells, rows }: Records,
  first: number,
  last: number,
  header: Records["cells"],
): { body: Records; left: string[] } {
  const textOf = (line: Line): string => line.map((text) => text.trim()).join("\u0001");
  const names = new Set(header.filter((line) => !line.every(isBlank)).map(textOf));
  const firsts = new Set(header.map((line) => (line[0] ?? "").trim()));
  const kept: number[] = [];
  const repeated: number[] = [];
  const rules: number[] = [];
  const feet: number[] = [];
  for (let i = first; i < last; i++) {
    const line = cells[i] ?? [];
    const isHeader = firsts.has((line[0] ?? "").trim()) && names.has(textOf(line));
    const others = isRule(line) ? rules : isPageFoot(line) ? feet : kept;
    (isHeader ? repeated : others).push(i);
  }
  const told = (found: readonly number[], one: string, several: string): string[] =>
    found.length === 0
      ? []
      : [
          `${count(found.length, "row")} that ${found.length === 1 ? `${one} is` : `${several} are`} left out, the first in row ${rows[found[0] ?? 0] ?? 0}.`,
        ];
  return {
    body: { cells: kept.map((i) => cells[i] ?? []), rows: kept.map((i) => rows[i] ?? 0) },
    left: [
      ...told(repeated, "repeats the header", "repeat the header"),
      ...told(rules, "holds hyphens alone", "hold hyphens alone"),
      ...told(feet, "counts the pages", "count the pages"),
    ],
  };
}

/** The rows without a first column that has neither a name nor a filled cell, as a delimiter in front makes. */
function withoutEmptyFirst(names: readonly string[], body: Records): Records {
  const isEmpty =
    isBlank(names[0]) && names.length > 2 && body.cells.every((line) => isBlank(line[0]));
  return isEmpty ? { ...body, cells: body.cells.map((line) => line.slice(1)) } : body;
}

/** Rows that fill their first cell alone, among others that fill more. */
function aboutHeadings({ cells, rows }: Records): string[] {
  const found = cells.flatMap((line, i) => (line.length > 2 && fillsFirstOnly(line) ? [i] : []));
  const [first] = found;
  if (first === undefined || found.length * 2 > cells.length) return [];
  const text = (cells[first]?.[0] ?? "").trim().slice(0, 40);
  return [
    `${count(found.length, "row")} ${found.length === 1 ? "fills its" : "fill their"} first cell alone, such as “${text}” in row ${rows[first] ?? 0}: headings of groups stay rows.`,
  ];
}

/** Names with what a second line of names says: the first column's from it, the others' joined. */
const withNames = (names: readonly string[], second: Line): string[] =>
  names.map((name, c) => {
    const other = (second[c] ?? "").trim();
    if (c === 0 || isBlank(other)) return other || name;
    return name === "" || name === other ? other : `${name}, ${other}`;
  });

/** Lines told of; of more, how many. */
export function linesOf(records: Records["cells"]): string[] {
  const told = records.slice(0, mostTold).map(lineText);
  const more = records.length - told.length;
  return more > 0 ? [...told, `and ${more.toLocaleString("en-US")} more lines`] : told;
}

export const lineText = (record: readonly string[]): string =>
  record
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ")
    .slice(0, 500);

/** The header without columns at its right end that have neither a name nor a single filled cell. */
function withoutEmptyColumns(
  header: readonly string[],
  records: readonly (readonly string[])[],
): readonly string[] {
  let length = header.length;
  const isEmpty = (c: number): boolean =>
    (header[c] ?? "").trim() === "" && records.every((record) => (record[c] ?? "").trim() === "");
  while (length > 1 && isEmpty(length - 1)) length--;
  return header.slice(0, length);
}

function uniqueNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return header.map((text, i) => {
    const wanted = text.replace(/\s+/g, " ").trim() || `column ${i + 1}`;
    let n = next.get(wanted) ?? 1;
    let name = wanted;
    while (taken.has(name.toLowerCase())) name = `${wanted} ${++n}`;
    next.set(wanted, n);
    taken.add(name.toLowerCase());
    return name;
  });
}
