/**
 * One conversation with the workbook. While the user is typing in a cell Excel refuses every call,
 * so this one waits until the cell is left.
 */
export function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}
