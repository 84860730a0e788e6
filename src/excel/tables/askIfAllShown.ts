import { ExcelProblem } from "../workbook/excelProblem";

/**
 * Asks with the next trip whether all rows of a table are shown; what is returned refuses where some are not.
 * Excel fills only the visible rows of an array that is written over hidden ones (office-js#224), and leaves
 * rows of a filtered table where they are when they are deleted (office-js#994). `then` is what to do once all
 * are shown: "then refresh".
 */
export function askIfAllShown(table: Excel.Table, then: string): () => void {
  table.load("name");
  const filter = table.autoFilter.load("isDataFiltered");
  const body = table.getDataBodyRange().load("rowHidden");
  return () => {
    if (filter.isDataFiltered) {
      throw new ExcelProblem(
        `The table ${table.name} is filtered, and Excel could put values into other rows than meant. Clear the filter in Data > Clear, ${then}; afterwards you can filter it again.`,
      );
    }
    // Excel says null, against its typings, where only some rows are hidden.
    if ((body.rowHidden as boolean | null) !== false) {
      throw new ExcelProblem(
        `Rows of the table ${table.name} are hidden, and Excel could put values into other rows than meant. Select the whole sheet, show them with Home > Format > Hide & Unhide > Unhide Rows, ${then}.`,
      );
    }
  };
}
