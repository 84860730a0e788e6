import type { Disagreement } from "../../datasets/disagreements";
import { setNumberFormat } from "../tables/dressTable";
import { ExcelProblem } from "../workbook/excelProblem";
import type { FoundPlace } from "../formulas/formulaPlace";
import { cellAddress } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import { reversibly } from "../workbook/reversible";
import { writeCells } from "../workbook/writeCells";
import { figureBlock, type FigureBlock } from "./figureBlock";
import { SHEET_ROWS, SHEET_COLUMNS } from "../../sheet/limits";
import { protectedSheet } from "../workbook/protection";

/** Looks, without writing, whether a disagreement finds room from the selected cell on. */
export function findRoom(disagreement: Disagreement): Promise<FoundPlace> {
  const block = figureBlock(disagreement);
  return runExcel(async (context) => (await lookForRoom(context, block)).place);
}

/**
 * Writes every figure of a disagreement, labelled with its source, into empty cells from the selected
 * one on. Text stays text; a figure that no source states in numbers leaves its cell empty.
 */
export function insertFigures(disagreement: Disagreement): Promise<{ address: string }> {
  const block = figureBlock(disagreement);
  return runExcel(async (context) => {
    const { place, range } = await lookForRoom(context, block);
    if (place.obstacle !== null || range === null) {
      throw new ExcelProblem(place.obstacle ?? "There is no room. Select another cell.");
    }
    range.load("numberFormat");
    await context.sync();
    const formats = range.numberFormat;
    await reversibly(async (begun) => {
      begun.push({
        revert: () => takeOut(context, range, formats),
        byHand: `Clear ${place.address} by hand.`,
      });
      await writeBlock(context, range, block);
    });
    return { address: place.address };
  });
}

async function lookForRoom(
  context: Excel.RequestContext,
  { rows, columns }: FigureBlock,
): Promise<{ place: FoundPlace; range: Excel.Range | null }> {
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
  const sheet = cell.worksheet.load("name");
  sheet.protection.load("protected");
  await context.sync();
  const { rowIndex: row, columnIndex: column } = cell;
  const first = cellAddress(sheet.name, row, column);
  if (row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS) {
    const obstacle = `The figures need ${rows} rows and ${columns} columns, and the sheet ends before. Select a cell further up and to the left.`;
    return { place: { sheet: sheet.name, row, column, address: first, obstacle }, range: null };
  }
  const range = cell.getResizedRange(rows - 1, columns - 1).load("formulas");
  range.format.protection.load("locked");
  const tables = range.getTables(false).load("items/name");
  await context.sync();
  // One locked cell among others is enough for Excel to refuse; it then gives null.
  const cells = range.format.protection.locked as boolean | null;
  const locked = sheet.protection.protected && (cells ?? true);
  const last = cellAddress("s", row + rows - 1, column + columns - 1).replace(/^.*!/, "");
  const address = `${first}:${last}`;
  const table = tables.items[0]?.name;
  const obstacle = obstacleIn(range.formulas, { sheet: sheet.name, row, column, table, locked });
  return { place: { sheet: sheet.name, row, column, address, obstacle }, range };
}

function obstacleIn(
  formulas: readonly (readonly unknown[])[],
  at: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly table: string | undefined;
    readonly locked: boolean;
  },
): string | null {
  const need = `The figures need ${formulas.length} rows and ${formulas[0]?.length ?? 0} columns of empty cells`;
  for (const [down, cells] of formulas.entries()) {
    const right = cells.findIndex((formula) => formula !== "");
    if (right < 0) continue;
    return `${need}, and ${cellAddress(at.sheet, at.row + down, at.column + right)} is not empty. Select a cell with free space to its right and below.`;
  }
  if (at.table !== undefined) {
    return `${need}, and the table ${at.table} is in the way. Select a cell outside it.`;
  }
  if (at.locked) {
    return protectedSheet(at.sheet, "or select a cell elsewhere");
  }
  return null;
}

async function writeBlock(
  context: Excel.RequestContext,
  range: Excel.Range,
  { cells, rows, columns, numberFormat, numberColumns }: FigureBlock,
): Promise<void> {
  for (let column = 0; column < columns; column += 1) {
    // "1.61 %" would become a number, and "2025-04" a date, in a cell that is not text.
    const isNumber = numberColumns.includes(column);
    const format = isNumber ? "General" : "@";
    setNumberFormat(range.getCell(0, column).getResizedRange(rows - 1, 0), format);
  }
  await writeCells(context, range, cells);
  for (const column of numberColumns) {
    setNumberFormat(range.getCell(2, column).getResizedRange(rows - 4, 0), numberFormat);
  }
  range.select();
  await context.sync();
}

/** The cells were empty before, so emptying them and giving their formats back leaves no trace. */
async function takeOut(
  context: Excel.RequestContext,
  range: Excel.Range,
  formats: Excel.Range["numberFormat"],
): Promise<void> {
  range.clear("Contents");
  range.numberFormat = formats;
  await context.sync();
}
