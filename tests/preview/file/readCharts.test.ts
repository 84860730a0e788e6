import { readXlsx } from "../../../src/preview/file/readXlsx";
import { writeXlsx } from "../../../src/preview/file/writeXlsx";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import type { Chart } from "../../../src/preview/workbook/workbook";

const TYPES = [
  ...["BarClustered", "BarStacked", "ColumnClustered", "ColumnStacked"],
  ...["Line", "LineMarkers", "Pie"],
];

async function reopened(charts: Partial<Chart>[]): Promise<Chart[]> {
  const workbook = new MemoryWorkbook();
  const sheet = workbook.activeSheet();
  const source = { sheet, row: 1, column: 2, rows: 3, columns: 3 };
  workbook.write(source, [
    ["", "Before", "After"],
    ["A", 0.6, 0.5],
    ["B", 0.4, 0.5],
  ]);
  for (const [index, chart] of charts.entries()) {
    workbook.setChart({
      ...{ id: String(index), name: "", sheet, type: "Line", source, seriesBy: "Columns" },
      ...{ title: "R&D <1>", left: 30, top: 45, width: 300, height: 210, properties: {} },
      ...chart,
    });
  }
  const after = new MemoryWorkbook();
  await readXlsx(await writeXlsx(workbook, "LINCHPIN"), after, "LINCHPIN");
  return after.charts();
}

test("every type that is drawn comes back with its title, cells and place", async () => {
  const charts = await reopened(TYPES.map((type) => ({ type })));
  expect(charts.map(({ type }) => type)).toEqual(TYPES);
  for (const chart of charts) {
    expect(chart).toMatchObject({
      ...{ title: "R&D <1>", seriesBy: "Columns", left: 30, top: 45, width: 300, height: 210 },
      source: { row: 1, column: 2, rows: 3, columns: 3 },
    });
  }
});

test("series by rows, titles of axes and colours come back", async () => {
  const axes = {
    "axes.valueAxis.title.text": "Part of all",
    "axes.valueAxis.numberFormat": "0.0%",
    "axes.categoryAxis.title.text": "P & L",
    "axes.categoryAxis.reversePlotOrder": true,
    "legend.position": "Bottom",
  };
  const bars = { ...axes, "series.1.format.fill.color": "#C00000" };
  const line = { "series.0.format.line.color": "#1F4E79" };
  const [first, second] = await reopened([
    { type: "BarClustered", seriesBy: "Rows", properties: bars },
    { type: "Line", properties: line },
  ]);
  expect(first).toMatchObject({ seriesBy: "Rows", properties: bars });
  expect(second?.properties).toMatchObject(line);
  expect(second?.properties).not.toHaveProperty("series.1.format.line.color");
});

test("lines over time come back with an axis of days", async () => {
  const properties = {
    "axes.categoryAxis.categoryType": "DateAxis",
    "axes.categoryAxis.baseTimeUnit": "Days",
    "axes.categoryAxis.numberFormat": "yyyy-mm",
  };
  const [chart] = await reopened([{ type: "Line", properties }]);
  expect(chart?.properties).toMatchObject(properties);
});
