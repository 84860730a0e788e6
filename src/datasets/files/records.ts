import Papa from "papaparse";
import { DatasetError } from "../datasetError";

/** Characters parsed at once, so that no slice holds the page for long. */
const sliceLength = 131_072;
/** A row of a full sheet's width has some 200,000 characters. */
const longestRecord = 1_000_000;

export interface Pace {
  /** Lets the page breathe between slices. */
  readonly pause?: () => Promise<void>;
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignalLike;
}
/** What this layer needs of an AbortSignal, which belongs to the page. */
export interface AbortSignalLike {
  throwIfAborted(): void;
}

/** The records of a delimited text. */
export interface Records {
  /** As texts. Blank lines are no records. */
  readonly cells: readonly (readonly string[])[];
  /** The row of each as a person counts, blank lines included. */
  readonly rows: readonly number[];
}

/** How quotation marks within quoted cells are written where not twice. */
export interface Quoting {
  /** Each has a backslash before it. */
  readonly backslashes?: boolean;
  /** Some stand there alone, as letters. */
  readonly alone?: boolean;
}

/** Records, and the rows in which quotation marks were letters. */
export interface RecordsRead extends Records {
  readonly loose: readonly number[];
}

/** Reads a text with \n at its line ends, in slices. */
export async function readRecords(
  text: string,
  delimiter: string,
  file: string,
  { pause, onProgress, signal }: Pace = {},
  { backslashes = false, alone = false }: Quoting = {},
): Promise<RecordsRead> {
  const cells: string[][] = [];
  const rows: number[] = [];
  const loose: number[] = [];
  let above = 0;
  for (let start = 0; start < text.length;) {
    signal?.throwIfAborted();
    const end = sliceEnd(text, start, backslashes);
    if (end < 0) throw new DatasetError(tooLong, { file, row: above + 1 });
    const { data, errors } = Papa.parse<string[]>(text.slice(start, end), {
      delimiter,
      newline: "\n",
      ...(backslashes ? { escapeChar: "\\" } : {}),
    });
    // A mark that is a letter ends with its line; what goes on to the next has swallowed its end.
    const isLetter = (row: number): boolean =>
      (data[row] ?? ["\n"]).every((cell) => !cell.includes("\n"));
    const isForgiven = alone && errors.every(({ row = 0 }) => isLetter(row));
    const [fault] = errors;
    if (fault !== undefined && !isForgiven) {
      const row = above + (fault.row ?? 0) + 1;
      throw new DatasetError(quoteFault(fault.code), { file, row });
    }
    for (const row of new Set(errors.map((each) => each.row ?? 0))) loose.push(above + row + 1);
    // The line break at a slice's end begins no record.
    if (text[end - 1] === "\n") data.pop();
    data.forEach((record, i) => {
      if (isBlank(record)) return;
      cells.push(record);
      rows.push(above + i + 1);
    });
    above += data.length;
    start = end;
    onProgress?.(start / text.length);
    if (start < text.length) await pause?.();
  }
  return { cells, rows, loose };
}

const isBlank = (record: readonly string[]): boolean => record.every((text) => text.trim() === "");

const quoteFault = (code: string): string =>
  code === "MissingQuotes"
    ? "a quotation mark is opened and never closed. Close it, or download the file again."
    : "a quotation mark inside a quoted cell is not doubled. Double it, or remove the quotation marks.";

const tooLong = `the row goes on for more than ${longestRecord.toLocaleString("en-US")} characters: a quotation mark is opened and not closed, or the file is no table of rows. Correct it, or choose another file.`;

/**
 * The last line break outside quotation marks within a slice's length, or further where there is none; -1
 * where a record is too long.
 */
function sliceEnd(text: string, start: number, backslashes: boolean): number {
  if (text.length - start <= sliceLength) return text.length;
  let quoted = false;
  let end = -1;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (backslashes && code === 92) i++;
    else if (code === 34) quoted = !quoted;
    else if (code === 10 && !quoted) {
      end = i + 1;
      if (end - start >= sliceLength) return end;
    }
    if (i - Math.max(start, end) > longestRecord) return end > start ? end : -1;
  }
  return text.length;
}
