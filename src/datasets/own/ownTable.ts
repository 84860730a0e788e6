import { DatasetError } from "../datasetError";
import { type ColumnGuess, guessColumn } from "./columnGuess";
import { type Delimiter, layoutOf } from "./layout";
import { type NumberStyle, styleShown } from "./numberText";
import { type Pace, readRecords } from "./records";

/** A user's data file as it was understood, before it becomes a dataset. */
export interface OwnTable {
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly numberStyle: NumberStyle;
  /** Lines above the header and below the data that are no rows. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly columns: readonly OwnColumn[];
  readonly records: readonly (readonly string[])[];
  /** What the reader noticed, each a sentence. */
  readonly notes: readonly string[];
}

export interface OwnColumn extends ColumnGuess {
  /** As the header has it; unique. */
  readonly name: string;
}

/** Cells looked at to guess a column's type. */
const guessed = 2000;

/** Reads a data file's text; a decision already made (delimiter, number style) can be handed in. */
export async function readOwnTable(
  text: string,
  file: string,
  chosen: { delimiter?: Delimiter; numberStyle?: NumberStyle } = {},
  pace: Pace = {},
): Promise<OwnTable> {
  const content = text.replace(/^\uFEFF/, "").replace(/^sep=(.)\r?\n/i, "");
  refuseWebPage(content, file);
  const layout = layoutOf(content, file);
  const delimiter = chosen.delimiter ?? layout.delimiter;
  const all = await readRecords(content, delimiter, file, pace);
  const headerAt = delimiter === layout.delimiter ? layout.headerAt : widest(all);
  await pace.pause?.();
  const under = all.slice(headerAt + 1);
  const header = withoutEmptyColumns(all[headerAt] ?? [], under);
  const { body, below } = bodyOf(under, header.length);
  if (body.length === 0) {
    throw new DatasetError("The file has no rows below its header. Choose another file.", { file });
  }
  const notes: string[] = [];
  const records = body.map((record, i) =>
    fitted(
      record,
      header,
      { file, row: headerAt + i + 2 },
      i === body.length - 1 && !/\n$/.test(content),
      notes,
    ),
  );
  await pace.pause?.();
  const numberStyle = chosen.numberStyle ?? styleOf(records, delimiter);
  await pace.pause?.();
  const sample = sampled(records);
  const columns: OwnColumn[] = [];
  for (const [c, name] of uniqueNames(header).entries()) {
    const texts = sample.map((record) => record[c] ?? "");
    columns.push({ name, ...guessColumn(name, texts, numberStyle) });
    await pace.pause?.();
  }
  const above = all.slice(0, headerAt).map((record) => record.join(" ").trim());
  return { file, delimiter, numberStyle, above, below, columns, records, notes };
}

function refuseWebPage(text: string, file: string): void {
  if (!/^\s*<(!doctype html|html|\?xml)/i.test(text)) return;
  throw new DatasetError(
    "This is a web page or XML, not a table: the address may want a login, or be that of a page about the data. Look for the CSV download.",
    { file },
  );
}

const widest = (records: readonly (readonly string[])[]): number =>
  records.reduce((best, record, i) => (record.length > (records[best]?.length ?? 0) ? i : best), 0);

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

/** The rows, and the footnotes below them: last records with one filled cell in a wider table. */
function bodyOf(
  records: readonly string[][],
  columns: number,
): { body: string[][]; below: string[] } {
  const isNote = (record: readonly string[]): boolean =>
    columns > 1 &&
    (record[0] ?? "").trim() !== "" &&
    record.slice(1).every((text) => text.trim() === "");
  let end = records.length;
  while (end > 0 && isNote(records[end - 1] ?? [])) end--;
  // A single trailing row whose figures are all missing is a row where other rows look like it.
  const rest = records.slice(end);
  const below = rest.filter((record) => record.length < columns || (record[0] ?? "").length > 40);
  return below.length === rest.length
    ? { body: records.slice(0, end), below: below.map((record) => (record[0] ?? "").trim()) }
    : { body: [...records], below: [] };
}

function fitted(
  record: readonly string[],
  header: readonly string[],
  place: { file: string; row: number },
  mayBeCut: boolean,
  notes: string[],
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
  if (record.length < columns && notes.length === 0) {
    notes.push(
      `Row ${place.row} has ${record.length} of ${columns} cells; the rest of such rows is missing.`,
    );
  }
  return Array.from({ length: columns }, (_, c) => record[c] ?? "");
}

function uniqueNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((text, i) => {
    const wanted = text.replace(/\s+/g, " ").trim() || `column ${i + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The style that more cells decide for; where none does, a semicolon goes with a decimal comma. */
function styleOf(records: readonly (readonly string[])[], delimiter: Delimiter): NumberStyle {
  let balance = 0;
  for (const record of sampled(records)) {
    for (const text of record) {
      const style = styleShown(text);
      if (style !== undefined) balance += style === "point" ? 1 : -1;
    }
  }
  if (balance !== 0) return balance > 0 ? "point" : "comma";
  return delimiter === ";" ? "comma" : "point";
}

/** Records from all over the file, not only its beginning. */
function sampled(records: readonly (readonly string[])[]): (readonly string[])[] {
  const step = Math.max(1, Math.ceil(records.length / guessed));
  return records.filter((_, i) => i % step === 0);
}
