import { setNumberFormat } from "../tables/dressTable";
import type { ChosenCell } from "../what-if/chosenCell";
import type { Reading } from "../what-if/settled";
import {
  addResultTable,
  momentText,
  writeResult,
  writeResultSheet,
  type ResultCell,
  type ResultSheet,
} from "./resultSheet";
import type { Grid, GridPoint } from "./runGrid";

const SHEET = "Scenarios";
const TABLE = "scenarios";
/** Low to high: readable for those who do not tell red from green. */
const COLD = "#F7FBFF";
const MIDDLE = "#C6DBEF";
const HOT = "#6BAED6";

/** Writes the points of a run to a new sheet: as a matrix where that is possible, else as a table. */
export function writeGrid(grid: Grid, now: Date): Promise<{ sheet: string }> {
  const { inputs, outputs, points, total } = grid;
  const [first, second] = inputs;
  const asMatrix =
    first !== undefined &&
    second !== undefined &&
    outputs.length === 1 &&
    points.length === total &&
    second.values.length <= 250;
  return writeResultSheet(SHEET, titleOf(grid), sentencesOf(grid, now), async (result) => {
    if (asMatrix) await writeMatrix(result, grid, first, second);
    else await writeTable(result, grid);
  });
}

function titleOf({ inputs, outputs }: Grid): string {
  const names = (cells: readonly ChosenCell[]): string =>
    cells.map(({ label }) => label).join(" and ");
  const results = outputs.length > 3 ? `${outputs.length} results` : names(outputs);
  return `Scenarios: ${results} by ${names(inputs)}`;
}

function sentencesOf(
  { inputs, outputs, points, total, problem, doubt, notes }: Grid,
  now: Date,
): string[] {
  const count = points.length === total ? `${total}` : `${points.length} of ${total}`;
  const ran = `Run on ${momentText(now)}: ${count} points.`;
  const varied = inputs.map(
    ({ label, address, text, values }) =>
      `Input: ${label} (${address}), ${values.length} values. It was ${text} before the run and is again.`,
  );
  const read = outputs.map(({ label, address }) => `${label} (${address})`).join("; ");
  return [
    ...(doubt === null ? [] : [doubt]),
    ran + (problem === null ? "" : ` The run ended early: ${problem}`),
    ...varied,
    `Outputs: ${read}.`,
    "These are values: they do not change with the model. Run the grid again after changing it.",
    ...notes,
  ];
}

async function writeTable(result: ResultSheet, { inputs, outputs, points }: Grid): Promise<void> {
  const { context, sheet, row } = result;
  const units = outputsByUnit(outputs);
  const rows = points.map((point) => {
    const label = pointLabel(point, inputs);
    const results = units.flatMap((unit) => [
      label,
      ...unit.map(({ index }) => resultCell(point.outputs[index] ?? NO_READING)),
    ]);
    return [...point.inputs, ...results];
  });
  const written = units.flatMap((unit) => [null, ...unit.map(({ cell }) => cell)]);
  const columns = [...inputs, ...written];
  const headers = columns.map((cell) => cell?.label ?? "Point");
  addResultTable(result, row, headers, rows, TABLE);
  columns.forEach((cell, column) => {
    const format = cell?.format ?? "General";
    if (format === "General" || format === "@") return;
    setNumberFormat(sheet.getRangeByIndexes(row + 1, column, rows.length, 1), format);
  });
  await context.sync();
  if (inputs.length === 1) addLines(result, { inputs, points }, units, columns.length);
  await context.sync();
}

const NO_READING: Reading = { value: "", text: "", isError: false };

type Unit = readonly { readonly cell: ChosenCell; readonly index: number }[];

/** Results that one axis can measure, as their formats tell: shares, money, days. */
function outputsByUnit(outputs: readonly ChosenCell[]): Unit[] {
  const units = new Map<string, Unit>();
  outputs.forEach((cell, index) => {
    const key = cell.format.includes("%") ? "%" : cell.format;
    units.set(key, [...(units.get(key) ?? []), { cell, index }]);
  });
  return [...units.values()];
}

