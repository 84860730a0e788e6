import { ExcelProblem } from "../workbook/excelProblem";
import { enterContents } from "./enterContents";
import type { RowGroup } from "./rowGroup";
import { type Found, type KnownTable, rowsFrom, sendToTable } from "./tableRequest";

/** Takes rows out of a table, if they still hold what they are known to hold; what is below moves up. */
export function cutRows(
  context: Excel.RequestContext,
  known: KnownTable,
  { at, contents, last }: RowGroup,
): Promise<KnownTable> {
  const count = contents.length;
  if (count >= known.size.rows - 1) throw new ExcelProblem(NO_ROW_LEFT);
  const place = rowsFrom(at + 1, count);
  return sendToTable(context, known, {
    expected: [{ at: place, contents }],
    write: (table, whole) => {
      const cells = place(whole);
      if (last === "left blank") {
        // The last rows leave the table, so that rules which hold down to them keep their reach.
        table.resize(whole.getResizedRange(-count, 0));
        cells.clear("Contents");
      } else cells.delete("Up");
      return [];
    },
    putBack: (found, now) => backIn(context, now, found, at + 1, last === "left blank"),
  });
}

const NO_ROW_LEFT =
  "No row of the table would be left. Remove the import instead, or keep the rows.";

/** Rows that were not those that were meant go back to their place. */
async function backIn(
  context: Excel.RequestContext,
  { id, size }: KnownTable,
  found: readonly Found[],
  row: number,
  wasLeftBlank: boolean,
): Promise<void> {
  const table = context.workbook.tables.getItem(id);
  const whole = table.getRange();
  for (const { at, contents, formats } of found) {
    const count = contents.length;
    if (!wasLeftBlank) at(whole).insert("Down");
    if (wasLeftBlank || row >= size.rows) table.resize(whole.getResizedRange(count, 0));
    const cells = at(table.getRange());
    cells.numberFormat = formats.map((line) => [...line]);
    enterContents(cells, contents, (down, column) => formats[down]?.[column] === "@");
  }
  await context.sync();
}
