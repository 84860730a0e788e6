import { ExcelProblem } from "../workbook/excelProblem";
import { runExcel } from "../workbook/runExcel";

/** Brings a model's sheet into view, at its top or at a row, counted from 1. */
export function showModel(sheet: string, row = 1): Promise<void> {
  return runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
    await context.sync();
    if (found.isNullObject) {
      throw new ExcelProblem(`The sheet "${sheet}" is no longer in the workbook.`);
    }
    found.activate();
    found.getRange(`A${row}`).select();
    await context.sync();
  });
}
