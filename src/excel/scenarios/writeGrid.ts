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
  const rows = points.map((point) => [
    ...point.inputs,
    pointLabel(point, inputs),
    ...point.outputs.map(resultCell),
  ]);
  const labels = (cells: readonly ChosenCell[]): string[] => cells.map(({ label }) => label);
  const headers = [...labels(inputs), "Point", ...labels(outputs)];
  addResultTable(result, row, headers, rows, TABLE);
  const formats = [...inputs, null, ...outputs].map((cell) => cell?.format ?? "General");
  formats.forEach((format, column) => {
    if (format === "General" || format === "@") return;
    setNumberFormat(sheet.getRangeByIndexes(row + 1, column, rows.length, 1), format);
  });
  await context.sync();
  const numbers = points.some((point) =>
    point.outputs.some(({ value }) => typeof value === "number"),
  );
  if (inputs.length === 1 && numbers) addLines(result, points.length, outputs);
  await context.sync();
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

function addLines(
  { sheet, row }: ResultSheet,
  points: number,
  outputs: readonly ChosenCell[],
): void {
  const source = sheet.getRangeByIndexes(row, 1, points + 1, outputs.length + 1);
  const chart = sheet.charts.add("LineMarkers", source, "Columns");
  chart.title.text = outputs.length === 1 ? (outputs[0]?.label ?? "Scenarios") : "Scenarios";
  chart.setPosition(sheet.getCell(row, outputs.length + 3));
  chart.width = 480;
  chart.height = 280;
  if (outputs.length === 1) chart.legend.visible = false;
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
