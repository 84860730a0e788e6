import type { Inventory } from "../workbook/inventory";
import type { Book } from "./watched";

/** Where tables, names and used cells are, for the references of formulas. */
export async function readBook(
  context: Excel.RequestContext,
  { sheets, tables, names }: Inventory,
): Promise<Book> {
  const asked = tables.map(({ name }) => {
    const table = context.workbook.tables.getItem(name).load("showHeaders,showTotals");
    return {
      ...{ name, table },
      sheet: table.worksheet.load("name"),
      columns: table.columns.load("items/name"),
      range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    };
  });
  const used = sheets.map(({ id, name }) => ({
    name,
    range: context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return {
    tables: asked.map(({ name, table, sheet, columns, range }) => ({
      ...{ name, sheet: sheet.name, row: range.rowIndex, column: range.columnIndex },
      ...{ rows: range.rowCount, columns: range.columnCount },
      headers: columns.items.map((column) => column.name),
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
    })),
    names: new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula])),
    used: new Map(
      used.map(({ name, range }) => [
        name.toLowerCase(),
        range.isNullObject
          ? { rows: 1, columns: 1 }
          : {
              rows: range.rowIndex + range.rowCount,
              columns: range.columnIndex + range.columnCount,
            },
      ]),
    ),
  };
}
