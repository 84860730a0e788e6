import type { Dataset } from "../../datasets/dataset";
import { ExcelProblem } from "../workbook/excelProblem";
import { giveBackLook } from "../tables/giveBackCells";
import { importOfName, removeMark } from "../provenance/imports";
import { releaseKeys } from "../importing/lists";
import { takeInventory } from "../workbook/inventory";
import type { Place } from "../workbook/readParts";
import { deleteHiddenSheet, hiddenSheetOf } from "../provenance/hiddenSheet";
import { readFormerLook } from "../provenance/formerLook";
import { removeStrays } from "../provenance/removeStrays";
import { runExcel } from "../workbook/runExcel";
import { sentenceFor } from "../workbook/sentenceFor";
import { removeRecord, sheetOfLastRecord } from "../provenance/sourcesSheet";
import { lookForRemoval, type Removal } from "./lookAtRemoval";
import { CHANGED, takeSheet, takeTable } from "./takeTable";

/**
 * Takes out one import as it was confirmed: its table, its sheet where that is the import's own, its
 * mark and its row in the record of sources. The first change takes the table; before it nothing has
 * happened, and after it the rest is only tidied up, so that a failure cannot leave half a table.
 */
export async function removeImport(
  confirmed: Removal,
  imported: Dataset | null,
  signal?: AbortSignal,
): Promise<void> {
  const { place, said } = await runExcel(async (context) => {
    const { importId } = confirmed;
    const { removal, standing } = await lookForRemoval(context, importId, imported, signal);
    if (JSON.stringify(removal) !== JSON.stringify(confirmed)) throw new ExcelProblem(CHANGED);
    signal?.throwIfAborted();
    return removal.takesSheet ? takeSheet(context, standing) : takeTable(context, standing);
  });
  await tidyUp(confirmed, place);
  if (said !== null) throw new ExcelProblem(said);
}

/** Each step looks first, so that it can be done again from its beginning. */
async function tidyUp({ importId, sheet }: Removal, left: Place | null): Promise<void> {
  const empty = () => (left ? emptyCells(importId, left) : Promise.resolve());
  const forgetIt = () => forget(importId);
  try {
    await empty().catch(empty);
    await forgetIt().catch(forgetIt);
  } catch (error) {
    throw new ExcelProblem(
      `The table was removed from the sheet "${sheet}", but the rest could not be tidied up (${sentenceFor(error)}) Delete its row in the sheet Sources by hand.`,
    );
  }
}

/** The cells that were the table's look as they did before it. */
function emptyCells(importId: string, place: Place): Promise<void> {
  return runExcel(async (context) => {
    const before = await readFormerLook(context, await takeInventory(context), importId, place);
    if (before) await giveBackLook(context, before.place, before.former);
  });
}

/** The mark goes last: while it is there, the import can be found. */
function forget(importId: string): Promise<void> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const sources = inventory.structureProtected
      ? null
      : await sheetOfLastRecord(context, inventory, importId);
    await removeRecord(context, inventory, importId, sources === null ? [] : [sources]);
    // Before sheets go: it looks at the tables that are there now.
    await releaseKeys(context, inventory);
    if (sources !== null) context.workbook.worksheets.getItem(sources).delete();
    const kept = hiddenSheetOf(inventory, importId);
    if (kept && !inventory.structureProtected) {
      deleteHiddenSheet(context.workbook.worksheets.getItem(kept.id));
    }
    removeMark(context, inventory, importId);
    const others = inventory.names.filter(({ name }) => importOfName(name) !== importId);
    removeStrays(context, { ...inventory, names: others });
    await context.sync();
  });
}
