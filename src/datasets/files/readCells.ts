import { DatasetError } from "../datasetError";
import { withoutEscapes } from "./withoutEscapes";
import { type Delimiter, layoutOf } from "./layout";
import { type Pace, readRecords, type Records } from "./records";

/** The cells of a file before anybody knows what is header and what is row. */
export interface CellsRead {
  readonly delimiter: Delimiter;
  /** Cells in most records. */
  readonly width: number;
  readonly records: Records;
  /** What was decided, each a sentence. */
  readonly notes: readonly string[];
}

/** Reads a text with \n at its line ends; escapes and Eurostat's joined dimensions are taken apart. */
export async function readCells(
  text: string,
  file: string,
  chosen: Delimiter | undefined,
  pace: Pace,
): Promise<CellsRead> {
  const layout = layoutOf(text, file, chosen);
  const unquoted = layout.columns === 1 ? withoutLineQuotes(text) : undefined;
  if (unquoted !== undefined && layoutOf(unquoted, file, chosen).columns > 1) {
    const read = await readCells(unquoted, file, chosen, pace);
    const note = "Each line stands in quotation marks as a whole; they were taken away.";
    return { ...read, notes: [note, ...read.notes] };
  }
  const { delimiter, columns, escaped } = layout;
  const { records, backslashes } = await readQuoted(text, delimiter, file, pace);
  const notes: string[] = [];
  if (backslashes) {
    notes.push(
      "A backslash before a quotation mark was read as a part of the cell, as databases write it.",
    );
  }
  const cells = escaped
    ? records.cells.map((record) => withoutEscapes(record, delimiter))
    : records.cells;
  if (escaped) {
    notes.push(
      "A backslash before the delimiter was read as keeping it in its cell, as databases write it.",
    );
  }
  const guarded = withoutGuards(cells);
  if (guarded !== cells) {
    notes.push(
      'Cells written as ="0042", which keeps Excel from reading a number, are the text in them.',
    );
  }
  const split = withDimensions(guarded, delimiter);
  if (split === undefined) {
    return { delimiter, width: columns, records: { ...records, cells: guarded }, notes };
  }
  notes.push(
    `The first column held ${split.names.join(", ")} with commas between; each is a column of its own.`,
  );
  const width = columns + split.names.length - 1;
  return { delimiter, width, records: { ...records, cells: split.cells }, notes };
}

/** A text as a formula that is nothing else. */
const guard = /^\s*="((?:[^"]|"")*)"\s*$/;

/** The cells with the texts that stand in formulas of nothing else; the same where there are none. */
function withoutGuards(cells: Records["cells"]): Records["cells"] {
  if (!cells.some((record) => record.some((text) => guard.test(text)))) return cells;
  return cells.map((record) =>
    record.map((text) => guard.exec(text)?.[1]?.replaceAll('""', '"') ?? text),
  );
}

/** The lines without the quotation marks that each stands in as a whole, if all do. */
function withoutLineQuotes(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  const lines = text.split("\n");
  const isQuoted = (line: string): boolean =>
    line === "" || (line.length > 1 && line.startsWith('"') && line.endsWith('"'));
  if (!lines.every(isQuoted)) return undefined;
  return lines.map((line) => line.slice(1, -1).replaceAll('""', '"')).join("\n");
}

async function readQuoted(
  text: string,
  delimiter: Delimiter,
  file: string,
  pace: Pace,
): Promise<{ records: Records; backslashes: boolean }> {
  try {
    const records = await readRecords(text, delimiter, file, pace);
    return { records, backslashes: false };
  } catch (error) {
    if (!(error instanceof DatasetError) || !text.includes('\\"')) throw error;
    const records = await readRecords(text, delimiter, file, pace, true).catch(() => undefined);
    if (records === undefined) throw error;
    return { records, backslashes: true };
  }
}

/** The first cell of Eurostat's tables, freq,unit,geo\\TIME_PERIOD, and those below it, in cells of their own. */
function withDimensions(
  cells: Records["cells"],
  delimiter: Delimiter,
): { names: string[]; cells: Records["cells"] } | undefined {
  const found = /^([^,\\]+(?:,[^,\\]+)+)\\[^,\\]+$/.exec((cells[0]?.[0] ?? "").trim());
  if (delimiter !== "\t" || found === null) return undefined;
  const names = (found[1] ?? "").split(",");
  const isSplit = (text: string): boolean => text.split(",").length === names.length;
  if (!cells.slice(1).every((record) => isSplit(record[0] ?? ""))) return undefined;
  const [, ...rest] = cells[0] ?? [];
  return {
    names,
    cells: [
      [...names, ...rest],
      ...cells.slice(1).map(([first = "", ...others]) => [...first.split(","), ...others]),
    ],
  };
}
