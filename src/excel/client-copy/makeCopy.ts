import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { noteNames } from "../workbook/noteNames";
import { reversibly, type Begun } from "../workbook/reversible";
import type { CopyItem, Way } from "./copyItem";
import { keepFormulas, keepOutcomes, sheetOfFormulas, type Outcome } from "./keptFormulas";
import { putBack } from "./putBack";
import { remember, type Remembered } from "./remember";
import { writeReport } from "./report";
import { trustInCopy } from "./trustSetting";
import { writeNatives, writeValues, type Done } from "./writeResults";

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

export interface Making {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
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
      const remembered = await remember(context, chosen, making.signal);
      const names = namesFor(chosen);
      const kept = remembered.map(({ kept: formula }) => formula);
      const about = { made: now.toISOString(), names: names.map(({ name }) => name) };
      const sheet = await keepFormulas(context, about, kept, begun, making.signal);
      await addNames(context, names, begun);
      const touched = touchedCells(begun);
      const done = await convert(context, remembered, touched, making);
      dropUnused(context, remembered, done, about.names);
      const report = await writeReport(context, inventory, remembered, done, now, begun);
      await keepOutcomes(sheet, { reportSheetId: report.id }, done.map(outcomeOf));
      await trustInCopy();
      return madeOf(remembered, done, report.name);
    }),
  );
}

/** Cells that are about to be changed; put back as they were where the work fails. */
function touchedCells(begun: Begun): Remembered[] {
  const touched: Remembered[] = [];
  const revert = (): Promise<void> =>
    runExcel((context) =>
      putBack(
        context,
        Array.from(new Set(touched), ({ kept }) => kept),
      ),
    );
  begun.push({ revert });
  return touched;
}

const ALREADY =
  "This workbook is a client copy already. Restore the live formulas first, then make a new one.";
const NOTHING =
  "No formula of the workbook uses a function of the add-in: it can be passed on as it is.";

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

/** Natives first, because they are checked against results that are still live; then the values. */
async function convert(
  context: Excel.RequestContext,
  remembered: readonly Remembered[],
  touched: Remembered[],
  { signal, onProgress }: Making,
): Promise<Done[]> {
  const done = new Map<Remembered, Done>();
  const settle = (each: Remembered, outcome: Done): void => {
    done.set(each, outcome);
    onProgress?.(done.size, remembered.length);
  };
  const isNative = ({ kept }: Remembered): boolean => kept.native !== null;
  const natives = remembered.filter(isNative);
  const failed = await writeNatives(context, natives, touched, settle, signal);
  const wanted = remembered.filter(({ kept }) => kept.way === "value");
  const values = [...failed, ...wanted.map((each) => ({ each, detail: "" }))];
  await writeValues(context, values, touched, settle, signal);
  return remembered.map((each) => done.get(each) ?? { way: "leave", formula: null, ...untouched });
}

const untouched = { difference: 0, detail: "" };

const outcomeOf = ({ way, formula }: Done): Outcome => ({ way, formula });

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
