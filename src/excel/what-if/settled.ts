import { ExcelProblem } from "../workbook/excelProblem";
import { Rest, type CallCount, type Quiet } from "./rest";
import type { Constant } from "./constant";
import { inputName, outputName, RUN } from "./journal";
import type { WatchedArea } from "./watchedAreas";
import { isCalculating, untilCalculated, type Clock } from "../workbook/untilCalculated";

/** What an output shows. */
export interface Reading {
  readonly value: Constant;
  readonly text: string;
  readonly isError: boolean;
}

export interface Watch {
  readonly inputs: number;
  readonly outputs: readonly { readonly label: string; readonly address: string }[];
  /** Where our functions stand. */
  readonly areas: readonly WatchedArea[];
  readonly calls: () => CallCount;
  readonly quiet: Quiet;
  readonly limitSeconds: number;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

/** One point: for people, and what it should set going. */
export interface Trial {
  /** "Price = 2" */
  readonly label: string;
  /** As it stood before the inputs were written. */
  readonly calls: CallCount;
  /** Some input was given another value than it held. */
  readonly isChange: boolean;
}

export interface Settled {
  readonly inputs: readonly unknown[];
  readonly outputs: Reading[];
  /** Inputs changed, the workbook holds functions of ours, and Excel asked none. */
  readonly isUnasked: boolean;
  /** Excel did not say that it was done. */
  readonly isPending: boolean;
}

/** What the inputs hold and the outputs show once everything has been still for long enough. */
export async function settled(
  context: Excel.RequestContext,
  watch: Watch,
  trial: Trial,
): Promise<Settled> {
  const { clock, signal, limitSeconds, calls, quiet, areas } = watch;
  const rest = new Rest(quiet);
  let last: Look | null = null;
  const answer = await untilCalculated(
    async () => {
      const before = calls();
      const asked = clock.now();
      const look = (last = await lookAt(context, watch));
      const now = calls();
      // Between the two counts a function may have begun and ended while the workbook was read.
      const isBusy = look.busy !== null || before.begun !== now.begun;
      const hasFunctions = areas.length > 0;
      const isUnasked = trial.isChange && hasFunctions && now.begun === trial.calls.begun;
      const { state, picture, inputs, outputs } = look;
      const time = clock.now();
      const missing = rest.missing({
        ...{ now: time, state, isBusy, calls: now, picture },
        ...{ hasFunctions, isUnasked, trip: time - asked },
      });
      if (missing === null) return "calculating";
      if (missing > 0) return { again: missing };
      return { answer: { inputs, outputs, isUnasked, isPending: state !== "Done" } };
    },
    { patience: limitSeconds * 1000, signal, clock },
  );
  if (answer === null) throw neverSettled(last, watch, trial);
  return answer;
}

interface Look {
  readonly state: string;
  readonly busy: string | null;
  readonly inputs: readonly unknown[];
  readonly outputs: Reading[];
  readonly picture: string;
}

async function lookAt(
  context: Excel.RequestContext,
  { inputs, outputs, areas }: Watch,
): Promise<Look> {
  const { names, application, worksheets } = context.workbook;
  application.load("calculationState");
  const given = Array.from({ length: inputs }, (_, index) =>
    names.getItem(inputName(RUN, index)).getRange().load("values"),
  );
  const shown = outputs.map((_, index) =>
    names.getItem(outputName(RUN, index)).getRange().load("values,text,valueTypes"),
  );
  const others = areas.map(({ sheetId, row, column, rows }) =>
    worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, 1).load("values"),
  );
  await context.sync();
  const readings = shown.map(readingOf);
  const functions = others.map(({ values }) => values.map(([value]) => value as unknown));
  return {
    state: application.calculationState,
    busy: busyCell(outputs, readings, functions),
    inputs: given.map(({ values }) => values[0]?.[0] as unknown),
    outputs: readings,
    picture: JSON.stringify([readings, functions]),
  };
}

/** What still waits, in words; null where nothing does. */
function busyCell(
  outputs: Watch["outputs"],
  readings: readonly Reading[],
  functions: readonly (readonly unknown[])[],
): string | null {
  const at = readings.findIndex(({ value }) => isCalculating(value));
  const output = outputs[at];
  if (output) {
    return `${output.label} (${output.address}) still showed ${String(readings[at]?.value)}`;
  }
  return functions.flat().some(isCalculating) ? "Excel was still calculating" : null;
}

function readingOf({ values, text, valueTypes }: Excel.Range): Reading {
  return {
    value: values[0]?.[0] as Constant,
    text: text[0]?.[0] ?? "",
    isError: String(valueTypes[0]?.[0]) === "Error",
  };
}

function neverSettled(
  last: Look | null,
  { calls, limitSeconds }: Watch,
  { label }: Trial,
): ExcelProblem {
  const { begun, ended } = calls();
  const what =
    last?.busy ??
    (begun !== ended
      ? "A function of Linchpin was still at work"
      : last?.state === "Done"
        ? "The outputs kept changing"
        : "Excel was still calculating");
  return new ExcelProblem(
    `${what} after ${limitSeconds} seconds with ${label}. Look whether that cell ever comes to rest, or allow more time for each point.`,
  );
}
