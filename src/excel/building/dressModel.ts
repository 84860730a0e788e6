import { isWords } from "../../sheet/input";
import { setNumberFormat } from "../tables/dressTable";
import {
  absolute,
  ANSWER_ROW,
  ANSWER_WIDTH,
  choicesOf,
  LEGEND_ROW,
  NOTE_COLUMN,
  QUESTION_ROW,
  STATE_ROW,
  TITLE_ROW,
  WIDTH,
  type Layout,
  type PlacedBlock,
} from "../../models/layout/layOut";
import type { GridBlock, Heat, SpillBlock } from "../../models/modelSpec";
import { WARNING } from "../../models/layout/inputState";
import { wrapped } from "../../models/layout/wrapped";
import { validate } from "./validate";

const INK = "#1F3864";
const INPUT = { fill: "#FFF2CC", font: "#1F3864", frame: "#BF9000" };
const HEAD = "#EDEDED";
const FADED = "#595959";
const BAD = "#C00000";
/** Widths in points: labels first, then columns of figures. */
const LABEL_WIDTH = 215;
const FIGURE_WIDTH = 88;
/** Of the columns that headings run across. */
export const SUMMARY_WIDTH = LABEL_WIDTH + FIGURE_WIDTH * (WIDTH - 1);

const ANSWER_HEIGHT = 66;

type Cells = (row: number, column: number, rows?: number, columns?: number) => Excel.Range;

export function cellsOf(sheet: Excel.Worksheet): Cells {
  return (row, column, rows = 1, columns = 1) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
}

/** A made-up table is an input in each of its cells. */
export function dressStarter(table: Excel.Table): void {
  const { fill, font } = table.getDataBodyRange().format;
  fill.color = INPUT.fill;
  font.color = INPUT.font;
}

/** Text among the inputs and choices that Excel could take for a number or a day stays text. */
export function keepTexts(sheet: Excel.Worksheet, { inputs, choicesRow }: Layout): void {
  const cells = cellsOf(sheet);
  for (const { input, row, choices } of inputs) {
    if (input.type !== undefined) continue;
    if (!isWords(input.value)) setTextFormat(cells(row, 1), input.value);
    input.choices?.forEach((choice, index) => {
      if (!isWords(choice)) setTextFormat(cells(choicesRow + 2 + index, choices ?? 0), choice);
    });
  }
}

function setTextFormat(cell: Excel.Range, value: unknown): void {
  if (typeof value === "string") setNumberFormat(cell, "@");
}

/** Widths, fonts, colours, formats and lists: everything about the sheet but its content and charts. */
export function dressModel(sheet: Excel.Worksheet, layout: Layout): void {
  const cells = cellsOf(sheet);
  sheet.showGridlines = false;
  sheet.tabColor = INK;
  cells(0, 0).getEntireColumn().format.columnWidth = LABEL_WIDTH;
  cells(0, 1, 1, layout.columns - 1).getEntireColumn().format.columnWidth = FIGURE_WIDTH;
  dressTop(cells);
  dressInputs(cells, layout);
  for (const placed of layout.blocks) dressBlock(cells, placed);
  dressChecks(cells, layout.checksRow, layout.checks.length);
  for (const row of [layout.methodRow, layout.sourcesRow, layout.answerRow]) dressTitle(cells, row);
  if (layout.inputs.some(({ choices }) => choices !== null)) {
    dressTitle(cells, layout.choicesRow);
    cells(layout.choicesRow + 1, 0, 1, layout.columns).format.font.italic = true;
  }
}

function dressTop(cells: Cells): void {
  const title = cells(TITLE_ROW, 0).format;
  title.font.bold = true;
  title.font.size = 16;
  title.font.color = INK;
  title.rowHeight = 26;
  const answer = cells(ANSWER_ROW, 0, 1, ANSWER_WIDTH);
  answer.merge();
  answer.format.wrapText = true;
  answer.format.verticalAlignment = "Center";
  answer.format.rowHeight = ANSWER_HEIGHT;
  answer.format.font.size = 12;
  answer.format.font.bold = true;
  answer.format.fill.color = "#E8EEF8";
  cells(STATE_ROW, 0).format.font.italic = true;
  cells(QUESTION_ROW, 0).format.font.bold = true;
  cells(LEGEND_ROW, 0).format.font.color = FADED;
}

const ANSWER_LINE = 16;
/** Bold letters in a line of the answer's merged cells. */
const ANSWER_LENGTH = 105;

/** Merged cells do not grow with their text: as many lines as it takes, and one more as inputs change. */
export const answerHeight = (answer: string): number =>
  Math.max(ANSWER_HEIGHT, (wrapped(answer, ANSWER_LENGTH).length + 1) * ANSWER_LINE);

function dressTitle(cells: Cells, row: number): void {
  const line = cells(row, 0, 1, WIDTH);
  line.format.font.bold = true;
  line.format.font.color = INK;
  cells(row, 0).format.font.size = 12;
  const edge = line.format.borders.getItem("EdgeBottom");
  edge.style = "Continuous";
  edge.color = INK;
}

function dressInputs(cells: Cells, layout: Layout): void {
  dressTitle(cells, layout.inputsRow);
  dressNotes(cells(layout.inputsRow + 1, NOTE_COLUMN, layout.inputs.length));
  for (const placed of layout.inputs) {
    const { input, row } = placed;
    const cell = cells(row, 1);
    const isText = typeof input.value === "string" && !input.type;
    const field = cells(row, 1, 1, isText ? 3 : 1);
    if (isText) field.merge();
    field.format.fill.color = INPUT.fill;
    field.format.font.color = INPUT.font;
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const edge = field.format.borders.getItem(side);
      edge.style = "Continuous";
      edge.color = INPUT.frame;
    }
    cell.format.horizontalAlignment = "Left";
    const format = input.format ?? (input.type === "date" ? "yyyy-mm-dd" : undefined);
    if (format !== undefined) setNumberFormat(cell, format);
    validate(cell, input, choicesOf(layout, placed));
  }
}

