import { setNumberFormat } from "./dressTable";
import { ExcelProblem } from "./excelProblem";
import { lookForPlace, type FoundPlace, type Place } from "./formulaPlace";
import { runExcel } from "./runExcel";
import { writeCells } from "./writeCells";

export interface Insertable {
  readonly formula: string;
  /** What the formula answers; written above it when it goes beside a table. */
  readonly label: string;
  readonly numberFormat?: string | undefined;
}

export interface InsertedFormula {
  readonly address: string;
  /** What the cell shows by now, or null while it is still calculating. */
  readonly text: string | null;
}

/** How long to wait for a function's first answer before reporting that it is still calculating. */
const PATIENCE = [50, 100, 200, 400, 800, 1500];
const CALCULATING = /^#(BUSY!|GETTING_DATA)/;

/**
 * Puts a formula into an empty cell. A result that finds no room is taken out again, so that no
 * broken formula is left behind.
 */
export function insertFormula(
  { formula, label, numberFormat }: Insertable,
  place: Place,
): Promise<InsertedFormula> {
  return runExcel(async (context) => {
    const found = await lookForPlace(context, place);
    if (found.obstacle !== null) throw new ExcelProblem(found.obstacle);
    const sheet = context.workbook.worksheets.getItem(found.sheet);
    const cell = sheet.getCell(found.row, found.column);
    const above = place === "selected" ? null : sheet.getCell(found.row - 1, found.column);
    if (above) await writeLabel(context, above, label);
    if (numberFormat !== undefined) setNumberFormat(cell, numberFormat);
    cell.formulas = [[formula]];
    cell.select();
    const text = await settledText(context, cell);
    if (text?.startsWith("#SPILL!")) {
      cell.clear();
      above?.clear();
      await context.sync();
      throw noRoom(found);
    }
    if (numberFormat === undefined) return { address: found.address, text };
    await formatSpill(context, cell, numberFormat);
    return { address: found.address, text: await shownText(context, cell) };
  });
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

async function formatSpill(
  context: Excel.RequestContext,
  cell: Excel.Range,
  numberFormat: string,
): Promise<void> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.12")) return;
  const spill = cell.getSpillingToRangeOrNullObject().load("address");
  await context.sync();
  if (spill.isNullObject) return;
  setNumberFormat(spill, numberFormat);
  await context.sync();
}

async function settledText(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<string | null> {
  await context.sync();
  for (const wait of PATIENCE) {
    const text = await shownText(context, cell);
    if (!CALCULATING.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}

async function shownText(context: Excel.RequestContext, cell: Excel.Range): Promise<string> {
  cell.load("text");
  await context.sync();
  return cell.text[0]?.[0] ?? "";
}
