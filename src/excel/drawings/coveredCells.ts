import { SHEET_COLUMNS, SHEET_ROWS } from "../../sheet/limits";
import { cellAddress } from "../../sheet/names";
import { ExcelProblem } from "../workbook/excelProblem";
import { requireUnprotected } from "../workbook/protection";
import type { Size } from "./drawing";

/** The caption takes two cells, and the picture begins right below them. */
export const captionRows = 2;

/** The first cell of a caption. */
export interface Anchor {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
}

const ELSEWHERE = "Select another cell, or put it on a new sheet.";

/** The selected cell, where a caption and a picture of that size cover nothing from there on. */
export async function atSelectedCell(context: Excel.RequestContext, size: Size): Promise<Anchor> {
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
  const sheet = cell.worksheet.load("name");
  sheet.protection.load("protected");
  await context.sync();
  const { name, protection } = sheet;
  requireUnprotected({ name, isProtected: protection.protected }, "or put it on a new sheet");
  const { rowIndex: row, columnIndex: column } = cell;
  const from = `From ${cellAddress(name, row, column)} on`;
  if (row + captionRows >= SHEET_ROWS) {
    throw new ExcelProblem(`${from} there is no room for the picture. ${ELSEWHERE}`);
  }
  const covered = await coveredCell(context, { sheet, row, column }, size);
  if (covered !== null) {
    throw new ExcelProblem(`${from} the picture would cover ${covered}. ${ELSEWHERE}`);
  }
  return { sheet, row, column };
}

/** Rows and columns are seldom smaller, in points. */
const LEAST = { row: 6, column: 12 };

/** What of the sheet stands under the picture, in words. */
async function coveredCell(
  context: Excel.RequestContext,
  { sheet, row, column }: Anchor,
  size: Size,
): Promise<string | null> {
  const rows = captionRows + Math.ceil(size.height / LEAST.row);
  const columns = Math.ceil(size.width / LEAST.column);
  const near = sheet.getRangeByIndexes(
    row,
    column,
    Math.min(rows, SHEET_ROWS - row),
    Math.min(columns, SHEET_COLUMNS - column),
  );
  const used = near
    .getUsedRangeOrNullObject(true)
    .load("values,rowIndex,columnIndex,rowCount,columnCount");
  const tables = near.getTables(false).load("items/name");
  const top = sheet.getRangeByIndexes(row + captionRows, column, 1, 1).load("left,top");
  await context.sync();
  const bodies = tables.items.map((table) => table.getRange().load("left,top"));
  const { isNullObject, rowCount, columnCount, values } = used;
  const down = isNullObject ? [] : Array.from({ length: rowCount }, (_, at) => used.getRow(at));
  const right = isNullObject
    ? []
    : Array.from({ length: columnCount }, (_, at) => used.getColumn(at));
  for (const line of [...down, ...right]) line.load("left,top");
  await context.sync();
  const [end, side] = [top.top + size.height, top.left + size.width];
  const isUnder = (box: { left: number; top: number }): boolean => box.left < side && box.top < end;
  const at = bodies.findIndex(isUnder);
  if (at >= 0) return `the table ${tables.items[at]?.name ?? ""}`;
  for (const [r, line] of (isNullObject ? [] : values).entries()) {
    for (const [c, value] of line.entries()) {
      if (value === "") continue;
      const box = { left: right[c]?.left ?? 0, top: down[r]?.top ?? 0 };
      if (!isUnder(box)) continue;
      return `${cellAddress(sheet.name, used.rowIndex + r, used.columnIndex + c)}, which is not empty`;
    }
  }
  return null;
}
