import { ExcelProblem } from "./excelProblem";
import { writeCells } from "./writeCells";
import type { Input } from "./columns";

/** Rows are sent in parts: the web refuses requests above 5 MB, in which text counts escaped. */
const PART_BYTES = 1_500_000;
const PART_ROWS = 10_000;

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

/** Writes rows from the top left cell on, halving what is sent at once whenever Excel refuses it. */
export async function writeRows(
  sheet: Excel.Worksheet,
  top: number,
  rows: readonly (readonly Input[])[],
  { signal, onRows }: Writing,
): Promise<void> {
  const width = rows[0]?.length ?? 0;
  let limit = PART_ROWS;
  let written = 0;
  while (written < rows.length) {
    signal?.throwIfAborted();
    const part = rows.slice(written, written + partLength(rows, written, limit));
    const range = sheet.getRangeByIndexes(top + written, 0, part.length, width);
    try {
      await writeCells(sheet.context, range, part);
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      limit = half(part.length, top + written);
      continue;
    }
    written += part.length;
    onRows?.(written);
  }
}

function partLength(rows: readonly (readonly Input[])[], from: number, limit: number): number {
  let bytes = 0;
  let count = 0;
  for (; count < limit && from + count < rows.length; count++) {
    bytes += byteLength(rows[from + count] ?? []);
    if (bytes > PART_BYTES && count > 0) break;
  }
  return count;
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

function isTooMuch(error: unknown): boolean {
  return TOO_MUCH.has(String((error as { code?: unknown }).code));
}

function half(rows: number, row: number): number {
  if (rows > 1) return Math.floor(rows / 2);
  throw new ExcelProblem(
    `Row ${row} alone is more than Excel accepts at once. Shorten its texts and import again.`,
  );
}
