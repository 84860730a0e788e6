import type { DatasetDescription } from "../../datasets/catalogue";
import type { LiveRequest } from "../../datasets/dataset";
import { changeMark, importOf, type Import, type Mark } from "../provenance/imports";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { readUndo } from "./keepRefresh";
import { readAbout } from "../provenance/keepBase";

/** What the workbook knows of an import beside its table. */
export interface ImportAbout {
  readonly found: Import;
  /** Of what was imported; null where that is no longer kept. */
  readonly description: DatasetDescription | null;
  /** What was asked of a live source, where the table came from one. */
  readonly request: LiveRequest | null;
  /** The versions of the last refresh, where it can be taken back: "2026.11.21 to 2027.02.01". */
  readonly undo: string | null;
}

export function aboutImport(importId: string): Promise<ImportAbout> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const found = await importOf(context, inventory, importId);
    const { edition = 0 } = found.mark;
    const about = await readAbout(context, inventory, importId, edition);
    const undo = await readUndo(context, inventory, importId, edition);
    return {
      found,
      description: about?.description ?? null,
      request: about?.request ?? null,
      undo: undo?.versions ?? null,
    };
  });
}

/** Keeps a table with its vintage, so that no newer one is offered for it, or lets go of it again. */
export function pinImport(importId: string, pinned: boolean): Promise<Import> {
  return runExcel(async (context) => {
    const found = await importOf(context, await takeInventory(context), importId);
    const mark: Mark = { ...found.mark, pinned };
    changeMark(context, importId, mark);
    await context.sync();
    return { ...found, mark };
  });
}
