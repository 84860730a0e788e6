import { formatA1, quoteSheetName } from "../workbook/a1";
import type { Area, Chart, Sheet } from "../workbook/workbook";

/** The cells of one series: those of its name, of what names its points, of its figures. */
export interface SeriesCells {
  readonly name: Area;
  readonly categories: Area;
  readonly values: Area;
}

/** By columns, or by rows where the chart says so or there are more columns than rows. */
export function seriesCells({ source, seriesBy }: Pick<Chart, "source" | "seriesBy">) {
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && source.columns > source.rows);
  const { row, column, rows, columns } = source;
  const line = (index: number, from: number): Area =>
    byRows
      ? { ...source, row: row + index, rows: 1, column: column + from, columns: columns - from }
      : { ...source, column: column + index, columns: 1, row: row + from, rows: rows - from };
  const count = byRows ? rows : columns;
  return Array.from({ length: Math.max(count - 1, 0) }, (_, index): SeriesCells => ({
    name: { ...line(index + 1, 0), rows: 1, columns: 1 },
    categories: line(0, 1),
    values: line(index + 1, 1),
  }));
}

export function absoluteIn(sheets: readonly Sheet[], area: Area): string {
  const name = sheets.find(({ id }) => id === area.sheet)?.name ?? "";
  return `${quoteSheetName(name)}!${formatA1(area, true)}`;
}
