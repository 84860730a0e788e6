import { DatasetError } from "../datasetError";
import { aboutTotals } from "./aboutTotals";
import { type ColumnGuess, guessColumn } from "./columnGuess";
import type { DecimalSign } from "./decimalSign";
import { decimalSigns } from "./decimalSigns";
import { type Frame, type FrameChoice, frameOf, linesOf, lineText } from "./frame";
import { type Delimiter, delimiters, widthOf } from "./layout";
import { readCells } from "./readCells";
import { tablesIn } from "./tablesIn";
import { withNewlines } from "./withNewlines";
import { withoutTextMarks } from "./withoutTextMarks";
import type { NumberStyle } from "./numberText";
import type { Pace, Records } from "./records";

/** What a user decides of a file's layout instead of the reader. */
export interface LayoutChoice extends FrameChoice {
  readonly delimiter?: Delimiter;
  readonly numberStyle?: NumberStyle;
  /** Which of several tables, from 0. */
  readonly table?: number;
}

/** A user's data file as it was understood, before it becomes a dataset. */
export interface OwnTable extends Omit<Frame, "names" | "body"> {
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly numberStyle: NumberStyle;
  /** The tables of the file, one below the other, and which of them this is. */
  readonly tables: readonly TableFound[];
  readonly table: number;
  /** The first lines of the table, one of which may be the header. */
  readonly firstLines: readonly FileLine[];
  /** What the user decided. */
  readonly chosen: LayoutChoice;
  readonly columns: readonly OwnColumn[];
  readonly records: readonly (readonly string[])[];
}

/** A line of the file as it stands there. */
export interface FileLine {
  readonly row: number;
  readonly text: string;
}

export interface TableFound extends FileLine {
  /** Its rows with figures. */
  readonly size: number;
}

export interface OwnColumn extends ColumnGuess {
  /** As the header has it; unique. */
  readonly name: string;
}

/** Cells looked at to guess a column's type. */
const guessed = 2000;
/** Lines offered as the header. */
const offered = 20;

/** Reads a data file's text; what the user has decided already can be handed in. */
export async function readOwnTable(
  text: string,
  file: string,
  chosen: LayoutChoice = {},
  pace: Pace = {},
): Promise<OwnTable> {
  const content = (await withNewlines(text, pace)).replace(/^\uFEFF/, "");
  refuseOtherFormats(content, file);
  const { content: lines, told } = withoutSeparatorLine(content);
  const delimiterChosen = chosen.delimiter ?? told;
  const {
    delimiter,
    width,
    records: all,
    notes,
  } = await readCells(lines, file, delimiterChosen, pace);
  await pace.pause?.();
  const spans = tablesIn(all);
  const largest = spans.reduce(
    (best, span, i) => (span.size > (spans[best]?.size ?? 0) ? i : best),
    0,
  );
  const at = Math.min(chosen.table ?? largest, spans.length - 1);
  const span = spans[at] ?? { start: 0, preamble: 0, end: all.cells.length };
  const part: Records = {
    cells: all.cells.slice(span.start, span.end),
    rows: all.rows.slice(span.start, span.end),
  };
  const isPart = part.cells.length < all.cells.length;
  const partWidth = (isPart && widthOf(part.cells).columns) || width;
  const { names, body, ...frame } = frameOf(part, partWidth, file, chosen);
  const isCut = !content.endsWith("\n") && span.end === all.cells.length;
  const { records: fittedRows, notes: shortRows } = fittedAll(body, names, file, isCut);
  const { records, marked } = withoutTextMarks(fittedRows);
  await pace.pause?.();
  const sampled: { name: string; texts: string[] }[] = [];
  for (const [c, name] of names.entries()) {
    sampled.push({ name, texts: sampledColumn(records, c) });
    await pace.pause?.();
  }
  const { numberStyle, signs } = decimalSigns(sampled, delimiter, chosen.numberStyle);
  await pace.pause?.();
  const columns: OwnColumn[] = [];
  for (const [c, { name, texts }] of sampled.entries()) {
    const sign = signs[c] as DecimalSign;
    const guess = guessColumn(name, texts, sign);
    columns.push({ name, ...(marked.has(c) ? asMarked(guess) : guess) });
    await pace.pause?.();
  }
  const tables = spans.map(({ start, size }) => ({ ...lineOf(all, start), size }));
  return {
    ...frame,
    above: [...linesOf(all.cells.slice(span.preamble, span.start)), ...frame.above],
    file,
    delimiter,
    numberStyle,
    tables,
    table: at,
    chosen,
    firstLines: part.cells.slice(0, offered).map((_, i) => lineOf(part, i)),
    columns,
    records,
    doubts: [...aboutTables(tables, at), ...aboutOneColumn(columns), ...frame.doubts],
    notes: [...notes, ...frame.notes, ...shortRows, ...aboutTotals(body, columns)],
  };
}

/** A column whose cells a spreadsheet kept as texts. */
const asMarked = (guess: ColumnGuess): ColumnGuess => ({
  ...guess,
  type: "string",
  hints: ["Kept as text because each cell began with an apostrophe; the apostrophes were removed."],
});

