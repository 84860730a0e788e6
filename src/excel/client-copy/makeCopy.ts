import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { requireUnprotected } from "../workbook/protection";
import { ourCalls } from "../formulas/ourCalls";
import { ourNames } from "../formulas/ourFormulas";
import { runExcel } from "../workbook/runExcel";
import { noteNames } from "../workbook/noteNames";
import { reversibly, type Begun } from "../workbook/reversible";
import type { CopyItem, Way } from "./copyItem";
import { keepFormulas, keepOutcomes, sheetOfFormulas, type Outcome } from "./keptFormulas";
import { writeLegends } from "./copyLegend";
import { markFrozen } from "./frozenMarks";
import { guardSwallowing, ownItem, swallowsErrors } from "./guardSwallowing";
import { convert, type Making } from "./convert";
import { type Copying, copyingOf } from "./copying";
import { proofOf, requireNoneOutside } from "./outsideCells";
import { followAll } from "./places";
import { readBook } from "./readBook";
import { remember, type Remembered } from "./remember";
import { writeReport, type Reported } from "./report";
import { isIn, restingFormulas, type RestingFormula } from "./restingFormulas";
import { trustInCopy } from "./trustSetting";
import { writeCountries } from "./writtenCountries";
import type { Done } from "./writeResults";

export interface Chosen {
  readonly item: CopyItem;
  readonly way: Way;
}

export interface CopyMade {
  readonly native: number;
  readonly named: number;
  readonly values: number;
  readonly left: number;
  /** Formulas that were to be native and became values, each with what was different. */
  readonly differing: readonly { readonly address: string; readonly detail: string }[];
  readonly reportSheet: string;
}

/**
 * Turns the workbook into one that needs no add-in, in place. The live formulas are kept in a hidden sheet
 * first; each native formula is compared with our result before it stays. What fails or is cancelled on
 * the way is undone.
 */
export function makeCopy(
  chosen: readonly Chosen[],
  now: Date,
  making: Making = {},
): Promise<CopyMade> {
  return reversibly((begun) =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      if (sheetOfFormulas(inventory)) throw new ExcelProblem(ALREADY);
      if (chosen.length === 0) throw new ExcelProblem(NOTHING);
      const calling = await ourNames(context, inventory);
      await requireNoneOutside(context, inventory, calling, making.signal);
      const remembered = await remember(context, chosen, making.signal);
      const { resting, own } = await restingOn(context, inventory, remembered, making.signal);
      const names = namesFor(chosen);
      const countries =
        chosen.find(({ item, way }) => way === "plain" && item.countries)?.item.countries ?? null;
      const ownNames = countries === null ? [] : Object.values(countries.names);
      const kept = [...remembered, ...own].map(({ kept: formula }) => formula);
      const about = {
        made: now.toISOString(),
        names: [...names.map(({ name }) => name), ...ownNames],
      };
      const sheet = await keepFormulas(context, about, kept, begun, making.signal);
      const known = await readBook(context, inventory);
      const places = await followAll(context, sheet, kept, known);
      const written =
        countries === null ? [] : await writeCountries(context, inventory, countries, begun);
      await addNames(context, [...names, ...written], begun);
      const copying = copyingOf(places, known, begun);
      const converted = await convert(context, remembered, copying, making);
      const { footingOf } = converted;
      const guarding = { resting, remembered, ...converted, own };
      const guarded = await guardSwallowing(context, guarding, copying, making.signal);
      const done = remembered.map(guarded.doneOf);
      dropUnused(
        context,
        remembered,
        done,
        names.map(({ name }) => name),
      );
      const reported = [...remembered, ...own.filter(guarded.isGuarded)].map((each) => ({
        ...{ each, done: guarded.doneOf(each), footing: footingOf(each) },
        isGuarded: guarded.isGuarded(each),
      }));
      await showFrozen(context, inventory, reported, copying);
      const proof = await proofOf(context, making.signal);
      const report = await writeReport(context, inventory, { reported, proof, now }, begun);
      const outcomes = [...remembered, ...own].map((each) => outcomeOf(guarded.doneOf(each)));
      await keepOutcomes(sheet, { reportSheetId: report.id }, outcomes);
      await trustInCopy();
      return madeOf(remembered, done, report.name);
    }),
  );
}

