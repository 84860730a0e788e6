import type { Input } from "../../sheet/input";
import { takeInventory } from "../workbook/inventory";
import { columnLetters, freeSheetName, sheetNameFor } from "../../sheet/names";
import { setNumberFormat } from "../tables/dressTable";
import { runExcel } from "../workbook/runExcel";
import { addSheet } from "../workbook/addSheet";
import { reversibly, type Begun } from "../workbook/reversible";
import { writeCells } from "../workbook/writeCells";
import { requireOpenStructure } from "../workbook/protection";
import { isCalculating, untilCalculated } from "../workbook/untilCalculated";

/** A function's result to be written in Excel's own functions on a sheet of its own. */
export interface WritingOut {
  readonly title: string;
  readonly summary: string;
  readonly equations: readonly string[];
  /** The equation with the numbers in it, as it stood. */
  readonly numbers: readonly string[];
  readonly notes: string;
  /** The cell that is written out, as text for the reader. */
  readonly from: string;
  /** The function's own answer, to compare with: a reference to its cell, or its call. */
  readonly own: string;
  readonly numberFormatOf: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  };
  readonly inputs: readonly {
    readonly name: string;
    /** As it is written on another sheet. */
    readonly text: string;
    readonly isCell: boolean;
    /** The cell that it is, whose number format it keeps. */
    readonly cell?: { readonly sheet: string; readonly row: number; readonly column: number };
  }[];
  /** What the answer is made of, as it was when it was written out. */
  readonly parts?: PartsTable | null;
  readonly formulaOf: (
    cellOf: (input: string) => string,
    stepAt: (index: number) => string,
  ) => {
    readonly steps: readonly {
      readonly name: string;
      readonly label: string;
      readonly formula: string;
    }[];
    readonly result: string;
  };
}

export interface PartsTable {
  readonly of: string;
  readonly amount: string;
  readonly rows: readonly {
    readonly label: string;
    readonly amount: number;
    readonly detail?: string;
  }[];
  /** Whether the amounts add up to the result. */
  readonly addsUp: boolean;
}

export interface WrittenOut {
  readonly sheet: string;
  /** What the check cell shows; null while it is still calculating. */
  readonly difference: number | string | null;
}

/** Writes it on a new sheet; where anything fails the sheet is taken out again. */
export function writeOut(written: WritingOut): Promise<WrittenOut> {
  return reversibly((begun) => runExcel((context) => write(context, written, begun)));
}

/** Lines of the sheet: a label with a text, or with a formula. */
type Line =
  | { readonly kind: "heading"; readonly label: string }
  | { readonly kind: "text"; readonly label: string; readonly text: string }
  | {
      readonly kind: "formula";
      readonly label: string;
      readonly formula: string;
      readonly text: string;
    };

const FIRST_INPUT = 6;

async function write(
  context: Excel.RequestContext,
  written: WritingOut,
  begun: Begun,
): Promise<WrittenOut> {
  const inventory = await takeInventory(context);
  requireOpenStructure(inventory, "so no sheet can be added", "then write it out");
  const { sheet: home, row, column } = written.numberFormatOf;
  const { worksheets } = context.workbook;
  const cell = worksheets.getItem(home).getCell(row, column).load("numberFormat");
  const inputCells = written.inputs.map(({ isCell, cell: from }) =>
    isCell && from
      ? worksheets.getItem(from.sheet).getCell(from.row, from.column).load("numberFormat")
      : null,
  );
  const name = freeSheetName(
    sheetNameFor(`${written.title} written out`, written.title),
    inventory.sheets.map((each) => each.name),
  );
  const sheet = await addSheet(context, name, begun, { orNext: true });
  const lines = linesOf(written);
  await writeCells(
    context,
    sheet.getRangeByIndexes(0, 0, lines.length, 3),
    lines.map((line): Input[] => {
      if (line.kind === "heading") return [line.label, null, null];
      return line.kind === "text" ? [line.label, null, line.text] : [line.label, null, line.text];
    }),
  );
  const formatOf = (range: Excel.Range): string => String(range.numberFormat[0]?.[0] ?? "General");
  dress(sheet, lines, formatOf(cell));
  inputCells.forEach((from, at) => {
    if (!from || formatOf(from) === "@") return;
    sheet.getCell(FIRST_INPUT + at, 1).numberFormat = [[formatOf(from)]];
  });
  lines.forEach((line, at) => {
    if (line.kind === "formula") sheet.getCell(at, 1).formulas = [[`=${line.formula}`]];
  });
  if (written.parts) await writeParts(context, sheet, lines.length + 1, written.parts);
  sheet.activate();
  await context.sync();
  return { sheet: sheet.name, difference: await settledCheck(context, sheet, lines.length - 1) };
}

