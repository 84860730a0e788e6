import type { Chart, Workbook } from "../workbook/workbook";

/** English Metric Units, the drawing unit of files, in a point. */
const EMU = 12_700;

type Lengths = Pick<Workbook, "columnWidth" | "rowHeight">;

/**
 * A chart between the cells at its corners, as Excel keeps one: programs that give rows another height leave it in
 * the rows kept for it.
 */
export function chartCorners(workbook: Lengths, chart: Chart) {
  const corner = (left: number, top: number) => {
    const column = lineAt(left, (at) => workbook.columnWidth(chart.sheet, at));
    const row = lineAt(top, (at) => workbook.rowHeight(chart.sheet, at));
    return {
      // The library's types ask for these, and its code for what follows.
      ...{ col: column.line, row: row.line },
      ...{ nativeCol: column.line, nativeColOff: Math.round(column.rest * EMU) },
      ...{ nativeRow: row.line, nativeRowOff: Math.round(row.rest * EMU) },
    };
  };
  return {
    tl: corner(chart.left, chart.top),
    br: corner(chart.left + chart.width, chart.top + chart.height),
  };
}

/** The last line of Excel's sheets: no chart begins beyond it. */
const LAST = 1_048_575;

/** The column or row that a place in points lies in, and how far in. */
function lineAt(place: number, lengthOf: (line: number) => number): { line: number; rest: number } {
  let rest = Math.max(0, place);
  let line = 0;
  for (; line < LAST && rest >= lengthOf(line); line++) rest -= lengthOf(line);
  return { line, rest };
}
