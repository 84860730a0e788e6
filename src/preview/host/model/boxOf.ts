import type { Area, Workbook } from "../../workbook/workbook";

/** Where cells lie on their sheet, in points. */
export function boxOf(workbook: Workbook, { sheet, row, column, rows, columns }: Area) {
  const across = (from: number, count: number) =>
    sum(from, count, (at) => workbook.columnWidth(sheet, at));
  const down = (from: number, count: number) =>
    sum(from, count, (at) => workbook.rowHeight(sheet, at));
  return {
    left: across(0, column),
    top: down(0, row),
    width: across(column, columns),
    height: down(row, rows),
  };
}

function sum(from: number, count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < from + count; index++) total += size(index);
  return total;
}
