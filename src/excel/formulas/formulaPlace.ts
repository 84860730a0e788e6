import { ExcelProblem } from "../workbook/excelProblem";
import { cellAddress } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import { SHEET_COLUMNS } from "../../sheet/limits";
import { protectedSheet } from "../workbook/protection";

/** Where a formula is to go: to the right of a table, or into the cell that the user selected. */
export type Place = { readonly beside: string } | "selected";

/** A cell that a formula may go into, or why it may not. */
export interface FoundPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** A sentence on what stands in the way, or null where the cell is free. */
  readonly obstacle: string | null;
}

/** Some columns are kept for a result that is wider than one. */
const LAST_COLUMN = SHEET_COLUMNS - 16;

/** Looks, without writing, where a formula would go. */
export function findPlace(place: Place): Promise<FoundPlace> {
  return runExcel((context) => lookForPlace(context, place));
}

export function lookForPlace(context: Excel.RequestContext, place: Place): Promise<FoundPlace> {
  return place === "selected" ? selectedCell(context) : besideTable(context, place.beside);
}

async function selectedCell(context: Excel.RequestContext): Promise<FoundPlace> {
  const cell = context.workbook.getActiveCell();
  cell.load("rowIndex,columnIndex,formulas");
  cell.format.protection.load("locked");
  const sheet = cell.worksheet.load("name");
  sheet.protection.load("protected");
  const tables = cell.getTables(false).load("items/name");
  await context.sync();

  const { rowIndex: row, columnIndex: column } = cell;
  const address = cellAddress(sheet.name, row, column);
  return { sheet: sheet.name, row, column, address, obstacle: obstacle() };

  function obstacle(): string | null {
    if (cell.formulas[0]?.[0] !== "") {
      return `${address} is not empty. Select an empty cell.`;
    }
    const [table] = tables.items;
    if (table) {
      return `${address} is inside the table ${table.name}, where a result has no room to spread. Select a cell outside it.`;
    }
    if (sheet.protection.protected && cell.format.protection.locked) {
      return `${address} is locked. Select a cell on an unprotected sheet, or lift the protection in Review.`;
    }
    return null;
  }
}

/** The first column that is empty all the way down, past one that stays blank, level with the table's first row. */
async function besideTable(context: Excel.RequestContext, name: string): Promise<FoundPlace> {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  await context.sync();
  if (table.isNullObject) {
    throw new ExcelProblem(
      `The table ${name} is no longer in the workbook. Import the dataset again.`,
    );
  }
  const body = table.getDataBodyRange().load("rowIndex");
  const sheet = table.worksheet.load("name");
  const used = sheet.getUsedRange(true).load("columnIndex,columnCount");
  sheet.protection.load("protected");
  await context.sync();

  const row = body.rowIndex;
  const column = used.columnIndex + used.columnCount + 1;
  const address = cellAddress(sheet.name, row, column);
  return { sheet: sheet.name, row, column, address, obstacle: obstacle() };

  function obstacle(): string | null {
    if (sheet.protection.protected) {
      return protectedSheet(sheet.name, "or select a cell elsewhere");
    }
    if (column > LAST_COLUMN) {
      return `There is no free column beside the table on the sheet "${sheet.name}". Select a cell elsewhere.`;
    }
    return null;
  }
}
