import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";

/** Notes what is in view, to show it again where what comes is put back. */
export async function noteView(context: Excel.RequestContext, begun: Begun): Promise<void> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
  const cell = context.workbook.getActiveCell().load("address");
  await context.sync();
  const { id } = sheet;
  const address = cell.address.replace(/^.*!/, "");
  // Where the view cannot be had back nothing is lost.
  begun.push({ revert: () => show(id, address).catch(() => undefined) });
}

async function show(sheetId: string, address: string): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("id");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
