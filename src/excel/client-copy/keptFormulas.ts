import type { Inventory } from "../workbook/inventory";
import { readRecords, writeRecords } from "../provenance/hiddenSheet";
import { addSheet } from "../workbook/addSheet";
import type { Begun } from "../workbook/reversible";
import type { Way } from "./copyItem";

/** The sheet that no menu shows, in which the live formulas wait to be restored. */
export const FORMULAS_SHEET = "_linchpin_formulas";

/** A formula as it was, and what was to take its place. */
export interface KeptFormula {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The cells that its result fills. */
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  /** One for all cells, or one for each. */
  readonly formats: string | readonly (readonly string[])[];
  readonly way: Way;
  /** The native formula that was meant to be written. */
  readonly native: string | null;
  /** What the values amount to, to see later whether somebody changed them. */
  readonly values: string;
}

/** What Excel says stands there after the conversion. */
export interface Outcome {
  readonly way: Way;
  /** The native formula, or the first one of a frozen result, as Excel hands it out; null for plain values. */
  readonly formula: string | null;
  /** What all formulas of a frozen result amount to. */
  readonly cells?: string;
}

export interface KeptCopy {
  readonly made: string;
  readonly reportSheetId: string | null;
  readonly names: readonly string[];
  readonly formulas: readonly KeptFormula[];
  /** Null where the copy was interrupted. */
  readonly outcomes: readonly Outcome[] | null;
}

interface About {
  readonly made: string;
  readonly names: readonly string[];
}

interface Ending {
  readonly reportSheetId: string | null;
}

/** What was there, and what became of it: the second is written when all is done. */
const [BEFORE, AFTER] = [0, 1];

export const sheetOfFormulas = (inventory: Inventory): Inventory["sheets"][number] | undefined =>
  inventory.sheets.find(({ name }) => name.toLowerCase() === FORMULAS_SHEET);

export async function keepFormulas(
  context: Excel.RequestContext,
  about: About,
  formulas: readonly KeptFormula[],
  begun: Begun,
  signal?: AbortSignal,
): Promise<Excel.Worksheet> {
  const byHand = "The live formulas are kept: choose Restore in Client copy.";
  const sheet = await addSheet(context, FORMULAS_SHEET, begun, { hidden: true, byHand });
  await writeRecords(sheet, BEFORE, [about, ...formulas], signal);
  return sheet;
}

export async function keepOutcomes(
  sheet: Excel.Worksheet,
  ending: Ending,
  outcomes: readonly Outcome[],
): Promise<void> {
  await writeRecords(sheet, AFTER, [ending, ...outcomes]);
}

/** What is kept, or null where there is no copy or the sheet was damaged. */
export async function readKept(
  context: Excel.RequestContext,
  inventory: Inventory,
  signal?: AbortSignal,
): Promise<KeptCopy | null> {
  const found = sheetOfFormulas(inventory);
  if (!found) return null;
  const sheet = context.workbook.worksheets.getItem(found.id);
  const before = await readRecords(sheet, BEFORE, signal);
  if (!before) return null;
  const [about, ...formulas] = before as [About, ...KeptFormula[]];
  const after = (await readRecords(sheet, AFTER, signal)) as [Ending, ...Outcome[]] | null;
  const [ending, ...outcomes] = after ?? [{ reportSheetId: null }];
  const isWhole = after !== null && outcomes.length === formulas.length;
  return { ...about, ...ending, formulas, outcomes: isWhole ? outcomes : null };
}

export async function copyState(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<"live" | "copy" | "interrupted"> {
  const found = sheetOfFormulas(inventory);
  if (!found) return "live";
  const after = await readRecords(context.workbook.worksheets.getItem(found.id), AFTER);
  return after === null ? "interrupted" : "copy";
}