interface Resting {
  readonly resting: readonly RestingFormula[];
  /** Formulas of the workbook's own that may need a guard. */
  readonly own: readonly Remembered[];
}

/** What rests on the cells that may become frozen. */
async function restingOn(
  context: Excel.RequestContext,
  inventory: Inventory,
  remembered: readonly Remembered[],
  signal: AbortSignal | undefined,
): Promise<Resting> {
  const book = await readBook(context, inventory);
  const cells = remembered.flatMap(({ kept }) => (kept.way === "leave" ? [] : [kept]));
  const resting = await restingFormulas(context, { inventory, book }, cells, signal);
  const theirs = resting.filter(
    (each) =>
      swallowsErrors(each) &&
      ourCalls(each.formula.formula).length === 0 &&
      !remembered.some(({ kept }) => isIn(kept, each.formula)),
  );
  await requireOpenSheets(context, theirs);
  const chosen = theirs.map((each) => ({ item: ownItem(each), way: "plain" as const }));
  return { resting, own: await remember(context, chosen, signal) };
}

async function requireOpenSheets(
  context: Excel.RequestContext,
  formulas: readonly RestingFormula[],
): Promise<void> {
  const sheets = [...new Set(formulas.map(({ formula }) => formula.sheetId))].map((id) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    return { sheet, protection: sheet.protection.load("protected") };
  });
  await context.sync();
  for (const { sheet, protection } of sheets) {
    const { name } = sheet;
    requireUnprotected({ name, isProtected: protection.protected }, "then make the copy");
  }
}

const ALREADY =
  "This workbook is a client copy already. Restore the live formulas first, then make a new one.";
const NOTHING = "No formula in the workbook uses the add-in: you can share it as it is.";

function namesFor(chosen: readonly Chosen[]): { name: string; definition: string }[] {
  const names = new Map<string, string>();
  for (const { item, way } of chosen) {
    if (way === "lambda")
      for (const { name, definition } of item.names) names.set(name, definition);
  }
  return Array.from(names, ([name, definition]) => ({ name, definition }));
}

async function addNames(
  context: Excel.RequestContext,
  names: readonly { name: string; definition: string }[],
  begun: Begun,
): Promise<void> {
  const note = noteNames(begun);
  for (const { name, definition } of names) {
    note(name);
    context.workbook.names.add(name, definition, "Made by Linchpin for people without the add-in.");
  }
  await context.sync();
}

/** A LAMBDA whose formulas all became values is not left behind. */
function dropUnused(
  context: Excel.RequestContext,
  remembered: readonly Remembered[],
  done: readonly Done[],
  names: readonly string[],
): void {
  const used = new Set(
    remembered.flatMap(({ item }, at) =>
      done[at]?.way === "lambda" ? item.names.map(({ name }) => name) : [],
    ),
  );
  for (const name of names) if (!used.has(name)) context.workbook.names.getItem(name).delete();
}

/** Marks what is frozen, and says on the sheets of models what follows their inputs. */
async function showFrozen(
  context: Excel.RequestContext,
  inventory: Inventory,
  reported: readonly Reported[],
  { places, begun }: Copying,
): Promise<void> {
  const frozen = reported
    .filter(({ done, footing }) => done.way === "value" && !footing.isConstant)
    .map(({ each }) => each.kept);
  if (frozen.length > 0) await markFrozen(context, frozen, places, begun);
  await writeLegends(context, inventory, frozen, begun);
}

const outcomeOf = ({ way, formula, cells }: Done): Outcome => ({
  ...{ way, formula },
  ...(cells !== undefined && { cells }),
});

function madeOf(
  remembered: readonly Remembered[],
  done: readonly Done[],
  reportSheet: string,
): CopyMade {
  const count = (way: Way): number => done.filter((each) => each.way === way).length;
  const differing = done.flatMap(({ detail }, at) => {
    const address = remembered[at]?.item.formula.address ?? "";
    return detail === "" ? [] : [{ address, detail }];
  });
  return {
    native: count("plain"),
    named: count("lambda"),
    values: count("value"),
    left: count("leave"),
    differing,
    reportSheet,
  };
}
