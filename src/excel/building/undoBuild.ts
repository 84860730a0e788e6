import { ExcelProblem } from "../workbook/excelProblem";
import { lookAt } from "../workbook/look";
import { runExcel } from "../workbook/runExcel";
import { sentenceFor } from "../workbook/sentenceFor";
import type { Trace } from "../provenance/trace";
import { undoImport } from "../provenance/undoImport";

/** What building a model has put into the workbook so far. */
export interface BuildTrace {
  readonly imports: Trace[];
  readonly sheets: Trace["sheets"];
  /** Defined names, noted before Excel is asked for them; they were free. */
  readonly names: string[];
  /** What was in view before. */
  before: Before | null;
}

interface Before {
  readonly sheetId: string;
  readonly address: string;
}

export async function whereItWas(context: Excel.RequestContext): Promise<Before> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
  const cell = context.workbook.getActiveCell().load("address");
  await context.sync();
  return { sheetId: sheet.id, address: cell.address.replace(/^.*!/, "") };
}

/** Takes everything out again after a failure; what cannot be taken out is named. */
export async function undoBuild(error: unknown, trace: BuildTrace): Promise<void> {
  try {
    await takeOut(trace);
  } catch (second) {
    throw new ExcelProblem(
      `${sentenceFor(error)} What was written could not be removed (${sentenceFor(second)}) Delete by hand the sheets that were added.`,
    );
  }
}

async function takeOut({ imports, sheets, names, before }: BuildTrace): Promise<void> {
  if (imports.length === 0 && sheets.length === 0) return;
  if (sheets.length > 0) await undoSheet(sheets, names);
  for (const made of [...imports].reverse()) await undoImport(made);
  if (before) await show(before);
}

/** The names go before the sheet, so that none is left pointing nowhere. */
async function undoSheet(sheets: Trace["sheets"], names: readonly string[]): Promise<void> {
  await runExcel(async (context) => {
    const look = await lookAt(context);
    const ours = new Set(names.map((name) => name.toLowerCase()));
    for (const { name } of look.names) {
      if (ours.has(name.toLowerCase())) context.workbook.names.getItem(name).delete();
    }
    await context.sync();
  });
  await undoImport({ sheets });
}

async function show({ sheetId, address }: Before): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("id");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
