import { ExcelProblem } from "../workbook/excelProblem";
import { runExcel } from "../workbook/runExcel";

/** Brings a table into view and selects its first cell. */
export function showTable(name: string): Promise<void> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name).load("name");
    await context.sync();
    if (table.isNullObject) {
      throw new ExcelProblem(`The table "${name}" is no longer in the workbook.`);
    }
    table.worksheet.activate();
    table.getHeaderRowRange().getCell(0, 0).select();
    await context.sync();
  });
}
