import type { CellValue, Chart } from "../workbook/workbook";

export interface ChartData {
  categories: string[];
  /** Of each category, where they are days on an axis of time. */
  days?: number[];
  /** A colour is "" where the chart says none. */
  series: { name: string; values: (number | null)[]; colour?: string }[];
}

const isNumber = (value: CellValue | undefined) => typeof value === "number";

/** Reads a chart's cells as Excel does: text in the first row and column names series and categories. */
export function readChartData(
  values: CellValue[][],
  texts: string[][],
  seriesBy: Chart["seriesBy"],
  overTime = false,
): ChartData {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && columns > rows);
  const cells = byRows ? transpose(values) : values;
  const shown = byRows ? transpose(texts) : texts;
  const names = cells[0]?.slice(1).some(isNumber) === false || cells.length === 1 ? 1 : 0;
  const isSeries =
    !overTime && cells.slice(names).some((row) => isNumber(row[0])) && cells[0]?.[0] !== "";
  const labels = isSeries ? 0 : 1;
  const width = cells[0]?.length ?? 0;
  const body = cells.slice(names);
  const days = body.map(([day]) => (typeof day === "number" ? day : null));
  return {
    ...(overTime && days.every((day) => day !== null) ? { days } : {}),
    categories: body.map((_, index) =>
      labels === 1 ? (shown[index + names]?.[0] ?? "") : String(index + 1),
    ),
    series: Array.from({ length: Math.max(width - labels, 0) }, (_, index) => ({
      name: names === 1 ? (shown[0]?.[index + labels] ?? "") : `Series${String(index + 1)}`,
      values: body.map((row) => {
        const value = row[index + labels];
        return typeof value === "number" ? value : null;
      }),
    })),
  };
}

function transpose<T>(matrix: T[][]): T[][] {
  const [first = []] = matrix;
  return first.map((_, column) => matrix.map((row) => row[column] as T));
}