const lineOf = ({ cells, rows }: Records, i: number): FileLine => ({
  row: rows[i] ?? 0,
  text: lineText(cells[i] ?? []),
});

/** Excel's own first line, which names the delimiter; it stays a line, so that rows keep their numbers. */
function withoutSeparatorLine(content: string): { content: string; told?: Delimiter } {
  const [line = "", sign = ""] = /^"?sep=(.)"?[ \t]*\n/i.exec(content) ?? [];
  const told = delimiters.find((delimiter) => delimiter === sign);
  const rest = line === "" ? content : `\n${content.slice(line.length)}`;
  return told === undefined ? { content: rest } : { content: rest, told };
}

function aboutTables(tables: readonly TableFound[], at: number): string[] {
  const { row } = tables[at] ?? { row: 1 };
  return tables.length === 1
    ? []
    : [
        `The file holds ${tables.length} tables. This is number ${at + 1}, which begins in row ${row}; choose another under Layout.`,
      ];
}

const aboutOneColumn = (columns: readonly OwnColumn[]): string[] =>
  columns.length > 1
    ? []
    : ["Only one column was found. If the file uses another delimiter, choose it under Layout."];

/** Beginnings of files that are no tables, whatever they are called. */
const otherFormats: readonly (readonly [beginning: RegExp, advice: string])[] = [
  [
    /^\s*<\?xml[^>]{0,200}>\s*<\?mso-application|^[^]{0,2000}urn:schemas-microsoft-com:office:(?:spreadsheet|excel)/i,
    "Despite its name, this is a workbook saved as XML or as a web page: open it in Excel and save the sheet as CSV UTF-8.",
  ],
  [
    /^\s*<(!--|!doctype|html|head|body|table|\?xml|[a-z]+:[a-z]+\s)/i,
    "This is a web page or XML, not a table: the address may need a login, or lead to a page about the data. Look for the CSV download.",
  ],
  [
    /^\s*(\{\s*["}]|\[\s*[[{])/,
    "This is JSON, not a table. Look for the CSV download; a Data Package is chosen by its datapackage.json.",
  ],
];

function refuseOtherFormats(text: string, file: string): void {
  const found = otherFormats.find(([beginning]) => beginning.test(text));
  if (found !== undefined) throw new DatasetError(found[1], { file });
  const zero = text.indexOf("\u0000");
  if (zero < 0) return;
  throw new DatasetError(
    "the line has a zero byte, so this is not a text file, or it is damaged. Save the data as CSV UTF-8, or download the file again.",
    { file, row: text.slice(0, zero).split("\n").length },
  );
}

/** The records, each as wide as the header. */
function fittedAll(
  { cells, rows }: Records,
  names: readonly string[],
  file: string,
  endsOpen: boolean,
): { records: (readonly string[])[]; notes: string[] } {
  const short: number[] = [];
  const records = cells.map((record, i) => {
    const row = rows[i] ?? 0;
    const mayBeCut = endsOpen && i === cells.length - 1;
    if (record.length < names.length) short.push(row);
    return fitted(record, names, { file, row }, mayBeCut);
  });
  const [first] = short;
  if (first === undefined) return { records, notes: [] };
  const count = `${short.length.toLocaleString("en-US")} ${short.length === 1 ? "row has" : "rows have"}`;
  const notes = [
    `${count} fewer than ${names.length} cells, the first in row ${first}; the rest is treated as missing.`,
  ];
  return { records, notes };
}

function fitted(
  record: readonly string[],
  header: readonly string[],
  place: { file: string; row: number },
  mayBeCut: boolean,
): readonly string[] {
  const columns = header.length;
  if (record.length === columns) return record;
  const extra = record.slice(columns).findIndex((text) => text.trim() !== "");
  if (extra >= 0) {
    throw new DatasetError(
      `the row has ${record.length} cells but the header has ${columns}. Put quotation marks round a cell that holds the delimiter, or choose another delimiter.`,
      place,
    );
  }
  if (record.length < columns && mayBeCut && record.length > 1) {
    throw new DatasetError(
      `the file ends after ${record.length} of ${columns} cells: it was cut short. Download it again.`,
      { ...place, column: header[record.length] ?? "" },
    );
  }
  return Array.from({ length: columns }, (_, c) => record[c] ?? "");
}

/** What decides a column's type wherever it stands: codes, and marks for missing figures. */
const telling = /^\s*(?:0\d|\d{16}|\D{1,4}$)/;

/** Texts from all over the column, with each of those that tell most. */
function sampledColumn(records: readonly (readonly string[])[], c: number): string[] {
  const texts = fromAllOver(records).map((record) => record[c] ?? "");
  if (records.length <= guessed) return texts;
  const found = new Set<string>();
  for (const record of records) {
    const text = record[c] ?? "";
    if (telling.test(text)) found.add(text);
  }
  return [...texts, ...found];
}

/** Records from all over the file, not only its beginning. */
function fromAllOver(records: readonly (readonly string[])[]): (readonly string[])[] {
  const step = Math.max(1, Math.ceil(records.length / guessed));
  return records.filter((_, i) => i % step === 0);
}
