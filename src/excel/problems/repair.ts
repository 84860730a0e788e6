import { ExcelProblem } from "../workbook/excelProblem";
import { withTypedNames } from "../formulas/ourCalls";
import type { OurFormula } from "../formulas/ourFormulas";
import { reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { protectedSheet } from "../workbook/protection";
import { isCalculating, untilCalculated } from "../workbook/untilCalculated";

export interface Repaired {
  /** Formulas that had lost the add-in. */
  readonly before: number;
  /** Those that still have. */
  readonly after: number;
}

export interface Repairing {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const AT_ONCE = 100;

/**
 * Enters formulas that lost the add-in once more, under the names that Excel calls. Cells that hold
 * something else by now are left alone; when anything fails, every formula is put back as it was.
 */
export function repair(lost: readonly OurFormula[], repairing: Repairing = {}): Promise<Repaired> {
  return runExcel(async (context) => {
    const still = await unchanged(context, lost);
    await requireOpen(context, still);
    const entered: OurFormula[] = [];
    await reversibly(async (begun) => {
      begun.push({ revert: () => enter(context, entered, (formula) => formula) });
      for (let from = 0; from < still.length; from += AT_ONCE) {
        repairing.signal?.throwIfAborted();
        const part = still.slice(from, from + AT_ONCE);
        // A part that fails may have been written in part, so all of it goes back.
        entered.push(...part);

        await enter(context, part, withTypedNames);
        repairing.onProgress?.(entered.length, still.length);
      }
    });
    return { before: still.length, after: await stillLost(context, still) };
  });
}

async function unchanged(
  context: Excel.RequestContext,
  lost: readonly OurFormula[],
): Promise<OurFormula[]> {
  const asked = lost.map((formula) => ({
    formula,
    cell: cellOf(context, formula).load("formulas"),
  }));
  await context.sync();
  return asked.flatMap(({ formula, cell }) =>
    cell.formulas[0]?.[0] === formula.formula ? [formula] : [],
  );
}

/** Refuses before anything is written where a sheet is protected. */
async function requireOpen(
  context: Excel.RequestContext,
  cells: readonly OurFormula[],
): Promise<void> {
  const ids = [...new Set(cells.map(({ sheetId }) => sheetId))];
  const sheets = ids.map((id) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    sheet.protection.load("protected");
    return sheet;
  });
  await context.sync();
  const closed = sheets.find((sheet) => sheet.protection.protected);
  if (closed) throw new ExcelProblem(protectedSheet(closed.name, "then repair"));
}

async function enter(
  context: Excel.RequestContext,
  cells: readonly OurFormula[],
  textOf: (formula: string) => string,
): Promise<void> {
  for (const formula of cells) cellOf(context, formula).formulas = [[textOf(formula.formula)]];
  await context.sync();
}

function cellOf(context: Excel.RequestContext, { sheetId, row, column }: OurFormula): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getCell(row, column);
}

async function stillLost(
  context: Excel.RequestContext,
  cells: readonly OurFormula[],
): Promise<number> {
  const ranges = cells.map((formula) => cellOf(context, formula));
  let still = 0;
  await untilCalculated(async () => {
    for (const range of ranges) range.load("values");
    await context.sync();
    const shown = ranges.map((range) => String(range.values[0]?.[0]));
    still = shown.filter((text) => text === "#NAME?").length;
    return still > 0 || shown.some(isCalculating) ? "calculating" : { answer: still };
  });
  return still;
}
