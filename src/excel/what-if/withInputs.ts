import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { sentenceFor } from "../workbook/sentenceFor";
import type { ChosenCell } from "./chosenCell";
import { isSame, typed, type Constant } from "./constant";
import { addJournal, findJournal, inputName, removeJournal, RUN, type Journal } from "./journal";
import { restoreJournal, shown, type Restored } from "./restore";
import { wallClock, type Clock } from "../workbook/untilCalculated";
import { settled, type Reading, type Watch } from "./settled";
import { watchedAreas } from "./watchedAreas";

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** How long one point may take to come to rest. */
  readonly limitSeconds?: number;
  readonly clock?: Clock;
}

export const DEFAULT_LIMIT = 30;

export interface RunRequest {
  /** "Scenario grid" */
  readonly what: string;
  readonly inputs: readonly ChosenCell[];
  readonly outputs: readonly ChosenCell[];
  /** What may be put into each input; null for any number. */
  readonly tries: readonly (readonly Constant[] | null)[];
}

/** What the outputs show with these values in the inputs. */
export type Evaluate = (values: readonly Constant[]) => Promise<Reading[]>;

/** One run at a time in this pane; the journal keeps others out. */
let isRunning = false;

/**
 * Lets `work` put values into the inputs and read the outputs, and puts the inputs back exactly, however it
 * ends. Before the first value a journal is written into the workbook, so that even a pane that is closed
 * in the middle leaves behind what is needed to restore them.
 */
export async function withInputs<T>(
  request: RunRequest,
  options: RunOptions,
  work: (evaluate: Evaluate) => Promise<T>,
): Promise<{ result: T; notes: readonly string[] }> {
  if (isRunning) throw new ExcelProblem("A run is under way. Wait for it, or cancel it first.");
  isRunning = true;
  try {
    const watch = await begin(request, options);
    const outcome = await work((values) => evaluate(request, watch, values)).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    const notes = await finish(outcome);
    if ("error" in outcome) throw withNotes(outcome.error, notes);
    return { result: outcome.result, notes };
  } finally {
    isRunning = false;
  }
}

async function begin(request: RunRequest, options: RunOptions): Promise<Watch> {
  const { inputs, outputs, what, tries } = request;
  options.signal?.throwIfAborted();
  const journal: Journal = {
    what,
    inputs: inputs.map(({ label, address, value, format }, index) => {
      return { label, address, was: value, format, tries: tries[index] ?? null };
    }),
  };
  try {
    return await runExcel(async (context) => {
      const inventory = await takeInventory(context);
      if (findJournal(inventory, RUN)) throw new OtherRun();
      // Parts of a journal that was never finished.
      removeJournal(context, inventory, RUN);
      const at = ({ sheetId, row, column }: ChosenCell): Excel.Range =>
        context.workbook.worksheets.getItem(sheetId).getCell(row, column);
      const cells = { inputs: inputs.map(at), outputs: outputs.map(at) };
      addJournal(context, RUN, journal, cells);
      await context.sync();
      const areas = await watchedAreas(
        context,
        inventory.sheets.map(({ id }) => id),
      );
      return {
        ...{ inputs: inputs.length, outputs, areas },
        limitSeconds: options.limitSeconds ?? DEFAULT_LIMIT,
        clock: options.clock ?? wallClock,
        signal: options.signal,
      };
    });
  } catch (error) {
    if (!(error instanceof OtherRun)) await restoreJournal(RUN);
    throw error;
  }
}

class OtherRun extends ExcelProblem {
  constructor() {
    super(
      "Another run of this workbook is under way, or was cut short. Wait for it, or reload the pane to restore its inputs.",
    );
  }
}

async function evaluate(
  { inputs }: RunRequest,
  watch: Watch,
  values: readonly Constant[],
): Promise<Reading[]> {
  watch.signal?.throwIfAborted();
  return runExcel(async (context) => {
    const { names, application } = context.workbook;
    inputs.forEach(({ format }, index) => {
      const cell = names.getItem(inputName(RUN, index)).getRange();
      cell.values = [[typed(values[index] ?? "", format)]];
    });
    application.load("calculationMode");
    await context.sync();
    if (application.calculationMode === "Manual") application.calculate("Recalculate");
    const trial = inputs.map(({ label }, i) => `${label} = ${shown(values[i])}`).join(", ");
    const { inputs: now, outputs } = await settled(context, watch, trial);
    const other = now.findIndex((value, index) => !isSame(value, values[index] ?? ""));
    const changed = inputs[other];
    if (changed) {
      throw new ExcelProblem(
        `${changed.label} (${changed.address}) was changed while the run was under way, to ${shown(now[other])}. Run it again, and leave the inputs alone meanwhile.`,
      );
    }
    return outputs;
  });
}

async function finish(
  outcome: { readonly result: unknown } | { readonly error: unknown },
): Promise<readonly string[]> {
  let restored: Restored | null;
  try {
    restored = await restoreJournal(RUN);
  } catch (second) {
    const first = "error" in outcome ? `${sentenceFor(outcome.error)} ` : "";
    throw new ExcelProblem(first + sentenceFor(second));
  }
  return restored?.notes ?? [];
}

function withNotes(error: unknown, notes: readonly string[]): unknown {
  if (notes.length === 0) return error;
  return new ExcelProblem([sentenceFor(error), ...notes].join(" "));
}

/** What an earlier pane left undone, put back now; null where nothing was. Not while a run is under way. */
export async function restoreInterruptedRun(): Promise<Restored | null> {
  return isRunning ? null : restoreJournal(RUN);
}
