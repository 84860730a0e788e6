import type { Inventory } from "../workbook/inventory";
import { isTooMuch } from "../tables/writeRows";
import { GOES_ON, packed, unpacked } from "./packedText";

/**
 * What the add-in keeps beside an import, in a sheet of its own that no menu shows: the rows as they were
 * imported, and what a refresh has overwritten. Each is a column of texts.
 */
const PREFIX = "_linchpin_";

export const hiddenSheetName = (importId: string): string => PREFIX + importId;

/** Sheets that hold nothing of the user's: to be passed over wherever a workbook is read. */
export const isHiddenSheet = (name: string): boolean => name.toLowerCase().startsWith(PREFIX);

export function hiddenSheetOf(
  inventory: Inventory,
  importId: string,
): Inventory["sheets"][number] | undefined {
  const wanted = hiddenSheetName(importId).toLowerCase();
  return inventory.sheets.find(({ name }) => name.toLowerCase() === wanted);
}

/** Excel refuses to delete a sheet while no menu shows it. */
export function deleteHiddenSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}

/** Characters that are sent or asked for at once: putting more together keeps the pane from answering. */
const PART_LENGTH = 500_000;
/** Cells as long as one can be, and still as many characters. */
const PART_CELLS = 16;

/**
 * Writes records into a column. The cell that says how many there are comes last, so that a column that
 * was left unfinished is known as such.
 */
export async function writeRecords(
  sheet: Excel.Worksheet,
  column: number,
  records: Iterable<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  let cells = 0;
  let part: string[] = [];
  let length = 0;
  const send = async (): Promise<void> => {
    signal?.throwIfAborted();
    await writeTexts(sheet, 1 + cells, column, part);
    cells += part.length;
    part = [];
    length = 0;
  };
  for (const text of packed(records)) {
    part.push(text);
    length += text.length;
    if (length > PART_LENGTH) await send();
  }
  signal?.throwIfAborted();
  const head = packedCount(cells + part.length);
  if (part.length > 0) await writeTexts(sheet, 1 + cells, column, part, head);
  else await writeHead(sheet, column, head);
}

function writeHead(sheet: Excel.Worksheet, column: number, head: string): Promise<void> {
  sheet.getRangeByIndexes(0, column, 1, 1).values = [[head]];
  return sheet.context.sync();
}

/** Writes texts one below the other, and the head after them; half at a time where Excel refuses so many. */
async function writeTexts(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  texts: readonly string[],
  head?: string,
): Promise<void> {
  sheet.getRangeByIndexes(row, column, texts.length, 1).values = texts.map((text) => [text]);
  try {
    await (head === undefined ? sheet.context.sync() : writeHead(sheet, column, head));
  } catch (error) {
    if (!isTooMuch(error) || texts.length === 1) throw error;
    const half = Math.ceil(texts.length / 2);
    await writeTexts(sheet, row, column, texts.slice(0, half));
    await writeTexts(sheet, row + half, column, texts.slice(half), head);
  }
}

async function readTexts(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: number,
): Promise<unknown[]> {
  const range = sheet.getRangeByIndexes(row, column, rows, 1).load("values");
  try {
    await sheet.context.sync();
  } catch (error) {
    if (!isTooMuch(error) || rows === 1) throw error;
    const half = Math.ceil(rows / 2);
    const first = await readTexts(sheet, row, column, half);
    return [...first, ...(await readTexts(sheet, row + half, column, rows - half))];
  }
  return (range.values as unknown[][]).map(([text]) => text);
}

/** The records of a column, or null where they are gone, unfinished or were changed. */
export async function readRecords(
  sheet: Excel.Worksheet,
  column: number,
  signal?: AbortSignal,
): Promise<unknown[] | null> {
  const head = sheet.getRangeByIndexes(0, column, 1, 1).load("values");
  await sheet.context.sync();
  const count = countIn(head.values[0]?.[0]);
  if (count === null) return null;
  const texts: unknown[] = [];
  for (let done = 0; done < count; done += PART_CELLS) {
    signal?.throwIfAborted();
    const rows = Math.min(PART_CELLS, count - done);
    texts.push(...(await readTexts(sheet, 1 + done, column, rows)));
  }
  return unpacked(texts);
}

/** The first record alone, for when the others are many. */
export async function readFirstRecord(sheet: Excel.Worksheet, column: number): Promise<unknown> {
  const [head, ...texts] = await readTexts(sheet, 0, column, PART_CELLS);
  if (countIn(head) === null) return null;
  const next = texts.findIndex((text, at) => at > 0 && !String(text).startsWith(GOES_ON));
  return unpacked(next < 0 ? texts : texts.slice(0, next))?.[0] ?? null;
}

export function clearRecords(sheet: Excel.Worksheet, column: number): void {
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().clear("All");
}

const packedCount = (cells: number): string => `|{"linchpin":1,"cells":${cells}}`;

function countIn(value: unknown): number | null {
  const [head] = unpacked([value]) ?? [];
  const cells = (head as { cells?: unknown } | undefined)?.cells;
  return typeof cells === "number" && Number.isInteger(cells) && cells >= 0 ? cells : null;
}
