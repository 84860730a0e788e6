import { ExcelProblem } from "../workbook/excelProblem";
import { runExcel } from "../workbook/runExcel";
import { isAbort, sentenceFor } from "../workbook/sentenceFor";
import type { ChosenCell } from "../what-if/chosenCell";
import { chosenInput, chosenOutputs } from "../what-if/chosenCells";
import type { Constant } from "../what-if/constant";
import type { Reading } from "../what-if/settled";
import { restoreInterruptedRun, withInputs, type RunOptions } from "../what-if/withInputs";
import { axisValues, type Axis } from "./axisValues";
import { requireDistinct, requireRoomForSheet } from "./beforeRun";

export interface GridRequest {
  /** One or two. */
  readonly inputs: readonly { readonly reference: string; readonly axis: Axis }[];
  readonly outputs: string;
}

export interface GridPoint {
  readonly inputs: readonly Constant[];
  readonly outputs: readonly Reading[];
}

export interface Grid {
  readonly inputs: readonly (ChosenCell & { readonly values: readonly Constant[] })[];
  readonly outputs: readonly ChosenCell[];
  readonly points: readonly GridPoint[];
  /** How many points there were to be. */
  readonly total: number;
  /** Why the run ended before the last point, or null. */
  readonly problem: string | null;
  readonly cancelled: boolean;
  /** Why the figures are not to be relied on, or null. */
  readonly doubt: string | null;
  readonly notes: readonly string[];
}

export interface GridOptions extends RunOptions {
  readonly onPoint?: (done: number, total: number) => void;
}

export const MOST_POINTS = 2000;
export const MOST_FIGURES = 20_000;

/** What is to be run, looked at before anything is written. */
async function planGrid({
  inputs,
  outputs,
}: GridRequest): Promise<Pick<Grid, "inputs" | "outputs">> {
  return runExcel(async (context) => {
    await requireRoomForSheet(context);
    const planned: (ChosenCell & { values: readonly Constant[] })[] = [];
    for (const { reference, axis } of inputs) {
      const cell = await chosenInput(context, reference);
      planned.push({ ...cell, values: await axisValues(context, axis, cell) });
    }
    const read = await chosenOutputs(context, outputs);
    requireDistinct(planned, read);
    const points = planned.reduce((count, { values }) => count * values.length, 1);
    if (points > MOST_POINTS || points * read.length > MOST_FIGURES) {
      throw new ExcelProblem(
        `That makes ${points.toLocaleString("en-US")} points of ${read.length === 1 ? "1 output" : `${read.length} outputs`}; at most ${MOST_POINTS.toLocaleString("en-US")} points and ${MOST_FIGURES.toLocaleString("en-US")} figures go. Give fewer values.`,
      );
    }
    return { inputs: planned, outputs: read };
  });
}

/**
 * Puts every combination of the inputs' values into the workbook and reads the outputs. The inputs are put
 * back whatever happens; a run that is cancelled or fails on the way returns the points it has, and why.
 */
export async function runGrid(request: GridRequest, options: GridOptions): Promise<Grid> {
  await restoreInterruptedRun();
  const { inputs, outputs } = await planGrid(request);
  const combinations = combined(inputs.map(({ values }) => values));
  const points: GridPoint[] = [];
  const plan = { inputs, outputs, points, total: combinations.length };
  const tries = inputs.map(({ values }) => values);
  try {
    const { doubt, notes } = await withInputs(
      { what: "Scenario grid", inputs, outputs, tries },
      options,
      async (evaluate) => {
        // It may be begun once more, where Excel refuses to make one step of Undo of it.
        points.length = 0;
        for (const values of combinations) {
          points.push({ inputs: values, outputs: await evaluate(values) });
          options.onPoint?.(points.length, combinations.length);
        }
      },
    );
    return { ...plan, ...WHOLE, doubt, notes: [...notes, ...stillOutputs(plan)] };
  } catch (error) {
    if (points.length === 0) throw error;
    const notes = ["No point was run again to check the result."];
    return {
      ...{ ...plan, problem: sentenceFor(error), cancelled: isAbort(error) },
      ...{ doubt: null, notes },
    };
  }
}

const WHOLE = { problem: null, cancelled: false } as const;

/** Every combination, the last input changing fastest. */
function combined(axes: readonly (readonly Constant[])[]): Constant[][] {
  return axes.reduce<Constant[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}

/** Outputs that were the same at every point. */
function stillOutputs({
  inputs,
  outputs,
  points,
}: Omit<Grid, "problem" | "cancelled" | "doubt" | "notes">) {
  if (points.length < 2) return [];
  const names = inputs.map(({ label }) => label).join(" and ");
  return outputs
    .filter((_, index) => {
      const first = points[0]?.outputs[index]?.value;
      return points.every(({ outputs: each }) => each[index]?.value === first);
    })
    .map(
      ({ label, address }) =>
        `${label} (${address}) did not change at any point: it may not depend on ${names}.`,
    );
}
