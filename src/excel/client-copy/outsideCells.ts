import { count } from "../../core/count";
import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { ourFormulas, type OurName } from "../formulas/ourFormulas";
import { ourRules, type OurRule } from "../formulas/ourRules";

/**
 * Functions of ours that names and rules call. A copy replaces formulas in cells, where it can compare what came
 * with what was; what it cannot replace stands in its way. Charts call none but through a name.
 */
export function obstaclesOutside(names: readonly OurName[], rules: readonly OurRule[]): string[] {
  return [...names.map(nameSentence), ...rules.map(ruleSentence)];
}

/** Refuses a copy whose names or rules would need the add-in still. */
export async function requireNoneOutside(
  context: Excel.RequestContext,
  inventory: Inventory,
  names: readonly OurName[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const { rules } = await ourRules(context, inventory, signal);
  const [first] = obstaclesOutside(names, rules);
  if (first !== undefined) throw new ExcelProblem(first);
}

/** What the copy's report says of the add-in's functions in it: read again when everything is written. */
export async function proofOf(
  context: Excel.RequestContext,
  signal: AbortSignal | undefined,
): Promise<string> {
  const inventory = await takeInventory(context);
  const { cells, names, looked } = await ourFormulas(context, inventory, signal);
  const { rules, looked: lookedRules, unread } = await ourRules(context, inventory, signal);
  const allNames = inventory.names.length;
  const seen = `looked through after the change: ${count(looked, "cell")}, ${count(allNames, "name")} of the workbook and ${count(lookedRules, "rule")} of conditional formats and data validation`;
  const unseen =
    unread.length > 0
      ? ` The data validation of ${unread.join(", ")} was too varied to be read whole.`
      : "";
  const still = [
    ...cells.map(({ address }) => address),
    ...names.map(({ name }) => name),
    ...rules.map(({ address }) => address),
  ];
  if (still.length === 0) return `Nothing here calls the add-in (${seen}).${unseen}`;
  const some = still.slice(0, MOST_NAMED).join(", ");
  const more = still.length > MOST_NAMED ? ` and ${still.length - MOST_NAMED} more` : "";
  return `Still ${still.length === 1 ? "calls" : "call"} the add-in, and ${still.length === 1 ? "shows" : "show"} #NAME? without it: ${some}${more} (${seen}).${unseen}`;
}

const MOST_NAMED = 5;

function nameSentence({ name, sheet, calls }: OurName): string {
  const functions = [...new Set(calls.map(({ id }) => id))].join(", ");
  const where = sheet === null ? "" : ` of the sheet "${sheet}"`;
  return `The name ${name}${where} calls ${functions}, which nobody has without the add-in. Put its formula into a cell, let the name refer to that cell (Formulas > Name Manager), then look again.`;
}

function ruleSentence({ kind, address, functions }: OurRule): string {
  const where =
    kind === "conditional format"
      ? "Home > Conditional Formatting > Manage Rules"
      : "Data > Data Validation";
  return `The ${kind} of ${address} calls ${functions.join(", ")}, which nobody has without the add-in. Put that formula into cells, let the rule refer to them (${where}), then look again.`;
}
