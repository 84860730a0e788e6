import { ourFormulas, type LookingProgress, type OurFormula } from "../formulas/ourFormulas";
import { takeInventory, takenNames, type Inventory } from "../workbook/inventory";
import { freeName } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import type { CopyItem, CopyLook, WriteNative } from "./copyItem";
import { copyState, FORMULAS_SHEET } from "./keptFormulas";
import { wholeTables, type Spell } from "./wholeTables";
import { withoutOurs, type NameFor, type Written } from "./withoutOurs";
import { protectedSheet, protectedStructure } from "../workbook/protection";

/** Looks, without writing, at every formula of the workbook that would not calculate without the add-in. */
export function lookAtCopy(
  write: WriteNative,
  signal?: AbortSignal,
  onProgress?: (progress: LookingProgress) => void,
): Promise<CopyLook> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const state = await copyState(context, inventory);
    if (state !== "live") return { state, items: [], names: [], obstacles: [] };
    const { cells, names } = await ourFormulas(context, inventory, signal, onProgress);
    const nameFor = namesIn(inventory);
    const spell = await wholeTables(context, inventory);
    const items = cells.map((cell) => itemOf(cell, { write, spell, nameFor }));
    return { state, items, names, obstacles: await obstaclesTo(context, inventory, cells) };
  });
}

/** One name for each definition, none that the workbook has already. */
function namesIn(inventory: Inventory): NameFor {
  const given = new Map<string, string>();
  return (wanted, definition) => {
    const known = given.get(definition);
    if (known !== undefined) return known;
    const name = freeName(wanted, [...takenNames(inventory), ...given.values()], "_");
    given.set(definition, name);
    return name;
  };
}

const LOST = /^#(NAME\?|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!)/;

interface Writing {
  readonly write: WriteNative;
  readonly spell: Spell;
  readonly nameFor: NameFor;
}

function itemOf(formula: OurFormula, { write, spell, nameFor }: Writing): CopyItem {
  const functions = [...new Set(formula.calls.map(({ id }) => id))];
  const unusable = LOST.test(formula.text);
  const plain = withoutOurs(formula.formula, write, spell, null);
  const lambda = withoutOurs(formula.formula, write, spell, nameFor);
  const hasNames = "text" in lambda && lambda.names.length > 0;
  const notes = ("text" in plain ? plain : "text" in lambda ? lambda : { notes: "" }).notes;
  return {
    formula,
    functions,
    plain: textOf(plain),
    lambda: hasNames ? lambda.text : null,
    names: hasNames ? lambda.names : [],
    needs365: "text" in plain && plain.needs365,
    reason: unusable ? lostReason(formula.text) : reasonOf(plain, lambda),
    notes,
    unusable,
  };
}

const textOf = (written: Written | { reason: string }): string | null =>
  "text" in written ? written.text : null;

const reasonOf = (
  plain: Written | { reason: string },
  lambda: Written | { reason: string },
): string | null => ("reason" in plain && "reason" in lambda ? plain.reason : null);

const lostReason = (text: string): string =>
  text.startsWith("#NAME?")
    ? "It shows #NAME?: Problems can enter it again, then look here once more."
    : `It shows ${text}: wait until it has an answer, then look again.`;

/** Sheets that cannot be changed, by a sentence each. */
async function obstaclesTo(
  context: Excel.RequestContext,
  inventory: Inventory,
  cells: readonly OurFormula[],
): Promise<string[]> {
  const sheets = [...new Set(cells.map(({ sheetId }) => sheetId))].map((id) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    return { sheet, protection: sheet.protection.load("protected") };
  });
  await context.sync();
  const found = sheets
    .filter(({ protection }) => protection.protected)
    .map(({ sheet }) => protectedSheet(sheet.name, "then look again"));
  if (inventory.structureProtected) {
    found.push(
      protectedStructure(
        `so the originals cannot be kept in a sheet ${FORMULAS_SHEET}`,
        "then look again",
      ),
    );
  }
  return found;
}
