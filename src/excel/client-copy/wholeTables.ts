import { bracketed } from "../../sheet/columnReference";
import { tokenize } from "@borgar/fx";
import { replaced } from "../formulas/ourCalls";
import type { Inventory } from "../workbook/inventory";

/** Writes an argument's text so that every spreadsheet program reads it. */
export type Spell = (argument: string) => string;

/**
 * `sales[#All]` as `sales[[#All],[first]:[last]]`, which is the same range: LibreOffice reads the long
 * form alone, and both grow with the table.
 */
export async function wholeTables(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<Spell> {
  const tables = inventory.tables.map(({ name }) => ({
    name,
    columns: context.workbook.tables.getItem(name).columns.load("items/name"),
  }));
  await context.sync();
  const ranges = new Map(
    tables.map(({ name, columns }): [string, string] => {
      const titles = columns.items.map((column) => bracketed(column.name));
      return [name.toLowerCase(), `${name}[[#All],${titles.at(0) ?? ""}:${titles.at(-1) ?? ""}]`];
    }),
  );
  return (argument) => {
    const formula = `=${argument}`;
    const whole = tokenize(formula, { withLocation: true }).flatMap(({ type, value, loc }) => {
      const name = type === "structured" ? WHOLE.exec(value)?.[1] : undefined;
      const text = name === undefined ? undefined : ranges.get(name.toLowerCase());
      const [start = 0, end = 0] = loc ?? [];
      return text === undefined ? [] : [{ start, end, text }];
    });
    return replaced(formula, whole).slice(1);
  };
}

const WHOLE = /^([^[\]]+)\[#All\]$/i;
