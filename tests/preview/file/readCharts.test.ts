import { unzip } from "@cj-tech-master/excelts/archive";
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
    "axes.categoryAxis.tickLabelSpacing": 1,
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

test("charts hang on cells, and lines say that they are straight and without marks", async () => {
  const workbook = new MemoryWorkbook();
  const sheet = workbook.activeSheet();
  const source = { sheet, row: 0, column: 0, rows: 3, columns: 2 };
  workbook.write(source, [
    ["", "Rate"],
    ["A", 0.6],
    ["B", 0.4],
  ]);
  workbook.setColumnWidth(sheet, 0, 1, 200);
  const chart = { id: "1", name: "", sheet, source, seriesBy: "Columns" as const, title: "Rates" };
  // Rows have 15 points: from 10 points into the third column (200 + 48) to the fifth row's end.
  const place = { left: 258, top: 30, width: 96, height: 45 };
  workbook.setChart({ ...chart, ...place, type: "Line", properties: {} });
  const file = unzip(await writeXlsx(workbook, "LINCHPIN"));
  const part = async (name: string) => new TextDecoder().decode((await file.bytes(name))!);
  const drawing = await part("xl/drawings/drawing1.xml");
  expect(drawing).toContain("<xdr:twoCellAnchor");
  expect(drawing).not.toContain("absoluteAnchor");
  expect(drawing).toMatch(
    /<xdr:from><xdr:col>2<\/xdr:col><xdr:colOff>127000<\/xdr:colOff><xdr:row>2<\/xdr:row><xdr:rowOff>0</,
  );
  expect(drawing).toMatch(
    /<xdr:to><xdr:col>4<\/xdr:col><xdr:colOff>127000<\/xdr:colOff><xdr:row>5</,
  );
  const drawn = await part("xl/charts/chart1.xml");
  expect(drawn).toContain('<c:symbol val="none"/>');
  expect(drawn).toContain('<c:smooth val="0"/>');
});
