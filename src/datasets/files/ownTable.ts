import { DatasetError } from "../datasetError";
import { type ColumnGuess, guessColumn } from "./columnGuess";
import type { DecimalSign } from "./decimalSign";
import { decimalSigns } from "./decimalSigns";
import { frameOf, lineText } from "./frame";
import { type Delimiter, layoutOf } from "./layout";
import { withNewlines } from "./withNewlines";
import type { NumberStyle } from "./numberText";
import { type Pace, readRecords, type Records } from "./records";

/** What a user decides of a file's layout instead of the reader. */
export interface LayoutChoice {
  readonly delimiter?: Delimiter;
  readonly numberStyle?: NumberStyle;
  /** The row of the file in which the header begins; null where it has none. */
  readonly headerRow?: number | null;
}

/** A user's data file as it was understood, before it becomes a dataset. */
export interface OwnTable {
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly numberStyle: NumberStyle;
  readonly headerRow: number | null;
  /** The first lines of the file, one of which may be the header. */
  readonly firstLines: readonly FirstLine[];
  /** Lines above the header and below the data that are no rows. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly columns: readonly OwnColumn[];
  readonly records: readonly (readonly string[])[];
  /** What the reader noticed, each a sentence. */
  readonly notes: readonly string[];
}

export interface FirstLine {
  readonly row: number;
  readonly text: string;
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
  const content = (await withNewlines(text, pace))
    .replace(/^\uFEFF/, "")
    .replace(/^sep=(.)\n/i, "");
  refuseOtherFormats(content, file);
  const { delimiter, columns: width } = layoutOf(content, file, chosen.delimiter);
  const all = await readRecords(content, delimiter, file, pace);
  await pace.pause?.();
  const framed = frameOf(all, width, file, chosen.headerRow);
  const { names, body } = framed;
  const { records, notes } = fittedAll(body, names, file, !content.endsWith("\n"));
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
    columns.push({ name, ...guessColumn(name, texts, sign) });
    await pace.pause?.();
  }
  const { headerRow, above, below } = framed;
  const firstLines = all.cells
    .slice(0, offered)
    .map((record, i) => ({ row: all.rows[i] ?? 0, text: lineText(record) }));
  const layout = { file, delimiter, numberStyle, headerRow, firstLines, above, below };
  return { ...layout, columns, records, notes };
}

/** Beginnings of files that are no tables, whatever they are called. */
const otherFormats: readonly (readonly [beginning: RegExp, advice: string])[] = [
  [
    /^\s*<(!--|!doctype|html|head|body|table|\?xml|[a-z]+:[a-z]+\s)/i,
    "This is a web page or XML, not a table: the address may want a login, or be that of a page about the data. Look for the CSV download.",
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
    "the line holds a byte of zero, which no text does: the file is damaged or another program's own. Download it again, or save the data as CSV UTF-8.",
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
    `${count} fewer than ${names.length} cells, the first in row ${first}; what they lack is missing.`,
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
