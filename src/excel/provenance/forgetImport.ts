import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { removeMark } from "./imports";
import { removeRecord } from "./sourcesSheet";

/** Takes an import's row out of the record of sources, and its mark. */
export function forgetImport(importId: string): Promise<void> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    await removeRecord(context, inventory, importId, []);
    removeMark(context, inventory, importId);
    await context.sync();
  });
}
