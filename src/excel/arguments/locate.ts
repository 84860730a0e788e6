import { ExcelProblem } from "../workbook/excelProblem";
import type { ArgumentCell } from "./argumentText";
import type { Conversation } from "../workbook/conversation";
import { NotShown } from "./notShown";
import type { Reference } from "./reference";

/** The cells that a reference means, on `home` where it names no sheet. */
export async function locate(
  context: Conversation,
  reference: Reference,
  home: string,
): Promise<Excel.Range> {
  return reference.kind === "address"
    ? locateAddress(context, reference, home)
    : locateTable(context, reference);
}

async function locateAddress(
  context: Conversation,
  { sheet, address, spill }: Extract<Reference, { kind: "address" }>,
  home: string,
): Promise<Excel.Range> {
  const found = context.workbook.worksheets.getItemOrNullObject(sheet ?? home).load("name");
  await context.sync();
  if (found.isNullObject) {
    throw new ExcelProblem(
      `There is no sheet "${sheet ?? home}". Check its name, or select the cells in the grid and choose Use selection.`,
    );
  }
  const range = found.getRange(address);
  if (!spill) return range;
  const spilled = range.getSpillingToRangeOrNullObject().load("address");
  await context.sync();
  if (!spilled.isNullObject) return spilled;
  throw new ExcelProblem(`Nothing spills from ${address}. Give the cells without the sign #.`);
}

async function locateTable(
  context: Conversation,
  { table: name, part, columns }: Extract<Reference, { kind: "table" }>,
): Promise<Excel.Range> {
  if (part === "#This Row") {
    throw new NotShown(
      `A value from the formula's own row of ${name} shows only in the sheet. Give a whole column, ${name}[…], to see the value here.`,
    );
  }
  const table = context.workbook.tables
    .getItemOrNullObject(name)
    .load("name,showTotals,columns/items/name");
  await context.sync();
  if (table.isNullObject) {
    throw new ExcelProblem(`There is no table ${name}. Choose one from the list.`);
  }
  if (part === "#Totals" && !table.showTotals) {
    throw new ExcelProblem(`The table ${name} has no total row. Turn it on in Table Design.`);
  }
  const rows = partOf(table, part);
  if (!columns) return rows;
  const names = table.columns.items.map((column) => column.name.toLowerCase());
  const [first, last] = columns.map((column) => {
    const index = names.indexOf(column.toLowerCase());
    if (index >= 0) return index;
    throw new ExcelProblem(
      `The table ${name} has no column "${column}". Choose one from the list.`,
    );
  }) as [number, number];
  const [left, right] = [Math.min(first, last), Math.max(first, last)];
  return rows.getColumn(left).getBoundingRect(rows.getColumn(right));
}

function partOf(table: Excel.Table, part: string): Excel.Range {
  if (part === "#All") return table.getRange();
  if (part === "#Headers") return table.getHeaderRowRange();
  return part === "#Totals" ? table.getTotalRowRange() : table.getDataBodyRange();
}

/** What a word means in the workbook: the cells or the constant of a name, the rows of a table, or nothing. */
export async function meaningOf(
  context: Conversation,
  word: string,
  home: string,
): Promise<Excel.Range | ArgumentCell | undefined> {
  // Excel refuses to look for what cannot be a name.
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(word)) return undefined;
  const { tables, names, worksheets } = context.workbook;
  const table = tables.getItemOrNullObject(word).load("name");
  const own = worksheets.getItem(home).names.getItemOrNullObject(word).load("type,value");
  const shared = names.getItemOrNullObject(word).load("type,value");
  await context.sync();
  if (!table.isNullObject) return table.getDataBodyRange();
  const name = own.isNullObject ? shared : own;
  if (name.isNullObject) return undefined;
  const range = name.getRangeOrNullObject().load("address");
  await context.sync();
  if (!range.isNullObject) return range;
  if (["String", "Integer", "Double", "Boolean"].includes(name.type)) {
    return name.value as ArgumentCell;
  }
  throw new NotShown(
    `The name ${word} is a calculation. Put =${word} into a cell and give that cell here.`,
  );
}
