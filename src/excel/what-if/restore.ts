import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import type { Send } from "../workbook/inOneUndo";
import { runExcel } from "../workbook/runExcel";
import { sentenceFor } from "../workbook/sentenceFor";
import { type Content, isFormula } from "../tables/content";
import { typed, typedPlainly, type Constant } from "./constant";
import { contentOf, exchangeInputs, isSameContent } from "./exchangeInputs";
import { findJournal, inputName, namesOfJournal, removeJournal, type HeldInput } from "./journal";

/** What became of the inputs of a journal. */
export interface Restored {
  readonly what: string;
  readonly inputs: readonly HeldInput[];
  /** Inputs that could not be put back as they were, each a sentence. */
  readonly notes: readonly string[];
}

/** The inputs stand as the run left them, and the journal stays in the workbook. */
export class NotRestored extends ExcelProblem {
  constructor(error: unknown) {
    super(
      `The inputs could not be put back (${sentenceFor(error)}) What they were is kept in the workbook: lift what is in the way, then try again or reload the pane.`,
    );
  }
}

/**
 * Puts every input of the journal back exactly as it was and takes the journal out; null where there is none.
 * A second try follows a first that fails; after that the journal stays for the next one.
 */
export async function restoreJournal(
  name: string,
  isOurs: IsOurs = madeByTrying,
  send: Send = runExcel,
): Promise<Restored | null> {
  try {
    return await send((context) => restore(context, name, isOurs));
  } catch {
    const inventory = await runExcel(takeInventory);
    if (namesOfJournal(inventory, name).length === 0) return null;
    return send((context) => restore(context, name, isOurs)).catch((error: unknown) => {
      throw new NotRestored(error);
    });
  }
}

async function restore(
  context: Excel.RequestContext,
  name: string,
  isOurs: IsOurs,
): Promise<Restored | null> {
  const inventory = await takeInventory(context);
  const journal = findJournal(inventory, name);
  if (namesOfJournal(inventory, name).length === 0) return null;
  const notes: string[] = [];
  if (journal) {
    const cells = await inputsNow(context, name, journal.inputs);
    const changed = cells.filter(({ held, index, isGone, now }) => {
      if (isSameContent(now, held.was)) return false;
      if (!isGone && isOurs(held, index, now)) return true;
      notes.push(isGone ? deletedNote(held) : changedNote(held, now));
      return false;
    });
    notes.push(...(await putBack(context, changed)));
  }
  removeJournal(context, inventory, name);
  await calculateIfManual(context);
  return journal && { what: journal.what, inputs: journal.inputs, notes };
}

/** Whether a run put what an input holds there; what somebody else put there is theirs. */
export type IsOurs = (held: HeldInput, index: number, now: Content) => boolean;

/** Before the first value was written. */
export const nothingIsOurs: IsOurs = () => false;

const madeByTrying: IsOurs = ({ tries }, _, now) =>
  tries === null || tries.some((tried) => isSameContent(now, tried));

export interface InputNow {
  readonly held: HeldInput;
  readonly index: number;
  readonly name: string;
  /** The cell was deleted. */
  readonly isGone: boolean;
  readonly now: Content;
}

export async function inputsNow(
  context: Excel.RequestContext,
  name: string,
  inputs: readonly HeldInput[],
): Promise<InputNow[]> {
  const found = inputs.map((held, index) => {
    const item = context.workbook.names.getItemOrNullObject(inputName(name, index));
    const range = item.getRangeOrNullObject().load("formulas,values");
    return { held, index, range };
  });
  await context.sync();
  return found.map(({ held, index, range }) => {
    const isGone = range.isNullObject;
    return {
      ...{ held, index, isGone, name: inputName(name, index) },
      now: isGone ? null : contentOf(range),
    };
  });
}

const changedNote = ({ label, address, was }: HeldInput, now: Content): string =>
  `${label} (${address}) was changed meanwhile to ${shownContent(now)} and was left so; before it was ${shown(was)}.`;

export const shownContent = (content: Content): string =>
  isFormula(content) ? shown(content.formula) : shown(content ?? "");

function deletedNote({ label, address, was }: HeldInput): string {
  return `The cell of ${label} (${address}) was deleted meanwhile; it held ${shown(was)}.`;
}

export function shown(value: unknown): string {
  if (value === "") return "blank";
  return typeof value === "string" ? `“${value}”` : String(value).toUpperCase();
}

/** Answers what somebody typed in the last moment, which stays, each a sentence. */
async function putBack(
  context: Excel.RequestContext,
  inputs: readonly InputNow[],
): Promise<string[]> {
  const notes: string[] = [];
  const put = async (
    write: (value: Constant, format: string) => Constant,
    some: readonly InputNow[],
  ): Promise<InputNow[]> => {
    const found = await exchangeInputs(
      context,
      some.map(({ name, now, held: { was, format } }) => {
        return { name, expected: now, wanted: write(was, format), format };
      }),
    );
    return some.flatMap((input, index) => {
      const { held } = input;
      const each = found[index];
      if (each?.isExpected === false) notes.push(changedNote(held, each.content));
      if (each?.isExpected !== true) return [];
      const isBack = isSameContent(each.arrived, held.was) && each.format === held.format;
      return isBack ? [] : [{ ...input, now: each.arrived }];
    });
  };
  const wrong = await put(typedPlainly, inputs);
  const [first] = await put(typed, wrong);
  if (!first) return notes;
  const { was, address } = first.held;
  throw new ExcelProblem(`Excel would not take ${shown(was)} back into ${address}.`);
}

/** Where Excel calculates only when asked, the outputs would stay those of the last trial. */
async function calculateIfManual(context: Excel.RequestContext): Promise<void> {
  const { application } = context.workbook;
  application.load("calculationMode");
  await context.sync();
  if (application.calculationMode !== "Manual") return;
  application.calculate("Recalculate");
  await context.sync();
}
