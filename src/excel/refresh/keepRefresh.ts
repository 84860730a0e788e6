import { type Inventory, takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import {
  clearRecords,
  deleteHiddenSheet,
  hiddenSheetName,
  hiddenSheetOf,
  readRecords,
  writeRecords,
} from "../provenance/hiddenSheet";
import { baseColumn, undoColumn, writeBase, type Base } from "../provenance/keepBase";
import { batches } from "../provenance/packedText";
import type { Reversible } from "../workbook/reversible";
import { fromRecords, toRecords, type RefreshUndo } from "./refreshUndo";
import { requireOpenStructure } from "../workbook/protection";

/** Keeps the newer rows as what the table was refreshed with, and what the refresh will overwrite. */
export function keepRefresh(
  inventory: Inventory,
  importId: string,
  edition: number,
  { base, record }: { readonly base: Base; readonly record: RefreshUndo },
  signal: AbortSignal | undefined,
): Reversible {
  let made = false;
  return {
    run: () =>
      runExcel(async (context) => {
        const kept = hiddenSheetOf(inventory, importId);
        if (!kept) {
          const so = "so what the refresh overwrites could not be kept for an undo";
          requireOpenStructure(inventory, so, "then refresh");
        }
        const { worksheets } = context.workbook;
        made = !kept;
        const sheet = kept
          ? worksheets.getItem(kept.id)
          : worksheets.add(hiddenSheetName(importId));
        if (!kept) sheet.visibility = "VeryHidden";
        await writeBase(sheet, edition, base, signal);
        await writeRecords(sheet, undoColumn(edition), toRecords(record, batches), signal);
      }),
    revert: () => forgetEditions(importId, [edition], made),
  };
}

/** Empties what was kept of those editions; the whole sheet goes where it was made for them. */
export function forgetEditions(
  importId: string,
  editions: readonly number[],
  wholeSheet = false,
): Promise<void> {
  const known = editions.filter((each) => each >= 0);
  if (known.length === 0) return Promise.resolve();
  return runExcel(async (context) => {
    const kept = hiddenSheetOf(await takeInventory(context), importId);
    if (!kept) return;
    const sheet = context.workbook.worksheets.getItem(kept.id);
    if (wholeSheet) deleteHiddenSheet(sheet);
    else {
      for (const edition of known) {
        clearRecords(sheet, baseColumn(edition));
        // The first edition's is how the cells looked before the import, which its removal needs.
        if (edition > 0) clearRecords(sheet, undoColumn(edition));
      }
    }
    await context.sync();
  });
}

/** What the last refresh has overwritten, or null where there was none or it is gone. */
export async function readUndo(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  edition: number,
  signal?: AbortSignal,
): Promise<RefreshUndo | null> {
  const kept = hiddenSheetOf(inventory, importId);
  if (!kept || edition === 0) return null;
  const sheet = context.workbook.worksheets.getItem(kept.id);
  const records = await readRecords(sheet, undoColumn(edition), signal);
  return records && fromRecords(records);
}
