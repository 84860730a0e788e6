import type { Conversation } from "./conversation";

/** What the workbook holds by name: looked at before anything is written. */
export interface Inventory {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly comment: string;
  }[];
  /** Sheets can be neither added nor deleted. */
  readonly structureProtected: boolean;
}

export async function takeInventory(context: Conversation): Promise<Inventory> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/id,items/name");
  names.load("items/name,items/formula,items/comment");
  protection.load("protected");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ id, name }) => ({ id, name })),
    names: names.items.map(({ name, formula, comment }) => ({
      name,
      formula: String(formula),
      comment,
    })),
    structureProtected: protection.protected,
  };
}

/** Tables and defined names share one list of names. */
export function takenNames(inventory: Inventory): string[] {
  return [...inventory.tables, ...inventory.names].map(({ name }) => name);
}

/**
 * The table that a mark stands for: a hidden name whose formula is the whole table, `=sales[#All]`.
 * Excel rewrites that when the table is renamed and keeps it when the table is moved or the file saved.
 */
export function markedTable(
  inventory: Inventory,
  formula: string,
): Inventory["tables"][number] | undefined {
  const wanted = /^=([^['!]+)\[/.exec(formula)?.[1]?.toLowerCase();
  return inventory.tables.find(({ name }) => name.toLowerCase() === wanted);
}

export function wholeTable(table: string): string {
  return `=${table}[#All]`;
}
