import { ExcelProblem } from "../excelProblem";
import { lookAt, type Look } from "../look";
import { cellAddress } from "../names";
import { deleteHiddenSheet } from "../refresh/hiddenSheet";
import { runExcel } from "../runExcel";
import { anchorOf, readArea } from "./area";
import { FORMULAS_SHEET, readKept, sheetOfFormulas, type KeptFormula } from "./keptFormulas";
import type { KeptCopy, Outcome } from "./keptFormulas";
import { putBack } from "./putBack";
import { digest } from "./sameResult";
import { trustAsBefore } from "./trustSetting";

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
    const look = await lookAt(context);
    const kept = await readKept(context, look, signal);
    if (!kept) throw new ExcelProblem(sheetOfFormulas(look) ? DAMAGED : NO_COPY);
    await requireOpen(context, look, kept);
    const { ours, changed } = await sortOut(context, look, kept, signal);
    await putBack(context, ours, (done) => onProgress?.(done, ours.length));
    if (changed.length === 0 || letGo) await takeOut(context, kept);
    return { restored: ours.length, changed };
  });
}

const NO_COPY = "This workbook is not a client copy: its formulas are live.";
const DAMAGED = `The hidden sheet ${FORMULAS_SHEET} with the live formulas was changed and cannot be read. Open the workbook that the copy was made from.`;

async function requireOpen(
  context: Excel.RequestContext,
  look: Look,
  { formulas }: KeptCopy,
): Promise<void> {
  const ids = new Set(formulas.map(({ sheetId }) => sheetId));
  const sheets = look.sheets
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => ({
      name,
      protection: context.workbook.worksheets.getItem(id).protection.load("protected"),
    }));
  await context.sync();
  const closed = sheets.find(({ protection }) => protection.protected);
  if (closed) {
    throw new ExcelProblem(
      `The sheet "${closed.name}" is protected. Lift that in Review > Unprotect Sheet, then restore again.`,
    );
  }
  if (look.structureProtected) {
    throw new ExcelProblem(
      "The workbook's structure is protected. Lift that in Review > Protect Workbook, then restore again.",
    );
  }
}

interface Sorted {
  readonly ours: KeptFormula[];
  readonly changed: { address: string; formula: string }[];
}

/** Tells what still stands as the copy left it from what somebody changed. */
async function sortOut(
  context: Excel.RequestContext,
  look: Look,
  { formulas, outcomes }: KeptCopy,
  signal: AbortSignal | undefined,
): Promise<Sorted> {
  const sorted: Sorted = { ours: [], changed: [] };
  for (const [at, kept] of formulas.entries()) {
    signal?.throwIfAborted();
    const outcome = outcomes?.[at];
    if (outcome?.way === "leave") continue;
    const sheet =
      look.sheets.find(({ id }) => id === kept.sheetId) ??
      look.sheets.find(({ name }) => name === kept.sheet);
    const here = { ...kept, sheetId: sheet?.id ?? kept.sheetId };
    const untouched = sheet !== undefined && (await isUntouched(context, here, outcome));
    if (untouched) sorted.ours.push(here);
    else {
      const address = cellAddress(sheet?.name ?? kept.sheet, kept.row, kept.column);
      sorted.changed.push({ address, formula: kept.formula });
    }
  }
  return sorted;
}

/** Whether the cells hold what the copy put there, or, in one that was interrupted, still the live formula. */
async function isUntouched(
  context: Excel.RequestContext,
  kept: KeptFormula,
  outcome: Outcome | undefined,
): Promise<boolean> {
  const anchor = anchorOf(context, kept).load("formulas");
  await context.sync();
  const formula: unknown = anchor.formulas[0]?.[0];
  const ours = [kept.formula, outcome?.formula, kept.native].filter(
    (text) => text !== null && text !== undefined,
  );
  if (ours.some((text) => text === formula)) return true;
  // Cleared and not yet filled: the copy was interrupted between the two.
  if (outcome === undefined && formula === "") return true;
  // Values read the same as formulas, even a text that begins with an equals sign.
  for (const what of ["formulas", "values"] as const) {
    if ((await digest(await readArea(context, kept, what))) !== kept.values) return false;
  }
  return true;
}

/** Takes out the report, the names and, last of all, the hidden sheet. */
async function takeOut(context: Excel.RequestContext, kept: KeptCopy): Promise<void> {
  const look = await lookAt(context);
  const report = look.sheets.find(({ id }) => id === kept.reportSheetId);
  if (report) context.workbook.worksheets.getItem(report.id).delete();
  for (const { name } of look.names.filter(({ name }) => kept.names.includes(name))) {
    context.workbook.names.getItem(name).delete();
  }
  await context.sync();
  await trustAsBefore();
  const sheet = sheetOfFormulas(look);
  if (sheet) deleteHiddenSheet(context.workbook.worksheets.getItem(sheet.id));
  await context.sync();
}
