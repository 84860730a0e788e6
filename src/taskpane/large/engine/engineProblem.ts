import { DatasetError } from "../../../datasets/datasetError";
import { isAbort } from "../../../excel/workbook/sentenceFor";

/** An engine's complaint about a file as a sentence with what to do next; others pass as they are. */
export function engineProblem(error: unknown, file: string): unknown {
  if (isAbort(error) || error instanceof DatasetError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const known = KNOWN.find(([pattern]) => pattern.test(message));
  const line = /Line:? ?(\d+)/i.exec(message)?.[1];
  const sentence = known?.[1] ?? `It could not be read: ${firstLine(message)}`;
  return new DatasetError(sentence, line === undefined ? { file } : { file, row: Number(line) });
}

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /out of memory|allocation fail|bad_alloc|RangeError.*(?:buffer|memory)/i,
    "The answer does not fit into the memory of a browser. Add a filter, ask for fewer columns, or group the rows.",
  ],
  [
    /invalid unicode|not utf-?8|unicode \(byte sequence/i,
    "It is not in UTF-8. Save it as UTF-8, or import it in Your own data if it is smaller than 100 MB.",
  ],
  [
    /gzip|inflate|zlib|decompress/i,
    "The compressed file is damaged or cut off. Download it again.",
  ],
  [
    /unterminated quote|value with unterminated|expected number of columns|too many columns|columns found|too few columns|maximum line size/i,
    "Its rows do not all have the header’s columns here, or a quotation mark is never closed; the file may be cut off. Nothing was read. Fix the row, or download the file again.",
  ],
  [
    /error when sniffing|not possible to automatically detect/i,
    "It cannot be read as a table with one row per record. Check its first lines, or import it in Your own data.",
  ],
  [
    /unsupported compression codec|unsupported codec/i,
    "This Parquet file uses an unsupported compression. Save it with Snappy, Zstandard or gzip.",
  ],
  [
    /parquet file invalid|magic|footer|parquet.*(?:truncated|corrupt)|out of bounds|Offset is outside/i,
    "This Parquet file is damaged or cut off. Download it again.",
  ],
  [
    /NotReadableError|could not be read|NotFoundError/i,
    "The file can no longer be read: it was moved or changed, or is open elsewhere. Choose it again.",
  ],
  [
    /NetworkError|Failed to (?:fetch|load|execute 'send')|HTTP Error|XMLHttpRequest|HTTP GET/i,
    "The server did not deliver it: it is down, refuses requests from other sites, or the address is wrong. Download the file and choose it here.",
  ],
];

const firstLine = (message: string): string => {
  const [line = ""] = message.split("\n");
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
};
