import { ExcelProblem } from "../workbook/excelProblem";
import { runExcel } from "../workbook/runExcel";

/** Brings a model's sheet into view, at its top. */
export function showModel(sheet: string): Promise<void> {
  return runExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
    await context.sync();
    if (found.isNullObject) {
      throw new ExcelProblem(`The sheet "${sheet}" is no longer in the workbook.`);
    }
    found.activate();
    found.getRange("A1").select();
    await context.sync();
  });
}
