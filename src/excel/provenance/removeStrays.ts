import { markedTable, type Inventory } from "../workbook/inventory";
import { deleteHiddenSheet, hiddenSheetOf } from "./hiddenSheet";
import { importOfName } from "./imports";

/** What marks a model, the record of sources and the list of scenarios. */
const OTHER_MARKS = /^_linchpin_(?:model_.+|sources|scenarios)$/i;

/**
 * Takes out the hidden names of ours that stand for nothing any more, with the hidden sheets of such imports:
 * what a removal left that broke off, or whose table, sheet or record somebody deleted by hand. For changes
 * that empty Excel's list of what can be undone, as after them a deleted table does not come back.
 */
export function removeStrays(context: Excel.RequestContext, inventory: Inventory): void {
  const { worksheets, names } = context.workbook;
  for (const { id, own } of strayImports(inventory)) {
    const kept = hiddenSheetOf(inventory, id);
    if (kept && !inventory.structureProtected) deleteHiddenSheet(worksheets.getItem(kept.id));
    for (const name of own) names.getItem(name).delete();
  }
  for (const { name, formula, comment } of inventory.names) {
    if (!OTHER_MARKS.test(name) || !formula.includes("#REF!")) continue;
    // A mark that knows its sheet or table by Excel's own id is found by that, too.
    const known = [...inventory.sheets, ...inventory.tables].some(({ id }) => comment.includes(id));
    if (!known) names.getItem(name).delete();
  }
}

/** Imports of which there are names and no table. */
function strayImports(inventory: Inventory): { id: string; own: readonly string[] }[] {
  const imports = new Map<string, Inventory["names"][number][]>();
  for (const each of inventory.names) {
    const id = importOfName(each.name);
    if (id !== null) imports.set(id, [...(imports.get(id) ?? []), each]);
  }
  return [...imports].flatMap(([id, own]) => {
    const isThere = own.some(
      ({ formula, comment }) =>
        markedTable(inventory, formula) ??
        inventory.tables.some((table) => comment.includes(JSON.stringify(table.id))),
    );
    return isThere ? [] : [{ id, own: own.map(({ name }) => name) }];
  });
}
