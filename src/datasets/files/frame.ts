import { DatasetError } from "../datasetError";
import { endOfRows } from "./endOfRows";
import { headerOf } from "./header";
import type { Records } from "./records";
import { SHEET_COLUMNS } from "../../sheet/limits";

/** Lines without rows that are shown. */
const mostTold = 100;

/** What stands round the rows of a file, and the rows. */
export interface Frame {
  readonly names: readonly string[];
  readonly headerRow: number | null;
  readonly body: Records;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** Header, rows, and the lines above and below that are neither. */
export function frameOf(
  all: Records,
  width: number,
  file: string,
  headerRow: number | null | undefined,
): Frame {
  const { cells, rows } = all;
  const place =
    typeof headerRow === "number" ? rows.findIndex((row) => row >= headerRow) : headerRow;
  const header = headerOf(cells, width, place);
  const last = endOfRows(all, header.end, width);
  const body = { cells: cells.slice(header.end, last), rows: rows.slice(header.end, last) };
  if (body.cells.length === 0) {
    throw new DatasetError("The file has no rows below its header. Choose another file.", { file });
  }
  const named = withoutEmptyColumns(header.names, body.cells);
  if (named.length > SHEET_COLUMNS) {
    throw new DatasetError(
      `It has ${named.length.toLocaleString("en-US")} columns and a sheet holds ${SHEET_COLUMNS.toLocaleString("en-US")}. Ask its publisher for fewer, or turn columns into rows.`,
      { file },
    );
  }
  return {
    names: uniqueNames(named),
    headerRow: header.end === 0 ? null : (rows[header.start] ?? null),
    body,
    above: linesOf(cells.slice(0, header.start)),
    below: linesOf(cells.slice(last)),
  };
}

/** Lines told of; of more, how many. */
function linesOf(records: Records["cells"]): string[] {
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
