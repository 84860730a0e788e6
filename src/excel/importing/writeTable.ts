import type { Column } from "../tables/columns";
import { AT_TOP_LEFT, dressTable, setNumberFormat, type Dress } from "../tables/dressTable";
import type { ImportPlan } from "./importPlan";
import { addLists } from "./lists";
import type { Inventory } from "../workbook/inventory";
import type { FreeCells } from "../tables/freeCells";
import { giveBackCells } from "../tables/giveBackCells";
import { addSheet } from "../workbook/addSheet";
import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { writeCells } from "../workbook/writeCells";
import { writeRows, type Writing } from "../tables/writeRows";

/** Writes the rows as a table, into a sheet of its own or into the cells that were found free; answers the sheet's name. */
export async function writeTable(
  context: Excel.RequestContext,
  inventory: Inventory,
  plan: ImportPlan,
  begun: Begun,
  writing: Writing,
): Promise<string> {
  const { columns } = plan;
  const { rows } = plan.dataset;
  const sheet = await sheetFor(context, plan, begun);
  const dress = dressFor(plan.freeCells);
  const { row, column } = dress;
  const header = sheet.getRangeByIndexes(row, column, 1, columns.length);
  formatTexts(sheet, header, columns, rows.length, dress);
  await writeCells(context, header, [columns.map(({ field }) => field.name)]);
  await writeRows(sheet, { row: row + 1, column }, columns, rows, writing);

  // A table has at least one row below its header.
  const bodyRows = Math.max(rows.length, 1);
  const table = sheet.tables.add(header.getResizedRange(bodyRows, 0), true);
  table.name = plan.table;
  dressTable(sheet, columns, rows.length, plan.dataset.description.schema.primaryKey ?? [], dress);
  await context.sync();
  const body = sheet.getRangeByIndexes(row + 1, column, bodyRows, columns.length);
  await addLists(context, inventory, plan, body, begun);
  await context.sync();
  return plan.freeCells ? plan.sheet : sheet.name;
}

async function sheetFor(
  context: Excel.RequestContext,
  { freeCells, sheet }: ImportPlan,
  begun: Begun,
): Promise<Excel.Worksheet> {
  if (!freeCells) return addSheet(context, sheet, begun, { orNext: true });
  begun.push({
    revert: () => runExcel((again) => giveBackCells(again, freeCells)),
    byHand: `Clear the cells ${freeCells.address} by hand.`,
  });
  return context.workbook.worksheets.getItem(freeCells.place.sheetId);
}

/** Beside other work nothing is frozen, and no column is widened that holds something else. */
function dressFor(freeCells: FreeCells | null): Dress {
  if (!freeCells) return AT_TOP_LEFT;
  const { row, column } = freeCells.place;
  return {
    row,
    column,
    ownSheet: false,
    mayWiden: (index) => freeCells.emptyColumns[index] === true,
  };
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
