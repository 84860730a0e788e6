import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { cellAddress } from "../../sheet/names";
import { deleteHiddenSheet } from "../provenance/hiddenSheet";
import { runExcel } from "../workbook/runExcel";
import { anchorOf, readAreas } from "./area";
import { FORMULAS_SHEET, readKept, sheetOfFormulas, type KeptFormula } from "./keptFormulas";
import type { KeptCopy, Outcome } from "./keptFormulas";
import { restoreLegends } from "./copyLegend";
import { stillThere, unmarkFrozen } from "./frozenMarks";
import { putBack } from "./putBack";
import { digest } from "./sameResult";
import { trustAsBefore } from "./trustSetting";
import { isWatchedSheet, WATCHED_SHEET } from "./watchCells";
import { isWhileSame } from "./whileSame";
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
    if (!kept) throw new ExcelProblem(sheetOfFormulas(inventory) ? DAMAGED : NO_COPY);
    await requireOpen(context, inventory, kept);
    const { ours, changed } = await sortOut(context, inventory, kept, signal);
    await putBack(context, ours, (done) => onProgress?.(done, ours.length));
    if (changed.length === 0 || letGo) await takeOut(context, kept);
    return { restored: ours.length, changed };
  });
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

interface Sorted {
  readonly ours: KeptFormula[];
  readonly changed: { address: string; formula: string }[];
}

/** Formulas that are looked at in one request. */
const AT_ONCE = 100;

/** Tells what still stands as the copy left it from what somebody changed. */
async function sortOut(
  context: Excel.RequestContext,
  inventory: Inventory,
  { formulas, outcomes }: KeptCopy,
  signal: AbortSignal | undefined,
): Promise<Sorted> {
  const sorted: Sorted = { ours: [], changed: [] };
  const standing = formulas.flatMap((kept, at) => {
    const outcome = outcomes?.[at];
    return outcome?.way === "leave" ? [] : [{ kept, outcome }];
  });
  for (let from = 0; from < standing.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    await sortPart(context, inventory, standing.slice(from, from + AT_ONCE), sorted);
  }
  return sorted;
}

interface Standing {
  readonly kept: KeptFormula;
  /** Undefined where the copy was interrupted. */
  readonly outcome: Outcome | undefined;
}

async function sortPart(
  context: Excel.RequestContext,
  inventory: Inventory,
  part: readonly Standing[],
  sorted: Sorted,
): Promise<void> {
  const found = part.map(({ kept, outcome }) => {
    const sheet =
      inventory.sheets.find(({ id }) => id === kept.sheetId) ??
      inventory.sheets.find(({ name }) => name === kept.sheet);
    const here = { ...kept, sheetId: sheet?.id ?? kept.sheetId };
    const anchor = sheet ? anchorOf(context, here).load("formulas") : null;
    return { here, outcome, anchor, sheet: sheet?.name ?? kept.sheet };
  });
  await context.sync();
  const unsure = found.filter(({ here, outcome, anchor }) => {
    return anchor !== null && !standsAsLeft(anchor.formulas[0]?.[0], here, outcome);
  });
  const changed = new Set(await changedSince(context, unsure));
  for (const each of found) {
    const { here, anchor, sheet } = each;
    if (anchor !== null && !changed.has(each)) sorted.ours.push(here);
    else {
      const address = cellAddress(sheet, here.row, here.column);
      sorted.changed.push({ address, formula: here.formula });
    }
  }
}

/** Whether a cell holds a formula of the copy's, or, in one that was interrupted, still the live one. */
function standsAsLeft(now: unknown, kept: KeptFormula, outcome: Outcome | undefined): boolean {
  // What fills several cells is known by all of them.
  const isMany = outcome?.cells !== undefined && kept.rows * kept.columns > 1;
  const ours: unknown[] = [kept.formula, isMany ? undefined : outcome?.formula, kept.native];
  if (now !== null && now !== undefined && ours.includes(now)) return true;
  if (outcome === undefined && isWhileSame(now, WATCHED_SHEET)) return true;
  // Cleared and not yet filled: the copy was interrupted between the two.
  return outcome === undefined && now === "";
}

/** Those whose cells hold other values than the copy put there. */
async function changedSince<
  T extends { readonly here: KeptFormula; readonly outcome: Outcome | undefined },
>(context: Excel.RequestContext, cells: readonly T[]): Promise<T[]> {
  const areas = cells.map(({ here }) => here);
  // Values read the same as formulas, even a text that begins with an equals sign.
  const formulas = await readAreas(context, areas, "formulas");
  const values = await readAreas(context, areas, "values");
  const changed: T[] = [];
  for (const [at, cell] of cells.entries()) {
    const texts = [formulas[at] ?? [], values[at] ?? []];
    const digests = await Promise.all(texts.map(digest));
    const left = cell.outcome?.cells;
    const isLeft =
      left === undefined ? digests.every((text) => text === cell.here.values) : digests[0] === left;
    if (!isLeft) changed.push(cell);
  }
  return changed;
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
  await context.sync();
}
