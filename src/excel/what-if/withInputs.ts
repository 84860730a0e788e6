import { isHiddenSheet } from "../provenance/hiddenSheet";
import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import { inOneUndo, type Send } from "../workbook/inOneUndo";
import { runExcel } from "../workbook/runExcel";
import { sentenceFor } from "../workbook/sentenceFor";
import type { CallCount, Quiet } from "./rest";
import type { Content } from "../tables/content";
import type { ChosenCell } from "./chosenCell";
import { askIfInPlace } from "./askIfInPlace";
import { exchangeInputs, isSameContent } from "./exchangeInputs";
import { isSame, typed, type Constant } from "./constant";
import { addJournal, findJournal, inputName, removeJournal, RUN, type Journal } from "./journal";
import { nothingIsOurs, restoreJournal, shown, shownContent, type Restored } from "./restore";
import { wallClock, type Clock } from "../workbook/untilCalculated";
import { pointNotes, runAgain, type Point } from "./runAgain";
import { settled, type Reading, type Watch } from "./settled";
import { forgetTrials, noteTrials } from "./trialsBack";
import { usualQuiet } from "./usualQuiet";
import { watchedAreas } from "./watchedAreas";

export interface RunOptions {
  /** The calls of our functions in this page, as the page counts them. */
  readonly calls: () => CallCount;
  readonly signal?: AbortSignal;
  /** How long one point may take to come to rest. */
  readonly limitSeconds?: number;
  readonly quiet?: Quiet;
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

export interface RunResult<T> {
  readonly result: T;
  /** Why none of the figures is to be relied on; null where points that were run twice agreed. */
  readonly doubt: string | null;
  readonly notes: readonly string[];
}

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
): Promise<RunResult<T>> {
  if (isRunning) throw new ExcelProblem("A run is under way. Wait for it, or cancel it first.");
  isRunning = true;
  forgetTrials();
  try {
    return await inOneUndo(
      (send) => run(request, options, work, send),
      () => restoreJournal(RUN),
    );
  } finally {
    isRunning = false;
  }
}

async function run<T>(
  request: RunRequest,
  options: RunOptions,
  work: (evaluate: Evaluate) => Promise<T>,
  send: Send,
): Promise<RunResult<T>> {
  const watch = await begin(request, options, send);
  const points: Point[] = [];
  const written: (readonly Constant[])[] = [];
  const runWith =
    (quiet: Quiet): Evaluate =>
    async (values) => {
      written.push(values);
      const point = await runPoint(
        request,
        { ...watch, quiet },
        values,
        points.at(-1)?.values,
        send,
      );
      points.push(point);
      return point.outputs;
    };
  const again = runWith(patient(watch.quiet));
  const outcome = await work(runWith(watch.quiet))
    .then(async (result) => ({ result, ...(await checked(request.outputs, points, again)) }))
    .catch((error: unknown) => ({ error }));
  const notes = await finish(written, outcome, send);
  noteTrials(request.inputs, written);
  if ("error" in outcome) throw withNotes(outcome.error, notes);
  const { result, doubt, notes: own } = outcome;
  return { result, doubt, notes: [...own, ...notes] };
}

/** Results that lag behind by more than the usual quiet are found out by a longer one. */
const patient = ({ usual, unasked, pending }: Quiet): Quiet => ({
  usual: 3 * usual,
  plain: 3 * usual,
  unasked: Math.max(3 * usual, unasked),
  pending: Math.max(3 * usual, pending),
});

/** What the points came to, two of them run again. */
async function checked(
  outputs: readonly ChosenCell[],
  points: readonly Point[],
  run: Evaluate,
): Promise<{ doubt: string | null; notes: readonly string[] }> {
  const ran = [...points];
  const { doubt, note } = await runAgain(outputs, ran, run);
  return { doubt, notes: [...pointNotes(ran), ...(note === null ? [] : [note])] };
}

async function begin(request: RunRequest, options: RunOptions, send: Send): Promise<Watch> {
  const { inputs, outputs, what, tries } = request;
  options.signal?.throwIfAborted();
  const journal: Journal = {
    what,
    inputs: inputs.map(({ label, address, value, format }, index) => {
      return { label, address, was: value, format, tries: tries[index] ?? null };
    }),
  };
  try {
    return await send(async (context) => {
      const inventory = await takeInventory(context);
      if (findJournal(inventory, RUN)) throw new OtherRun();
      // Parts of a journal that was never finished.
      removeJournal(context, inventory, RUN);
      const at = ({ sheetId, row, column }: ChosenCell): Excel.Range =>
        context.workbook.worksheets.getItem(sheetId).getCell(row, column);
      const cells = { inputs: inputs.map(at), outputs: outputs.map(at) };
      const requireInPlace = askIfInPlace(context, [...inputs, ...outputs]);
      addJournal(context, RUN, journal, cells);
      await context.sync();
      requireInPlace();
      const areas = await watchedAreas(
        context,
        inventory.sheets.filter(({ name }) => !isHiddenSheet(name)).map(({ id }) => id),
      );
      return {
        ...{ inputs: inputs.length, outputs, areas },
        calls: options.calls,
        quiet: options.quiet ?? usualQuiet(),
        limitSeconds: options.limitSeconds ?? DEFAULT_LIMIT,
        clock: options.clock ?? wallClock,
        signal: options.signal,
      };
    });
  } catch (error) {
    if (!(error instanceof OtherRun)) await restoreJournal(RUN, nothingIsOurs, send);
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

async function runPoint(
  { inputs }: RunRequest,
  watch: Watch,
  values: readonly Constant[],
  former: readonly Constant[] | undefined,
  send: Send,
): Promise<Point> {
  watch.signal?.throwIfAborted();
  const label = inputs.map((each, i) => `${each.label} = ${shown(values[i])}`).join(", ");
  const isChange = inputs.some(
    ({ value }, i) => !isSame(former ? former[i] : value, values[i] ?? ""),
  );
  const calls = watch.calls();
  await send(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    const found = await exchangeInputs(
      context,
      inputs.map(({ value, format }, index) => ({
        name: inputName(RUN, index),
        expected: former ? (former[index] ?? "") : value,
        wanted: typed(values[index] ?? "", format),
        format: null,
      })),
    );
    const moved = found.findIndex(({ isExpected }) => !isExpected);
    requireUnchanged(inputs[moved], found[moved]?.content);
    if (application.calculationMode === "Manual") application.calculate("Recalculate");
  });
  // What only reads needs no place among the steps of Undo.
  return runExcel(async (context) => {
    const now = await settled(context, watch, { label, calls, isChange });
    const other = now.inputs.findIndex((value, index) => !isSame(value, values[index] ?? ""));
    requireUnchanged(inputs[other], now.inputs[other] as Content);
    return { label, values, ...now };
  });
}

function requireUnchanged(input: ChosenCell | undefined, now: Content = null): void {
  if (!input) return;
  throw new ExcelProblem(
    `${input.label} (${input.address}) was changed while the run was under way, to ${shownContent(now)}. Run it again, and leave the inputs alone meanwhile.`,
  );
}

async function finish(
  written: readonly (readonly Constant[])[],
  outcome: { readonly result: unknown } | { readonly error: unknown },
  send: Send,
): Promise<readonly string[]> {
  let restored: Restored | null;
  try {
    restored = await restoreJournal(
      RUN,
      (_, index, now) => written.some((values) => isSameContent(now, values[index] ?? "")),
      send,
    );
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
