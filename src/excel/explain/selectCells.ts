import type { CellArea } from "../workbook/cellArea";
import { selectInView } from "../workbook/selectInView";
import { runExcel } from "../workbook/runExcel";

/** Shows cells of the workbook and selects them. */
export function selectCells({ sheet, row, column, rows, columns }: CellArea): Promise<void> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    await selectInView(context, worksheet.getRangeByIndexes(row, column, rows, columns));
  });
}
