import type { Renaming } from "../../datasets/mapping/ways";
import { ExcelProblem } from "../workbook/excelProblem";
import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";

/** New headers; Excel takes them over into every formula that names a column. */
export function renameColumns(
  tableId: string,
  renamed: readonly Renaming[],
  begun: Begun,
): Promise<void> {
  begun.push({ revert: () => renameBack(tableId, renamed).then(() => undefined) });
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItem(tableId).load("name");
    const columns = table.columns.load("items/name");
    await context.sync();
    const gone = renamed.find(({ from }) => !columns.items.some(({ name }) => name === from));
    if (gone !== undefined) {
      throw new ExcelProblem(
        `The table ${table.name} has no column ${gone.from} any more. Look at the table, then try again.`,
      );
    }
    for (const { from, to } of renamed) table.columns.getItem(from).name = to;
    await context.sync();
  });
}

/** Former headers, where the new ones still stand; answers those that do not. */
export function renameBack(tableId: string, renamed: readonly Renaming[]): Promise<string[]> {
  return runExcel(async (context) => {
    const { columns } = context.workbook.tables.getItem(tableId);
    columns.load("items/name");
    await context.sync();
    const names = columns.items.map(({ name }) => name);
    const changed = renamed.filter(({ from, to }) => names.includes(to) && !names.includes(from));
    for (const { from, to } of changed) columns.getItem(to).name = from;
    await context.sync();
    return renamed.filter((each) => !changed.includes(each)).map(({ to }) => to);
  });
}
