import { giveBackRoom } from "../tables/giveBackRoom";
import { removeMark } from "./imports";
import { lookAt, type Look } from "../workbook/look";
import { deleteHiddenSheet, isHiddenSheet } from "./hiddenSheet";
import { runExcel } from "../workbook/runExcel";
import { removeRecord } from "./sourcesSheet";
import type { Trace } from "./trace";

/** Takes out everything in the trace, and nothing else. */
export async function undoImport({ importId, sheets, room, names = [] }: Trace): Promise<void> {
  if (sheets.length === 0 && !room) return;
  await runExcel(async (context) => {
    const look = await lookAt(context);
    const doomed = await sheetsToDelete(context, look, sheets);
    if (importId !== undefined) {
      await removeRecord(context, look, importId, doomed);
      removeMark(context, look, importId);
    }
    giveBackNames(context, look, names);
    for (const { id, name } of look.sheets.filter((sheet) => doomed.includes(sheet.id))) {
      const sheet = context.workbook.worksheets.getItem(id);
      if (isHiddenSheet(name)) deleteHiddenSheet(sheet);
      else sheet.delete();
    }
    await context.sync();
    if (room) await giveBackRoom(context, room);
  });
}

function giveBackNames(
  context: Excel.RequestContext,
  look: Look,
  names: NonNullable<Trace["names"]>,
): void {
  for (const { name, before } of names) {
    if (!look.names.some((each) => each.name === name)) continue;
    const item = context.workbook.names.getItem(name);
    if (before === null) item.delete();
    else item.formula = before;
  }
}

/** A sheet known only by name is ours if it is still empty: the name was free when the import began. */
async function sheetsToDelete(
  context: Excel.RequestContext,
  look: Look,
  sheets: Trace["sheets"],
): Promise<string[]> {
  const known = look.sheets.filter(({ id }) => sheets.some((made) => made.id === id));
  const unsure = look.sheets
    .filter(({ name }) => sheets.some((made) => made.id === undefined && made.name === name))
    .map(({ id }) => ({
      id,
      used: context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load("address"),
    }));
  await context.sync();
  const empty = unsure.filter(({ used }) => used.isNullObject);
  return [...known, ...empty].map(({ id }) => id);
}