function linesOf(written: WritingOut): Line[] {
  const inputs = written.inputs.map(({ name, text, isCell }): Line =>
    isCell
      ? { kind: "formula", label: name, formula: `IF(${text}="","",${text})`, text }
      : { kind: "text", label: name, text },
  );
  const firstStep = FIRST_INPUT + inputs.length + 1;
  const { steps, result } = written.formulaOf(
    (input) =>
      `$B$${String(FIRST_INPUT + 1 + written.inputs.findIndex(({ name }) => name === input))}`,
    (index) => `$B$${String(firstStep + 1 + index)}`,
  );
  const stepLines = steps.map(({ name, label, formula }): Line => ({
    ...{ kind: "formula", label: name, formula, text: label },
  }));
  const resultRow = firstStep + stepLines.length + (steps.length > 0 ? 1 : 0);
  const address = (line: number): string => `$B$${String(line + 1)}`;
  const own = address(resultRow + 1);
  const check = `IF(AND(ISNUMBER(${address(resultRow)}),ISNUMBER(${own})),ROUND(ABS(${address(resultRow)}-${own})/MAX(1,ABS(${own})),12),IF(${address(resultRow)}=${own},0,"differs"))`;
  return [
    { kind: "heading", label: `${written.title} in Excel's own functions` },
    { kind: "heading", label: written.summary },
    { kind: "heading", label: `Written out from ${written.from}` },
    { kind: "heading", label: [...written.equations, ...written.numbers].join("; ") },
    { kind: "heading", label: written.notes },
    { kind: "heading", label: "Inputs" },
    ...inputs,
    { kind: "heading", label: steps.length > 0 ? "Steps" : "" },
    ...stepLines,
    ...(steps.length > 0 ? [{ kind: "heading", label: "" } as const] : []),
    { kind: "formula", label: "Result", formula: result, text: "Excel's own functions" },
    { kind: "formula", label: "By the function", formula: written.own, text: written.title },
    {
      ...{ kind: "formula", label: "Difference", formula: check },
      text: "of the two, beside their size, to 12 digits",
    },
  ];
}

/** More rows are for the pane, which folds them. */
const MOST_PARTS = 200;

/** Below the steps, as values: the parts are worked out by the add-in and do not follow the inputs. */
async function writeParts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  { of, amount, rows, addsUp }: PartsTable,
): Promise<void> {
  const shown = [...rows].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const [most, rest] = [shown.slice(0, MOST_PARTS), shown.slice(MOST_PARTS)];
  const others = rest.reduce((sum, part) => sum + part.amount, 0);
  const lines: Input[][] = [
    ["What it was made of, as values of the day it was written out", null, null],
    [of, amount, null],
    ...most.map((part): Input[] => [part.label, part.amount, part.detail ?? null]),
    ...(rest.length > 0 ? [[`${rest.length} smaller ones`, others, null]] : []),
  ];
  // "60 %" and names are texts, whatever they look like.
  for (const column of [0, 2]) {
    setNumberFormat(sheet.getRangeByIndexes(row, column, lines.length, 1), "@");
  }
  await writeCells(context, sheet.getRangeByIndexes(row, 0, lines.length, 3), lines);
  sheet.getRangeByIndexes(row, 0, 2, 2).format.font.bold = true;
  sheet.getRangeByIndexes(row + 1, 1, 1, 1).format.horizontalAlignment = "Right";
  if (!addsUp) return;
  const last = row + lines.length;
  const [from, to] = [`$B$${String(row + 3)}`, `$B$${String(last)}`];
  sheet.getRangeByIndexes(last, 0, 1, 1).values = [["Total"]];
  sheet.getRangeByIndexes(last, 1, 1, 1).formulas = [[`=SUM(${from}:${to})`]];
  sheet.getRangeByIndexes(last, 0, 1, 2).format.font.bold = true;
}

function dress(sheet: Excel.Worksheet, lines: readonly Line[], numberFormat: string): void {
  const title = sheet.getRange("A1");
  title.format.font.bold = true;
  title.format.font.size = 14;
  [150, 110, 320].forEach((width, at) => {
    sheet.getRange(`${columnLetters(at)}:${columnLetters(at)}`).format.columnWidth = width;
  });
  lines.forEach((line, at) => {
    const isSection = line.kind === "heading" && ["Inputs", "Steps"].includes(line.label);
    const isResult = line.kind === "formula" && line.label === "Result";
    if (isSection || isResult) sheet.getRangeByIndexes(at, 0, 1, 2).format.font.bold = true;
    if (isResult)
      sheet.getRangeByIndexes(at, 1, 2, 1).numberFormat = [[numberFormat], [numberFormat]];
  });
}

async function settledCheck(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
): Promise<number | string | null> {
  const cells = sheet.getRangeByIndexes(row - 1, 1, 2, 1);
  return untilCalculated(async () => {
    cells.load("values");
    await context.sync();
    const [own, difference] = (cells.values as unknown[][]).map(([value]) => value);
    return isCalculating(own) ? "calculating" : { answer: difference as number | string };
  });
}
