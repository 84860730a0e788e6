import { readTextFormula, textFormula } from "../../sheet/textFormula";
import { ExcelProblem } from "../workbook/excelProblem";
import type { Inventory } from "../workbook/inventory";
import type { Constant } from "./constant";

/** An input whose value is taken away for a while, and what it was. */
export interface HeldInput {
  readonly label: string;
  /** Where it was when it was taken; the journal's own name follows it from then on. */
  readonly address: string;
  readonly was: Constant;
  readonly format: string;
  /** What may be put there meanwhile; null for anything. Other contents are the user's and stay. */
  readonly tries: readonly Constant[] | null;
}

/** What must be put back, kept in the workbook itself, so that it outlives the pane. */
export interface Journal {
  /** "Scenario grid", for people. */
  readonly what: string;
  readonly inputs: readonly HeldInput[];
}

/**
 * A hidden name holds the journal and others refer to the cells, so that these are found again after rows
 * were inserted or sheets renamed, and so that all of it is saved with the workbook.
 */
export const RUN = "_linchpin_run";
/** The inputs' values from before the first saved scenario was shown, kept while one is. */
export const BASE = "_linchpin_base";

export function inputName(journal: string, index: number): string {
  return `${journal}_in_${index + 1}`;
}

export function outputName(journal: string, index: number): string {
  return `${journal}_out_${index + 1}`;
}

/** A formula has at most 8,192. */
const MOST_CHARACTERS = 7000;

/** Adds the journal; the last name of it is the one it is found by, so that half a journal is none. */
export function addJournal(
  context: Excel.RequestContext,
  name: string,
  journal: Journal,
  cells: { readonly inputs: readonly Excel.Range[]; readonly outputs: readonly Excel.Range[] },
): void {
  const text = journalFormula(journal);
  const { names } = context.workbook;
  const add = (each: string, meaning: Excel.Range | string): void => {
    names.add(each, meaning).visible = false;
  };
  cells.inputs.forEach((cell, index) => add(inputName(name, index), cell));
  cells.outputs.forEach((cell, index) => add(outputName(name, index), cell));
  add(name, text);
}

/** Changes a journal that is there: cells that it did not have get the numbers that follow. */
export function setJournal(
  context: Excel.RequestContext,
  name: string,
  journal: Journal,
  added: readonly Excel.Range[],
  count: number,
): void {
  const { names } = context.workbook;
  added.forEach((cell, index) => {
    names.add(inputName(name, count + index), cell).visible = false;
  });
  names.getItem(name).formula = journalFormula(journal);
}

function journalFormula(journal: Journal): string {
  const whole = textFormula(JSON.stringify(journal));
  if (whole.length <= MOST_CHARACTERS) return whole;
  const inputs = journal.inputs.map((input) => ({ ...input, tries: null }));
  const shorter = textFormula(JSON.stringify({ ...journal, inputs }));
  if (shorter.length <= MOST_CHARACTERS) return shorter;
  throw new ExcelProblem(
    "The texts in the inputs are too long to be kept safe during a run. Choose fewer inputs, or such with shorter texts.",
  );
}

/** The journal of that name, if the workbook has one that can be read. */
export function findJournal({ names }: Inventory, name: string): Journal | null {
  const found = names.find((each) => each.name.toLowerCase() === name);
  if (!found) return null;
  try {
    return JSON.parse(readTextFormula(found.formula)) as Journal;
  } catch {
    return null;
  }
}

/** The names of a journal, or of what there is of half a one; the name it is found by is the last. */
export function namesOfJournal({ names }: Inventory, name: string): string[] {
  const all = names.map((each) => each.name);
  const parts = new RegExp(`^${name}_(in|out)_\\d+$`, "i");
  return [
    ...all.filter((each) => parts.test(each)),
    ...all.filter((each) => each.toLowerCase() === name),
  ];
}

export function removeJournal(
  context: Excel.RequestContext,
  inventory: Inventory,
  name: string,
): void {
  for (const each of namesOfJournal(inventory, name)) context.workbook.names.getItem(each).delete();
}
