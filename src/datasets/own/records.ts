import Papa from "papaparse";
import { DatasetError } from "../datasetError";

/** Characters parsed at once, so that no slice holds the page for long. */
const sliceLength = 131_072;

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

/** The records of a delimited text as texts, parsed in slices. Blank lines are no records. */
export async function readRecords(
  text: string,
  delimiter: string,
  file: string,
  { pause, onProgress, signal }: Pace = {},
): Promise<string[][]> {
  const records: string[][] = [];
  for (let start = 0; start < text.length;) {
    signal?.throwIfAborted();
    const end = sliceEnd(text, start);
    const { data, errors } = Papa.parse<string[]>(text.slice(start, end), {
      delimiter,
      skipEmptyLines: "greedy",
    });
    const [fault] = errors;
    if (fault !== undefined) {
      throw new DatasetError(quoteFault(fault.code), {
        file,
        row: records.length + (fault.row ?? 0) + 1,
      });
    }
    for (const record of data) records.push(record);
    start = end;
    onProgress?.(start / text.length);
    if (start < text.length) await pause?.();
  }
  return records;
}

const quoteFault = (code: string): string =>
  code === "MissingQuotes"
    ? "a quotation mark is opened and never closed. Close it, or download the file again."
    : "a quotation mark stands inside a quoted cell. Write it twice there, or remove the quotation marks.";

/** The last line break outside quotation marks within a slice's length, or further where there is none. */
function sliceEnd(text: string, start: number): number {
  if (text.length - start <= sliceLength) return text.length;
  let quoted = false;
  let end = -1;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (code === 10 && !quoted) {
      end = i + 1;
      if (end - start >= sliceLength) return end;
    }
  }
  return end > start && text.length - end < sliceLength ? text.length : Math.max(end, text.length);
}
