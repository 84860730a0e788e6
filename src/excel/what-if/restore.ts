import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { sentenceFor } from "../workbook/sentenceFor";
import { isSame, typed, typedPlainly, type Constant } from "./constant";
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
export async function restoreJournal(name: string): Promise<Restored | null> {
  try {
    return await runExcel((context) => restore(context, name));
  } catch {
    const inventory = await runExcel(takeInventory);
    if (namesOfJournal(inventory, name).length === 0) return null;
    return runExcel((context) => restore(context, name)).catch((error: unknown) => {
      throw new NotRestored(error);
    });
  }
}

async function restore(context: Excel.RequestContext, name: string): Promise<Restored | null> {
  const inventory = await takeInventory(context);
  const journal = findJournal(inventory, name);
  if (namesOfJournal(inventory, name).length === 0) return null;
  const notes: string[] = [];
  if (journal) {
    const cells = await inputsNow(context, name, journal.inputs);
    const changed = cells.filter(({ held, range, now }) => {
      const note = range ? noteOn(held, now) : deletedNote(held);
      if (note !== null) notes.push(note);
      return note === null && !isSame(now, held.was);
    });
    await putBack(context, changed);
  }
  removeJournal(context, inventory, name);
  await calculateIfManual(context);
  return journal && { what: journal.what, inputs: journal.inputs, notes };
}

interface InputNow {
  readonly held: HeldInput;
  readonly index: number;
  readonly name: string;
  /** Null where the cell was deleted. */
  readonly range: Excel.Range | null;
  /** The formula where there is one, else the value. */
  readonly now: unknown;
}

async function inputsNow(
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
    const gone = range.isNullObject;
    const formula: unknown = gone ? null : range.formulas[0]?.[0];
    const isFormula = typeof formula === "string" && formula.startsWith("=");
    const now: unknown = gone || isFormula ? formula : range.values[0]?.[0];
    return { held, index, name: inputName(name, index), range: gone ? null : range, now };
  });
}

/** What somebody else put into the cell meanwhile is theirs. */
function noteOn({ label, address, was, tries }: HeldInput, now: unknown): string | null {
  if (tries === null || isSame(now, was) || tries.some((tried) => isSame(now, tried))) return null;
  return `${label} (${address}) was changed meanwhile to ${shown(now)} and was left so; before it was ${shown(was)}.`;
}

function deletedNote({ label, address, was }: HeldInput): string {
  return `The cell of ${label} (${address}) was deleted meanwhile; it held ${shown(was)}.`;
}

export function shown(value: unknown): string {
  if (value === "") return "blank";
  return typeof value === "string" ? `“${value}”` : String(value).toUpperCase();
}

async function putBack(context: Excel.RequestContext, inputs: readonly InputNow[]): Promise<void> {
  const put = async (write: (value: Constant, format: string) => Constant, some: typeof inputs) => {
    for (const { name, held } of some) {
      const cell = context.workbook.names.getItem(name).getRange();
      // The format decides how Excel takes a text, and a text may have changed the format.
      cell.numberFormat = [[held.format]];
      cell.values = [[write(held.was, held.format)]];
    }
    const back = some.map((input) => ({
      input,
      cell: context.workbook.names.getItem(input.name).getRange().load("values,numberFormat"),
    }));
    await context.sync();
    return back.filter(
      ({ input: { held }, cell }) =>
        !isSame(cell.values[0]?.[0], held.was) || cell.numberFormat[0]?.[0] !== held.format,
    );
  };
  if (inputs.length === 0) return;
  const wrong = await put(typedPlainly, inputs);
  if (wrong.length === 0) return;
  const still = await put(
    typed,
    wrong.map(({ input }) => input),
  );
  const [first] = still;
  if (first) {
    const { held } = first.input;
    throw new ExcelProblem(`Excel would not take ${shown(held.was)} back into ${held.address}.`);
  }
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
