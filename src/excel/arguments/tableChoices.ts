import { runExcel } from "../workbook/runExcel";
import { columnReference } from "../../sheet/columnReference";
import { tableReference } from "./reference";

/** A table of the workbook: the whole of it and its columns, as formulas refer to them. */
export interface TableChoice {
  readonly table: string;
  readonly references: readonly string[];
}

export function tableChoices(): Promise<TableChoice[]> {
  return runExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/columns/items/name");
    await context.sync();
    return tables.items.map(({ name, columns }) => ({
      table: name,
      references: [
        tableReference(name),
        ...columns.items.map((column) => columnReference(name, column.name)),
      ],
    }));
  });
}
