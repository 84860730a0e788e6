import type { Column } from "../tables/columns";
import { AT_TOP_LEFT, dressTable, setNumberFormat, type Dress } from "../tables/dressTable";
import type { ImportPlan } from "./importPlan";
import { addLists } from "./lists";
import type { Look } from "../workbook/look";
import type { Room } from "../tables/room";
import { giveBackRoom } from "../tables/giveBackRoom";
import { addSheet } from "../workbook/addSheet";
import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { writeCells } from "../workbook/writeCells";
import { writeRows, type Writing } from "../tables/writeRows";

/** Writes the rows as a table, into a sheet of its own or into the cells that were found free. */
export async function writeTable(
  context: Excel.RequestContext,
  look: Look,
  plan: ImportPlan,
  begun: Begun,
  writing: Writing,
): Promise<void> {
  const { columns } = plan;
  const { rows } = plan.dataset;
  const sheet = await sheetFor(context, plan, begun);
  const dress = dressFor(plan.room);
  const { row, column } = dress;
  const header = sheet.getRangeByIndexes(row, column, 1, columns.length);
  formatTexts(sheet, header, columns, rows.length, dress);
  await writeCells(context, header, [columns.map(({ field }) => field.name)]);
  await writeRows(sheet, { row: row + 1, column }, columns, rows, writing);

  // A table has at least one row below its header.
  const bodyRows = Math.max(rows.length, 1);
  const table = sheet.tables.add(header.getResizedRange(bodyRows, 0), true);
  table.name = plan.table;
  dressTable(sheet, columns, rows.length, dress);
  await context.sync();
  const body = sheet.getRangeByIndexes(row + 1, column, bodyRows, columns.length);
  await addLists(context, look, plan, body, begun);
  await context.sync();
}

async function sheetFor(
  context: Excel.RequestContext,
  { room, sheet }: ImportPlan,
  begun: Begun,
): Promise<Excel.Worksheet> {
  if (!room) return addSheet(context, sheet, begun);
  begun.push({
    revert: () => runExcel((again) => giveBackRoom(again, room)),
    byHand: `Clear the cells ${room.address} by hand.`,
  });
  return context.workbook.worksheets.getItem(room.place.sheetId);
}

/** Beside other work nothing is frozen, and no column is widened that holds something else. */
function dressFor(room: Room | null): Dress {
  if (!room) return AT_TOP_LEFT;
  const { row, column } = room.place;
  return { row, column, freeze: false, mayWiden: (index) => room.emptyColumns[index] === true };
}

/** Set before the values, which Excel would take for numbers or days otherwise. */
function formatTexts(
  sheet: Excel.Worksheet,
  header: Excel.Range,
  columns: readonly Column[],
  rows: number,
  { row, column }: Dress,
): void {
  setNumberFormat(header, "@");
  columns.forEach(({ format }, index) => {
    if (format !== "@" || rows === 0) return;
    setNumberFormat(sheet.getRangeByIndexes(row + 1, column + index, rows, 1), "@");
  });
}
