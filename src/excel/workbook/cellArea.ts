import type { Conversation } from "./conversation";

/** Where cells lie; rows and columns are counted from 0. */
export interface CellArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export async function areaOf(context: Conversation, range: Excel.Range): Promise<CellArea> {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = range.worksheet.load("name");
  await context.sync();
  return {
    sheet: sheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
