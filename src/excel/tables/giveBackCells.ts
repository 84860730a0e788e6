import type { Place } from "../workbook/readParts";
import { rangeOf, type FormerLook, type FreeCells } from "./freeCells";

/** Takes a table out of the cells that it was given, and leaves them as they were. */
export async function giveBackCells(
  context: Excel.RequestContext,
  freeCells: FreeCells,
): Promise<void> {
  const { place } = freeCells;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const tables = rangeOf(sheet, place).getTables(false).load("items/id");
  await context.sync();
  for (const table of tables.items) table.delete();
  clearCells(sheet, place);
  await giveBackLook(context, place, freeCells);
}

/** Contents, formats, lists and colours. */
export function clearCells(sheet: Excel.Worksheet, place: Place): void {
  const cells = rangeOf(sheet, place);
  cells.clear("All");
  cells.dataValidation.clear();
  cells.conditionalFormats.clearAll();
}

/**
 * Gives cleared cells the look that they had. What is as it was by itself is not written to, so that plain
 * cells stay out of the sheet's used range; a column that holds something by now keeps its width.
 */
export async function giveBackLook(
  context: Excel.RequestContext,
  place: Place,
  { look, numberFormats, widths, emptyColumns }: FormerLook,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const cells = rangeOf(sheet, place);
  const font = cells.format.font.load("name,size,color");
  const protection = cells.format.protection.load("locked");
  const columns = widths.map((_, index) => cells.getColumn(index).getEntireColumn());
  const used = columns.map((column) => column.getUsedRangeOrNullObject(true).load("address"));
  await context.sync();
  widths.forEach((width, index) => {
    const isFree = emptyColumns[index] === true && used[index]?.isNullObject === true;
    if (isFree) cells.getColumn(index).format.columnWidth = width;
  });
  giveBackNumberFormats(cells, numberFormats, place.rows);
  if (font.name !== look.fontName) font.name = look.fontName;
  if (font.size !== look.fontSize) font.size = look.fontSize;
  if (font.color !== look.fontColor) font.color = look.fontColor;
  if (protection.locked !== look.locked) protection.locked = look.locked;
  await context.sync();
}

function giveBackNumberFormats(
  cells: Excel.Range,
  numberFormats: FormerLook["numberFormats"],
  rows: number,
): void {
  const [first = []] = numberFormats;
  const alike = numberFormats.length === 1;
  if (alike && first.every((format) => format === "General")) return;
  cells.numberFormat = alike
    ? Array.from({ length: rows }, () => [...first])
    : numberFormats.map((line) => [...line]);
}
