import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { cellAddress } from "../../sheet/names";
import { deleteHiddenSheet } from "../provenance/hiddenSheet";
import { removeStrays } from "../provenance/removeStrays";
import { sentenceFor } from "../workbook/sentenceFor";
import { reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import type { Known } from "./followed";
import { FORMULAS_SHEET, readKept, sheetOfFormulas } from "./keptFormulas";
import type { KeptCopy, KeptFormula } from "./keptFormulas";
import { restoreLegends } from "./copyLegend";
import { stillThere, unmarkFrozen } from "./frozenMarks";
import { readFollowed } from "./places";
import { leftOf, look, putBack, takeBack } from "./putBack";
import type { Keeping, Left, Overwritten } from "./putBack";
import { readBook } from "./readBook";
import { standsAsLeft } from "./standsAsLeft";
import { trustAsBefore } from "./trustSetting";
import { isWatchedSheet } from "./watchCells";
import { countrySheets } from "./writtenCountries";
import { protectedSheet, requireOpenStructure } from "../workbook/protection";

export interface Restored {
  readonly restored: number;
  /** Cells that somebody changed: they stay, and so does the formula that belongs there. */
  readonly changed: readonly { readonly address: string; readonly formula: string }[];
}

export interface Restoring {
  /** Finishes although cells were changed: they stay as they are now. */
  readonly letGo?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Brings the live formulas back and takes out what the copy added. A cell that somebody changed meanwhile is
 * not overwritten: then the hidden sheet and the report stay, so that nothing is lost, until the user lets
 * the formulas that belonged there go.
 */
export function restoreCopy({
  letGo = false,
  signal,
  onProgress,
}: Restoring = {}): Promise<Restored> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const kept = await readKept(context, inventory, signal);
    const hidden = sheetOfFormulas(inventory);
    if (!kept || !hidden) throw new ExcelProblem(hidden ? DAMAGED : NO_COPY);
    await requireOpen(context, inventory, kept);
    const sheet = context.workbook.worksheets.getItem(hidden.id);
    const known = await readBook(context, inventory);
    const all = await keepingsOf(sheet, kept);
    const { back, left } = await reversibly((begun) => {
      const overwritten: Overwritten[] = [];
      const onFound = (found: readonly Overwritten[]): void => {
        overwritten.push(...found);
      };
      begun.push({ revert: () => runExcel((again) => undo(again, hidden.id, overwritten, known)) });
      return putBack(context, sheet, all, { known, signal, onFound, onProgress: report });
    });
    const gone = await goneSince(context, sheet, all, { back, known });
    const changed = [...left, ...gone].map(({ kept: formula, now, formula: text }) => {
      const { sheet: name, row, column } = now ?? formula;
      return { address: cellAddress(name, row, column), formula: text };
    });
    if (changed.length === 0 || letGo) await takeOut(context, kept).catch(notTakenOut);
    return { restored: back.length - gone.length, changed };

    function report(done: number): void {
      onProgress?.(done, all.length);
    }
  });
}

/** The formulas of a copy, but for those that it left as they were. */
async function keepingsOf(
  sheet: Excel.Worksheet,
  { formulas, outcomes }: KeptCopy,
): Promise<Keeping[]> {
  const followed = await readFollowed(sheet, formulas.length);
  return formulas.flatMap((kept, at): Keeping[] => {
    const outcome = outcomes?.[at];
    const each = followed[at];
    if (outcome?.way === "leave" || !each) return [];
    return [{ kept, followed: each, isOurs: (found) => standsAsLeft(found, kept, outcome) }];
  });
}

function undo(
  context: Excel.RequestContext,
  hiddenId: string,
  overwritten: readonly Overwritten[],
  known: Known,
): Promise<void> {
  return takeBack(context, context.workbook.worksheets.getItem(hiddenId), overwritten, known);
}

/** Formulas that are not there although they were entered: what is kept must not go then. */
async function goneSince(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  all: readonly Keeping[],
  { back, known }: { readonly back: readonly KeptFormula[]; readonly known: Known },
): Promise<Left[]> {
  const entered = new Set(back);
  const looked = await look(
    context,
    sheet,
    all.filter(({ kept }) => entered.has(kept)),
    known,
  );
  return looked.filter(({ isBack }) => !isBack).map(leftOf);
}

const NO_COPY = "This workbook is not a client copy: its formulas are live.";
const DAMAGED = `The hidden sheet ${FORMULAS_SHEET} with the live formulas was changed and cannot be read. Open the workbook that the copy was made from.`;

async function requireOpen(
  context: Excel.RequestContext,
  inventory: Inventory,
  { formulas }: KeptCopy,
): Promise<void> {
  const ids = new Set(formulas.map(({ sheetId }) => sheetId));
  const sheets = inventory.sheets
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => ({
      name,
      protection: context.workbook.worksheets.getItem(id).protection.load("protected"),
    }));
  await context.sync();
  const closed = sheets.find(({ protection }) => protection.protected);
  if (closed) throw new ExcelProblem(protectedSheet(closed.name, "then restore again"));
  requireOpenStructure(inventory, "so no sheet can be deleted", "then restore again");
}

function notTakenOut(error: unknown): never {
  throw new ExcelProblem(
    `The formulas are live again, but what the copy added could not all be taken out. ${sentenceFor(error)} Then choose Restore once more.`,
  );
}

/** Takes out the report, the names and, last of all, the hidden sheet. */
async function takeOut(context: Excel.RequestContext, kept: KeptCopy): Promise<void> {
  const inventory = await takeInventory(context);
  const report = inventory.sheets.find(({ id }) => id === kept.reportSheetId);
  if (report) context.workbook.worksheets.getItem(report.id).delete();
  for (const id of countrySheets(inventory, kept.names)) {
    context.workbook.worksheets.getItem(id).delete();
  }
  for (const { name } of inventory.names.filter(({ name }) => kept.names.includes(name))) {
    context.workbook.names.getItem(name).delete();
  }
  await context.sync();
  await trustAsBefore();
  const sheets = kept.formulas.map(({ sheetId }) => sheetId);
  await unmarkFrozen(context, stillThere(inventory, sheets));
  await restoreLegends(context, inventory);
  const watched = inventory.sheets.filter(({ name }) => isWatchedSheet(name));
  const formulas = sheetOfFormulas(inventory);
  for (const { id } of [...watched, ...(formulas ? [formulas] : [])]) {
    deleteHiddenSheet(context.workbook.worksheets.getItem(id));
  }
  removeStrays(context, inventory);
  await context.sync();
}
