import { ExcelProblem } from "../workbook/excelProblem";
import type { ChosenCell } from "./chosenCell";

/**
 * Reads with the next request what stands to the left of the cells and above them; afterwards refuses where
 * the text by which one is known is there no more, as rows were inserted or sorted since it was chosen.
 */
export function askIfInPlace(
  context: Excel.RequestContext,
  cells: readonly ChosenCell[],
): () => void {
  const asked = cells.map(({ sheetId, row, column, label, address, beside }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const around = [sheet.getRangeByIndexes(row, 0, 1, column + 1)];
    if (row > 0) around.push(sheet.getRangeByIndexes(0, column, row, 1));
    return { label, address, beside, around: around.map((range) => range.load("values")) };
  });
  return () => {
    const moved = asked.find(({ beside, around }) => beside !== null && !stands(beside, around));
    if (!moved) return;
    throw new ExcelProblem(
      `${moved.label} (${moved.address}) was moved just now, so nothing was done. Look where it is, then try again.`,
    );
  };
}

const stands = (text: string, ranges: readonly Excel.Range[]): boolean =>
  ranges.some(({ values }) =>
    values.flat().some((value) => typeof value === "string" && value.trim() === text),
  );
