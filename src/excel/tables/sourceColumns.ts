import { runExcel } from "../workbook/runExcel";
import { foldedRuns } from "./leanColumns";

/** Whether the columns that say where a table's rows come from are in view; null where it has none. */
export function sourceColumnsShown(table: string): Promise<boolean | null> {
  return runExcel(async (context) => {
    const found = await foundIn(context, table);
    if (found.length === 0) return null;
    for (const columns of found) columns.load("columnHidden");
    await context.sync();
    // Of columns that are hidden in part Excel says null.
    return found.every(({ columnHidden }) => (columnHidden as boolean | null) === false);
  });
}

/** Shows or folds them, wherever the table is by now and in whatever order its columns stand. */
export function showSourceColumns(table: string, shown: boolean): Promise<void> {
  return runExcel(async (context) => {
    for (const columns of await foundIn(context, table)) columns.columnHidden = !shown;
    await context.sync();
  });
}

async function foundIn(context: Excel.RequestContext, name: string): Promise<Excel.Range[]> {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  await context.sync();
  if (table.isNullObject) return [];
  const header = table.getHeaderRowRange().load("values");
  await context.sync();
  const names = (header.values[0] ?? []).map(String);
  return foldedRuns(names).map(({ first, count }) =>
    header
      .getCell(0, first)
      .getResizedRange(0, count - 1)
      .getEntireColumn(),
  );
}
