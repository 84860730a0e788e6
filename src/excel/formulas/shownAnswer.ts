import { ExcelProblem } from "../workbook/excelProblem";
import { runExcel } from "../workbook/runExcel";

export interface AnswerCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell shows, in its own format, and how far its answer reaches. */
export interface ShownAnswer {
  readonly text: string;
  readonly isError: boolean;
  readonly isCleared: boolean;
  /** 1 and 1 where the answer stays in its cell. */
  readonly rows: number;
  readonly columns: number;
  /** The first cells of its first two rows as they are shown. */
  readonly first: readonly (readonly string[])[];
}

const MOST_COLUMNS = 3;

export function shownAnswer({ sheet, row, column }: AnswerCell): Promise<ShownAnswer> {
  return runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
    await context.sync();
    if (found.isNullObject) throw new ExcelProblem(`The sheet "${sheet}" no longer exists.`);
    const cell = found.getCell(row, column).load("text,valueTypes,formulas");
    const spill = cell.getSpillingToRangeOrNullObject().load("rowCount,columnCount");
    await context.sync();
    const top = spill.isNullObject ? null : topOf(cell, spill).load("text");
    if (top) await context.sync();
    const reach = spill.isNullObject ? { rowCount: 1, columnCount: 1 } : spill;
    return {
      text: cell.text[0]?.[0] ?? "",
      isError: String(cell.valueTypes[0]?.[0]) === "Error",
      isCleared: cell.formulas[0]?.[0] === "",
      rows: reach.rowCount,
      columns: reach.columnCount,
      first: top?.text ?? [],
    };
  });
}

const topOf = (cell: Excel.Range, { rowCount, columnCount }: Excel.Range): Excel.Range =>
  cell.getResizedRange(Math.min(rowCount, 2) - 1, Math.min(columnCount, MOST_COLUMNS) - 1);
