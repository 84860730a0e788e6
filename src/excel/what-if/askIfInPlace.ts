import { ExcelProblem } from "../workbook/excelProblem";
import type { ChosenCell } from "./chosenCell";

/**
 * Reads with the next request where the names of the cells point, and what stands to the left of those
 * without one and above them; afterwards refuses where one is elsewhere, as rows were inserted or sorted
 * since it was chosen.
 */
export function askIfInPlace(
  context: Excel.RequestContext,
  cells: readonly ChosenCell[],
): () => void {
  const anchored = cells.flatMap((cell) => {
    if (cell.anchor === undefined) return [];
    const item = context.workbook.names.getItemOrNullObject(cell.anchor);
    const range = item.getRangeOrNullObject().load("rowIndex,columnIndex,worksheet/id");
    return [{ cell, range }];
  });
  const bare = cells.filter(({ anchor }) => anchor === undefined);
  const asked = bare.map(({ sheetId, row, column, label, address, beside }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const around = [sheet.getRangeByIndexes(row, 0, 1, column + 1)];
    if (row > 0) around.push(sheet.getRangeByIndexes(0, column, row, 1));
    return { label, address, beside, around: around.map((range) => range.load("values")) };
  });
  return () => {
    const moved =
      anchored.find(({ cell, range }) => !isAt(cell, range))?.cell ??
      asked.find(({ beside, around }) => beside !== null && !stands(beside, around));
    if (!moved) return;
    throw new ExcelProblem(
      `${moved.label} (${moved.address}) was moved just now, so nothing was done. Look where it is, then try again.`,
    );
  };
}

const isAt = ({ sheetId, row, column }: ChosenCell, range: Excel.Range): boolean =>
  !range.isNullObject &&
  range.worksheet.id === sheetId &&
  range.rowIndex === row &&
  range.columnIndex === column;

const stands = (text: string, ranges: readonly Excel.Range[]): boolean =>
  ranges.some(({ values }) =>
    values.flat().some((value) => typeof value === "string" && value.trim() === text),
  );
