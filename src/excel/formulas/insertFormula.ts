import { setNumberFormat } from "../tables/dressTable";
import { ExcelProblem } from "../workbook/excelProblem";
import { spillLook } from "./spillLook";
import { lookForPlace, type FoundPlace, type Place } from "./formulaPlace";
import { reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { writeCells } from "../workbook/writeCells";
import { isCalculating, untilCalculated } from "../workbook/untilCalculated";

/** As headers of models have it. */
const HEAD = "#EDEDED";

export interface Insertable {
  readonly formula: string;
  /** What the formula answers; written above it when it goes beside a table. */
  readonly label: string;
  readonly numberFormat?: string | undefined;
}

export interface InsertedFormula {
  readonly address: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What the cell shows by now, or null while it is still calculating. */
  readonly text: string | null;
}

/**
 * Puts a formula into an empty cell. One that Excel refuses, or whose result finds no room, is taken
 * out again with everything that came with it, so that nothing broken is left behind.
 */
export function insertFormula(insertable: Insertable, place: Place): Promise<InsertedFormula> {
  return runExcel(async (context) => {
    const found = await lookForPlace(context, place);
    if (found.obstacle !== null) throw new ExcelProblem(found.obstacle);
    const takeBack = await remember(context, found, place !== "selected");
    return reversibly((begun) => {
      begun.push({ revert: takeBack, byHand: `Clear ${found.address} by hand.` });
      return write(context, insertable, found, place !== "selected");
    });
  });
}

async function write(
  context: Excel.RequestContext,
  { formula, label, numberFormat }: Insertable,
  found: FoundPlace,
  labelled: boolean,
): Promise<InsertedFormula> {
  const cell = cellAt(context, found);
  if (labelled) await writeLabel(context, cellAt(context, found, -1), label);
  if (numberFormat !== undefined) setNumberFormat(cell, numberFormat);
  cell.formulas = [[formula]];
  cell.select();
  await context.sync();
  const value = await untilCalculated(async () => {
    cell.load("values");
    await context.sync();
    const answer = String(cell.values[0]?.[0]);
    return isCalculating(answer) ? "calculating" : { answer };
  });
  if (value === "#SPILL!") throw noRoom(found);
  await dressSpill(context, cell, numberFormat);
  const { sheet, row, column, address } = found;
  const shown = value === null ? null : await shownText(context, cell);
  return { address, sheet, row, column, text: shown };
}

function cellAt(context: Excel.RequestContext, found: FoundPlace, rowsDown = 0): Excel.Range {
  const { sheet, row, column } = found;
  return context.workbook.worksheets.getItem(sheet).getCell(row + rowsDown, column);
}

/** What the empty cells looked like, and a way back to that. */
async function remember(
  context: Excel.RequestContext,
  found: FoundPlace,
  labelled: boolean,
): Promise<() => Promise<void>> {
  const before = (labelled ? [0, -1] : [0]).map((rowsDown) => {
    const cell = cellAt(context, found, rowsDown).load("numberFormat,format/font/bold");
    return { rowsDown, cell };
  });
  await context.sync();
  return async () => {
    // A failed request leaves its objects unusable, so the way back finds the cells anew.
    for (const { rowsDown, cell } of before) {
      const again = cellAt(context, found, rowsDown);
      again.clear("Contents");
      again.numberFormat = cell.numberFormat;
      again.format.font.bold = cell.format.font.bold;
    }
    await context.sync();
  };
}

function noRoom({ address }: FoundPlace): ExcelProblem {
  return new ExcelProblem(
    `The result needs more free cells than there are around ${address}. Select a cell with free space to its right and below.`,
  );
}

async function writeLabel(
  context: Excel.RequestContext,
  cell: Excel.Range,
  label: string,
): Promise<void> {
  cell.format.font.bold = true;
  await writeCells(context, cell, [[label]]);
}

/** A list keeps the format that was asked for; a table gets its headers' look and a format for each column. */
async function dressSpill(
  context: Excel.RequestContext,
  cell: Excel.Range,
  numberFormat: string | undefined,
): Promise<void> {
  const spill = cell.getSpillingToRangeOrNullObject().load("values,rowCount,columnCount");
  await context.sync();
  if (spill.isNullObject) return;
  const { hasHeaders, formats } = spillLook(spill.values as unknown[][]);
  formats.forEach((format, column) => {
    const wanted = hasHeaders || numberFormat === undefined ? format : numberFormat;
    if (wanted !== null) setNumberFormat(spill.getColumn(column), wanted);
  });
  if (hasHeaders) {
    const head = spill.getRow(0).format;
    head.font.bold = true;
    head.fill.color = HEAD;
  }
  await context.sync();
}

async function shownText(context: Excel.RequestContext, cell: Excel.Range): Promise<string> {
  cell.load("text");
  await context.sync();
  return cell.text[0]?.[0] ?? "";
}
