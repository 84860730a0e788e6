import type { Row } from "../../datasets/tableSchema";
import type { Input } from "../../sheet/input";
import { inputFor, type Column } from "./columns";
import { ExcelProblem } from "../workbook/excelProblem";
import { writeCells } from "../workbook/writeCells";

/** Rows are sent in parts: the web refuses requests above 5 MB, in which text counts escaped. */
const PART_BYTES = 1_500_000;
const PART_ROWS = 5_000;
/** The first part is small, and what follows is as large as keeps progress and Cancel alive. */
const FIRST_ROWS = 1_000;
const FEWEST_ROWS = 500;
const PART_MILLISECONDS = 1000;

/** Answers that mean "send less at once". */
const TOO_MUCH = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "MemoryLimitReached",
]);

export interface Writing {
  readonly signal?: AbortSignal | undefined;
  readonly onRows?: ((written: number) => void) | undefined;
}

/** Where the first row of data goes. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Writes rows from a corner on, halving what is sent at once whenever Excel refuses it. */
export function writeRows(
  sheet: Excel.Worksheet,
  corner: Corner,
  columns: readonly Column[],
  rows: readonly Row[],
  writing: Writing,
): Promise<void> {
  return inParts(columns, rows, corner.row, writing, (part, from) => {
    const { row, column } = corner;
    const range = sheet.getRangeByIndexes(row + from, column, part.length, columns.length);
    return writeCells(sheet.context, range, part, (c) => columns[c]?.field.type !== "string");
  });
}

/** Sends rows part by part as Excel takes them; `top` is the sheet's row of the first, to name one by. */
export async function inParts(
  columns: readonly Column[],
  rows: readonly Row[],
  top: number,
  { signal, onRows }: Writing,
  send: (part: Input[][], from: number) => Promise<unknown>,
): Promise<void> {
  let limit = FIRST_ROWS;
  let written = 0;
  while (written < rows.length) {
    signal?.throwIfAborted();
    const part = partFrom(rows, written, limit, columns, top);
    const began = Date.now();
    try {
      await send(part, written);
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      limit = half(part.length, top + written + 1);
      continue;
    }
    written += part.length;
    limit = nextLimit(limit, Date.now() - began);
    onRows?.(written);
  }
}

/** At most twice or half of the last part's rows; a limit that Excel's refusal set grows again, too. */
function nextLimit(limit: number, milliseconds: number): number {
  const factor = Math.min(2, Math.max(0.5, PART_MILLISECONDS / Math.max(1, milliseconds)));
  return Math.max(FEWEST_ROWS, Math.min(PART_ROWS, Math.floor(limit * factor)));
}

function partFrom(
  rows: readonly Row[],
  from: number,
  limit: number,
  columns: readonly Column[],
  top: number,
): Input[][] {
  const part: Input[][] = [];
  let bytes = 0;
  for (const row of rows.slice(from, from + limit)) {
    // People count a sheet's rows from 1.
    const number = top + from + part.length + 1;
    const inputs = columns.map(({ field }, index) => inputFor(row[index] ?? null, field, number));
    bytes += byteLength(inputs);
    if (bytes > PART_BYTES && part.length > 0) break;
    part.push(inputs);
  }
  return part;
}

/** About what a row takes in the request, with quotes and commas. */
function byteLength(row: readonly Input[]): number {
  return row.reduce<number>(
    (sum, value) => sum + (typeof value === "string" ? 4 + utf8Length(value) : 12),
    2,
  );
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7ff) length += 2;
    else if (code > 0x7f) length += 1;
  }
  return length;
}

export function isTooMuch(error: unknown): boolean {
  return TOO_MUCH.has(String((error as { code?: unknown }).code));
}

function half(rows: number, row: number): number {
  if (rows > 1) return Math.floor(rows / 2);
  throw new ExcelProblem(
    `Row ${row} alone is more than Excel accepts at once. Shorten the texts in it and import again.`,
  );
}