/** Names the point on a chart's axis, and marks the values that the model had. */
function pointLabel({ inputs: values }: GridPoint, inputs: Grid["inputs"]): string {
  const shown = values.map((value, index) => {
    const { text, value: present, format = "General" } = inputs[index] ?? {};
    return value === present && text !== undefined ? text : shownAs(value, format);
  });
  const isPresent = values.every((value, index) => value === inputs[index]?.value);
  return shown.join(" / ") + (isPresent ? " (now)" : "");
}

function shownAs(value: unknown, format: string): string {
  if (typeof value !== "number") return String(value);
  // Short, for an axis; the input's own column has every digit.
  const isShare = format.includes("%");
  return `${Number((isShare ? value * 100 : value).toPrecision(6))}${isShare ? "%" : ""}`;
}

const [CHART_WIDTH, CHART_HEIGHT] = [480, 280];
/** Rows of 15 points that a chart and a gap below it take. */
const CHART_ROWS = 20;

/** One chart for each unit, below each other, its points named by the column before its results. */
function addLines(
  { sheet, row }: ResultSheet,
  { inputs: [input], points }: Pick<Grid, "inputs" | "points">,
  units: readonly Unit[],
  columns: number,
): void {
  let column = 1;
  let at = row;
  for (const unit of units) {
    const source = sheet.getRangeByIndexes(row, column, points.length + 1, unit.length + 1);
    column += unit.length + 1;
    const hasNumbers = points.some(({ outputs }) =>
      unit.some(({ index }) => typeof outputs[index]?.value === "number"),
    );
    if (!hasNumbers) continue;
    const chart = sheet.charts.add("LineMarkers", source, "Columns");
    const [only] = unit;
    const title = unit.length === 1 && only ? only.cell.label : "Scenarios";
    chart.title.text = title;
    chart.setPosition(sheet.getCell(at, columns + 1));
    chart.width = CHART_WIDTH;
    chart.height = CHART_HEIGHT;
    chart.axes.categoryAxis.title.text = input?.label ?? "";
    const format = only?.cell.format ?? "General";
    if (format !== "General" && format !== "@") chart.axes.valueAxis.numberFormat = format;
    if (unit.length === 1) chart.legend.visible = false;
    else chart.legend.position = "Bottom";
    at += CHART_ROWS;
  }
}

function resultCell({ value, isError }: Reading): ResultCell {
  return isError ? { error: String(value) } : value;
}

type GridInput = Grid["inputs"][number];

async function writeMatrix(
  { context, sheet, row }: ResultSheet,
  { outputs, points }: Grid,
  down: GridInput,
  across: GridInput,
): Promise<void> {
  const width = across.values.length;
  const body = down.values.map((value, index) => [
    value,
    ...points
      .slice(index * width, (index + 1) * width)
      .map(({ outputs: [reading] }): ResultCell => (reading ? resultCell(reading) : "")),
  ]);
  const corner = `${down.label} ↓  ${across.label} →`;
  const range = sheet.getRangeByIndexes(row, 0, body.length + 1, width + 1);
  writeResult(range, [[corner, ...across.values], ...body]);
  const format = (cells: Excel.Range, { format: each }: ChosenCell): void => {
    if (each !== "General" && each !== "@") setNumberFormat(cells, each);
  };
  format(sheet.getRangeByIndexes(row, 1, 1, width), across);
  format(sheet.getRangeByIndexes(row + 1, 0, body.length, 1), down);
  const results = sheet.getRangeByIndexes(row + 1, 1, body.length, width);
  const [output] = outputs;
  if (output) format(results, output);
  for (const heading of [range.getRow(0), range.getColumn(0)]) {
    heading.format.font.bold = true;
    heading.format.fill.color = "#E8F0F2";
  }
  range.getColumn(0).format.columnWidth = 150;
  await context.sync();
  addHeatMap(results);
  await context.sync();
}

function addHeatMap(results: Excel.Range): void {
  results.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: COLD },
    midpoint: { type: "Percentile", formula: "50", color: MIDDLE },
    maximum: { type: "HighestValue", color: HOT },
  };
}
