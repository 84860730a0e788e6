import { ExcelProblem } from "../workbook/excelProblem";
import { selectInView } from "../workbook/selectInView";
import { runExcel } from "../workbook/runExcel";

/** Brings a cell into view; the sheet by its name. */
export function showCell(sheet: string, row: number, column: number): Promise<void> {
  return runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
    await context.sync();
    if (found.isNullObject) {
      throw new ExcelProblem(`The sheet "${sheet}" is no longer in the workbook. Look again.`);
    }
    await selectInView(context, found.getCell(row, column));
  });
}