/** Faded, and red where one says that the value beside it cannot be right. */
function dressNotes(notes: Excel.Range): void {
  notes.format.font.color = FADED;
  notes.format.horizontalAlignment = "Left";
  notes.format.indentLevel = 1;
  const wrong = notes.conditionalFormats.add("ContainsText").textComparison;
  wrong.rule = { operator: "BeginsWith", text: WARNING.trim() };
  wrong.format.font.color = BAD;
}

function dressBlock(cells: Cells, placed: PlacedBlock): void {
  const { block, row, body } = placed;
  if (block.kind === "charts") return;
  dressTitle(cells, row);
  if (block.kind === "figures") {
    block.figures.forEach(({ format }, index) => {
      const cell = cells(body + index, 1);
      cell.format.font.bold = true;
      // Text runs on into the columns after it.
      cell.format.horizontalAlignment = format === undefined ? "Left" : "Right";
      if (format !== undefined) setNumberFormat(cell, format);
      // Only text that is at the left is indented in every program.
      cells(body + index, 2).format.horizontalAlignment = "Left";
      cells(body + index, 2).format.indentLevel = 1;
    });
    return;
  }
  if (block.note !== undefined) cells(row + 1, 0).format.font.color = FADED;
  dressHeader(cells, placed, block);
  dressColumns(cells, body, block);
}

function dressHeader(cells: Cells, { body }: PlacedBlock, block: GridBlock | SpillBlock): void {
  const row = block.kind === "spill" && block.hasHeaders ? body : body - 1;
  const header = cells(row, 0, 1, block.columns.length);
  header.format.font.bold = true;
  header.format.fill.color = HEAD;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Bottom";
  if (row < body) header.format.rowHeight = LINE_HEIGHT * linesOf(block.columns) + 4;
  dressSides(block.columns, (column) => cells(row, column));
}

const LINE_HEIGHT = 14;
/** Bold letters that fit into a column of figures. */
const HEADER_LENGTH = 13;

/** Lines that the longest header takes; one that is a formula is given two. */
function linesOf(columns: readonly { readonly header: string }[]): number {
  const lines = columns.map(({ header }, column) => {
    if (header.startsWith("=")) return 2;
    return column === 0 ? 1 : wrapped(header, HEADER_LENGTH).length;
  });
  return Math.max(1, ...lines);
}

/** Text beside a figure keeps a little distance from it. */
function dressSides(
  columns: readonly { readonly format?: string }[],
  cellsOf: (column: number) => Excel.Range,
): void {
  columns.forEach(({ format }, column) => {
    const side = column === 0 ? "Left" : sideOf(format);
    cellsOf(column).format.horizontalAlignment = side;
    const followsFigure = column > 0 && columns[column - 1]?.format !== undefined;
    if (side === "Left" && followsFigure) cellsOf(column).format.indentLevel = 1;
  });
}

/** Numbers have a format; text begins at the left, so that its beginning is what shows. */
const sideOf = (format: string | undefined): "Left" | "Right" =>
  format === undefined ? "Left" : "Right";

function dressColumns(cells: Cells, body: number, block: GridBlock | SpillBlock): void {
  const skipped = block.kind === "spill" && block.hasHeaders ? 1 : 0;
  const rows = block.rows - skipped;
  dressSides(block.columns, (column) => cells(body + skipped, column, rows));
  block.columns.forEach(({ format, heat }, column) => {
    const range = cells(body + skipped, column, rows);
    if (format !== undefined) setNumberFormat(range, format);
    if (heat !== undefined) addHeat(range, heat);
    fadeErrors(range, body + skipped, column);
  });
}

/** Numbers stay readable on each of the colours, so that nothing is told by colour alone. */
const SCALES: Readonly<Record<Heat, readonly [low: string, high: string]>> = {
  "more is worse": ["#FFFFFF", "#F4A582"],
  "more is better": ["#F4A582", "#FFFFFF"],
  more: ["#FFFFFF", "#92C5DE"],
};

function addHeat(range: Excel.Range, heat: Heat): void {
  const [low, high] = SCALES[heat];
  range.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: low },
    maximum: { type: "HighestValue", color: high },
  };
}

/** What has no figure is #N/A, so that charts leave a gap and no sum takes it for zero; it need not shout. */
function fadeErrors(range: Excel.Range, row: number, column: number): void {
  const first = absolute({ row, column, rows: 1, columns: 1 }).replaceAll("$", "");
  const faded = range.conditionalFormats.add("Custom").custom;
  faded.rule.formula = `=ISNA(${first})`;
  faded.format.font.color = "#BFBFBF";
}

function dressChecks(cells: Cells, row: number, count: number): void {
  dressTitle(cells, row);
  const results = cells(row + 1, 1, count);
  results.format.font.bold = true;
  const good = results.conditionalFormats.add("CellValue").cellValue;
  good.rule = { formula1: '="OK"', operator: "EqualTo" };
  good.format.font.color = "#375623";
  const bad = results.conditionalFormats.add("CellValue").cellValue;
  bad.rule = { formula1: '="OK"', operator: "NotEqualTo" };
  bad.format.font.color = BAD;
}
