import type { Inventory } from "./inventory";
import type { NoteName } from "./noteNames";

/**
 * Gives a hidden name of ours its meaning. One that is there already, as when what it stood for was undone or
 * deleted, gets the new meaning: Excel refuses a second of its name.
 */
export function pointName(
  context: Excel.RequestContext,
  inventory: Inventory,
  name: string,
  formula: string,
  note: NoteName,
): void {
  const { names } = context.workbook;
  const existing = inventory.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  note(name, existing?.formula);
  if (existing) names.getItem(existing.name).formula = formula;
  else names.add(name, formula).visible = false;
}
