import { ourFormulas, type LookingProgress, type OurFormula } from "../formulas/ourFormulas";
import { ourRules } from "../formulas/ourRules";
import { takeInventory, takenNames, type Inventory } from "../workbook/inventory";
import { freeName } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import type { CopyItem, CopyLook, FormulaSight, NativeForms, WriteNative } from "./copyItem";
import { copyState, FORMULAS_SHEET } from "./keptFormulas";
import { obstaclesOutside } from "./outsideCells";
import { readBook } from "./readBook";
import { tryCalls, type TriedCalls } from "./tryCalls";
import { wholeTables, type Spell } from "./wholeTables";
import { usesCountries } from "./writtenCountries";
import { withoutOurs, type NameFor, type Written } from "./withoutOurs";
import { protectedSheet, protectedStructure } from "../workbook/protection";

/** Looks, without writing, at every formula of the workbook that would not calculate without the add-in. */
export function lookAtCopy(
  { write, tryForm }: NativeForms,
  signal?: AbortSignal,
  onProgress?: (progress: LookingProgress) => void,
): Promise<CopyLook> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const state = await copyState(context, inventory);
    if (state !== "live") return { state, items: [], obstacles: [] };
    const { cells, names } = await ourFormulas(context, inventory, signal, onProgress);
    const nameFor = namesIn(inventory);
    const spell = await wholeTables(context, inventory);
    const book = await readBook(context, inventory);
    const tried = await tryCalls(context, { inventory, book }, cells, tryForm, signal);
    const items = cells.map((cell) => itemOf(cell, { write, spell, nameFor, tried }));
    const { rules } = await ourRules(context, inventory, signal);
    const obstacles = [
      ...(await obstaclesTo(context, inventory, cells)),
      ...obstaclesOutside(names, rules),
    ];
    return { state, items, obstacles };
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
  readonly tried: TriedCalls;
}

/** Whether native formulas follow what the functions follow: what they do not, and why there can be none. */
function followed(formula: OurFormula, tried: TriedCalls): Pick<CopyItem, "held" | "reason"> {
  const tries = formula.calls.map((call) => ({ call, found: tried.of(formula, call) }));
  const held = tries.flatMap(({ call, found }) =>
    "reason" in found ? [] : found.held.map((place) => call.arguments[place]?.text ?? ""),
  );
  for (const { call, found } of tries) {
    if ("reason" in found)
      return { held, reason: `${call.id} has no native formula here: ${found.reason}.` };
  }
  const isFree = tries.some(({ found }) => "free" in found && found.free.length > 0);
  if (held.length === 0 || isFree) return { held, reason: null };
  const [first] = tries.flatMap(({ call, found }) =>
    "parting" in found && found.parting !== "" ? [`${call.id}: ${found.parting}`] : [],
  );
  return { held, reason: `No native formula follows its inputs. ${first ?? ""}.` };
}

function itemOf(
  formula: OurFormula,
  { write: writeAny, spell, nameFor, tried }: Writing,
): CopyItem {
  const { held, reason } = followed(formula, tried);
  const sight = sightOf(formula, spell, tried);
  const write: WriteNative = (id, given) => {
    const native = writeAny(id, given, sight);
    return "reason" in native || reason === null ? native : { reason };
  };
  const functions = [...new Set(formula.calls.map(({ id }) => id))];
  const unusable = LOST.test(String(formula.value));
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
    countries:
      "text" in plain && usesCountries(plain.text, tried.countries) ? tried.countries : null,
    needs365: "text" in plain && plain.needs365,
    held,
    reason: unusable ? lostReason(String(formula.value)) : (reason ?? reasonOf(plain, lambda)),
    notes,
    unusable,
  };
}

/** What the formula's tables have in their first rows, by the text that stands for them in a native formula. */
function sightOf(formula: OurFormula, spell: Spell, tried: TriedCalls): FormulaSight {
  const headers = new Map<string, readonly string[]>();
  for (const call of formula.calls) {
    for (const [at, { text }] of call.arguments.entries()) {
      const header = tried.headerOf(formula, call, at);
      if (header !== null) headers.set(spell(text), header);
    }
  }
  return { countries: tried.countries.names, headers };
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
