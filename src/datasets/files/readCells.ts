import { count } from "../../core/count";
import { DatasetError } from "../datasetError";
import { alignedCells } from "./alignedCells";
import { withoutEscapes } from "./withoutEscapes";
import { type Delimiter, layoutOf } from "./layout";
import { type Pace, type Quoting, readRecords, type Records, type RecordsRead } from "./records";

/** The cells of a file before anybody knows what is header and what is row. */
export interface CellsRead {
  readonly delimiter: Delimiter;
  /** Cells in most records. */
  readonly width: number;
  readonly records: Records;
  /** What was decided, each a sentence. */
  readonly notes: readonly string[];
}

/** Fewer records with one number of cells leave a delimiter in doubt, as commas within texts do. */
const agreed = 0.6;

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
    const note = "Each whole line was in quotation marks; they were removed.";
    return { ...read, notes: [note, ...read.notes] };
  }
  const isUnsure = layout.columns === 1 || layout.share < agreed;
  const aligned =
    chosen === " " || (chosen === undefined && isUnsure) ? alignedCells(text) : undefined;
  if (aligned !== undefined) {
    const { records, width, wrapped } = aligned;
    const notes = ["Columns were recognised by the spaces that align them."];
    if (wrapped > 0) {
      notes.push(
        `${count(wrapped, "line")} that ${wrapped === 1 ? "goes" : "go"} on after a comma ${wrapped === 1 ? "was" : "were"} joined to the line above.`,
      );
    }
    return { delimiter: " ", width, records, notes };
  }
  const { delimiter, columns, escaped } = layout;
  const { records, backslashes } = await readQuoted(text, delimiter, file, pace);
  const notes: string[] = [];
  const [loose] = records.loose;
  if (loose !== undefined) {
    notes.push(
      `${count(records.loose.length, "row")} ${records.loose.length === 1 ? "has" : "have"} quotation marks within a quoted cell, the first in row ${loose}: they were read as letters of it.`,
    );
  }
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
  const visible = withoutDirections(cells);
  if (visible !== cells) {
    notes.push("Invisible marks for the direction of writing were taken out of the cells.");
  }
  const guarded = withoutGuards(visible);
  if (guarded !== visible) {
    notes.push(
      'Cells written as ="0042", which keeps Excel from reading a number, are the text in them.',
    );
  }
  const split = withDimensions(guarded, delimiter);
  if (split === undefined) {
    return { delimiter, width: columns, records: { cells: guarded, rows: records.rows }, notes };
  }
  notes.push(
    `The first column held ${split.names.join(", ")} with commas between; each is a column of its own.`,
  );
  const width = columns + split.names.length - 1;
  return { delimiter, width, records: { cells: split.cells, rows: records.rows }, notes };
}

/** Marks that office programs copy with a text; they are no letters, and keep equal texts from being equal. */
const direction = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const directions = new RegExp(direction, "g");

/** The cells without invisible marks; the same where there are none. */
function withoutDirections(cells: Records["cells"]): Records["cells"] {
  if (!cells.some((record) => record.some((text) => direction.test(text)))) return cells;
  return cells.map((record) => record.map((text) => text.replace(directions, "")));
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

/** Quotation marks as the standard has them; else behind backslashes, as databases write them; else as letters. */
async function readQuoted(
  text: string,
  delimiter: string,
  file: string,
  pace: Pace,
): Promise<{ records: RecordsRead; backslashes: boolean }> {
  try {
    return { records: await readRecords(text, delimiter, file, pace), backslashes: false };
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    const ways: readonly Quoting[] = [
      ...(text.includes('\\"') ? [{ backslashes: true }] : []),
      { alone: true },
    ];
    for (const way of ways) {
      const records = await readRecords(text, delimiter, file, pace, way).catch(() => undefined);
      if (records !== undefined) return { records, backslashes: way.backslashes === true };
    }
    throw error;
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
