import type { FormulaColumn, Renaming } from "../../datasets/mapping/ways";
import type { Mapping } from "../../datasets/mapping/mapping";
import { addSheet } from "../workbook/addSheet";
import type { Inventory } from "../workbook/inventory";
import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { takeInventory } from "../workbook/inventory";
import { clearRecords, readRecords, writeRecords } from "../provenance/hiddenSheet";

/** The sheet that no menu shows, in which the workbook keeps how its tables are used as others. */
const MAPPINGS_SHEET = "_linchpin_mappings";

/** What was done to use a table as one of another kind, as the workbook keeps it. */
export interface MappedTable {
  /** Excel's id of the table that was used. */
  readonly tableId: string;
  readonly table: string;
  readonly mapping: Mapping;
  /** In the table itself new headers or columns, or an import of its own. */
  readonly done:
    | { readonly way: "rename"; readonly renamed: readonly Renaming[] }
    | { readonly way: "columns"; readonly columns: readonly FormulaColumn[] }
    | { readonly way: "table"; readonly importId: string };
}

/** The tables that are used as others; those that are gone are passed over. */
export function mappedTables(): Promise<MappedTable[]> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const kept = await readKept(context, inventory);
    return kept.filter(({ tableId }) => inventory.tables.some(({ id }) => id === tableId));
  });
}

async function readKept(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<MappedTable[]> {
  const found = sheetOf(inventory);
  if (!found) return [];
  const sheet = context.workbook.worksheets.getItem(found.id);
  return ((await readRecords(sheet, 0)) ?? []) as MappedTable[];
}

const sheetOf = ({ sheets }: Inventory): Inventory["sheets"][number] | undefined =>
  sheets.find(({ name }) => name.toLowerCase() === MAPPINGS_SHEET);

/** Keeps one more; false where the workbook's structure is protected and no sheet can be added. */
export async function keepMapped(
  context: Excel.RequestContext,
  mapped: MappedTable,
  begun: Begun,
): Promise<boolean> {
  const inventory = await takeInventory(context);
  const found = sheetOf(inventory);
  if (!found && inventory.structureProtected) return false;
  const kept = await readKept(context, inventory);
  const sheet = found
    ? context.workbook.worksheets.getItem(found.id)
    : await addSheet(context, MAPPINGS_SHEET, begun, { hidden: true });
  begun.push({ revert: () => changeKept(() => kept) });
  await write(sheet, [...kept, mapped]);
  return true;
}

/** Takes one out of what is kept. */
export const forgetMapped = (mapped: MappedTable): Promise<void> =>
  changeKept((kept) => kept.filter((each) => JSON.stringify(each) !== JSON.stringify(mapped)));

function changeKept(change: (kept: MappedTable[]) => MappedTable[]): Promise<void> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const found = sheetOf(inventory);
    if (!found) return;
    const kept = await readKept(context, inventory);
    await write(context.workbook.worksheets.getItem(found.id), change(kept));
  });
}

function write(sheet: Excel.Worksheet, kept: readonly MappedTable[]): Promise<void> {
  clearRecords(sheet, 0);
  return writeRecords(sheet, 0, kept);
}
