import { runExcel } from "../workbook/runExcel";
import { columnReference } from "../../sheet/columnReference";
import { tableReference } from "./reference";

/** A table of the workbook: the whole of it and its columns, as formulas refer to them. */
export interface TableChoice {
  readonly table: string;
  readonly whole: string;
  readonly columns: readonly ColumnChoice[];
}

export interface ColumnChoice {
  readonly header: string;
  readonly reference: string;
  /** What its first row holds. */
  readonly holds: "number" | "text" | "nothing";
}

/** Tables that the add-in keeps for itself are nobody's arguments. */
const OWN_RECORD = /^linchpin_/i;

export function tableChoices(): Promise<TableChoice[]> {
  return runExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/columns/items/name");
    await context.sync();
    const listed = tables.items
      .filter(({ name }) => !OWN_RECORD.test(name))
      .map((table) => ({
        table,
        first: table.getDataBodyRange().getRow(0).load("values"),
      }));
    await context.sync();
    return listed.map(({ table: { name, columns }, first }) => ({
      table: name,
      whole: tableReference(name),
      columns: columns.items.map((column, at) => ({
        header: column.name,
        reference: columnReference(name, column.name),
        holds: heldIn(first.values[0]?.[at]),
      })),
    }));
  });
}

function heldIn(value: unknown): ColumnChoice["holds"] {
  if (typeof value === "number") return "number";
  return value === "" || value === null || value === undefined ? "nothing" : "text";
}
