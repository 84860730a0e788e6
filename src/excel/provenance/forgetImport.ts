import { lookAt } from "../workbook/look";
import { runExcel } from "../workbook/runExcel";
import { removeMark } from "./imports";
import { removeRecord } from "./sourcesSheet";

/** Takes an import's row out of the record of sources, and its mark. */
export function forgetImport(importId: string): Promise<void> {
  return runExcel(async (context) => {
    const look = await lookAt(context);
    await removeRecord(context, look, importId, []);
    removeMark(context, look, importId);
    await context.sync();
  });
}
