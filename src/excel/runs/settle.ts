import { ExcelProblem } from "../workbook/excelProblem";
import type { Constant } from "./constant";
import { inputName, outputName, RUN } from "./journal";
import type { WatchedArea } from "./watched";

/** What an output shows. */
export interface Reading {
  readonly value: Constant;
  readonly text: string;
  readonly isError: boolean;
}

export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const wallClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export interface Watch {
  readonly inputs: number;
  readonly outputs: readonly { readonly label: string; readonly address: string }[];
  readonly areas: readonly WatchedArea[];
  readonly limitSeconds: number;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

const BUSY = /^#(BUSY!|GETTING_DATA)/;
const FIRST_WAIT = 20;
const LONGEST_WAIT = 500;

/** What the inputs hold and the outputs show once Excel is done and two looks in a row agree. */
export async function settled(
  context: Excel.RequestContext,
  watch: Watch,
  trial: string,
): Promise<{ inputs: unknown[]; outputs: Reading[] }> {
  const { clock, signal, limitSeconds } = watch;
  const deadline = clock.now() + limitSeconds * 1000;
  let before = "";
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 1.5, LONGEST_WAIT)) {
    signal?.throwIfAborted();
    const { waiting, inputs, outputs } = await look(context, watch);
    if (waiting === null) wait = FIRST_WAIT;
    const now = JSON.stringify(outputs);
    if (waiting === null && now === before) return { inputs, outputs };
    before = now;
    if (clock.now() >= deadline) throw neverSettled(waiting, trial, limitSeconds);
    await clock.wait(wait);
  }
}

async function look(
  context: Excel.RequestContext,
  { inputs, outputs, areas }: Watch,
): Promise<{ waiting: string | null; inputs: unknown[]; outputs: Reading[] }> {
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
  const busy = readings.findIndex(({ value }) => BUSY.test(String(value)));
  const output = outputs[busy];
  const isHidden = others.some(({ values }) => values.some(([value]) => BUSY.test(String(value))));
  const done = application.calculationState === "Done";
  const waiting = output
    ? `${output.label} (${output.address}) still showed ${String(readings[busy]?.value)}`
    : isHidden || !done
      ? "Excel was still calculating"
      : null;
  return {
    waiting,
    inputs: given.map(({ values }) => values[0]?.[0] as unknown),
    outputs: readings,
  };
}

function readingOf({ values, text, valueTypes }: Excel.Range): Reading {
  return {
    value: values[0]?.[0] as Constant,
    text: text[0]?.[0] ?? "",
    isError: String(valueTypes[0]?.[0]) === "Error",
  };
}

function neverSettled(waiting: string | null, trial: string, limit: number): ExcelProblem {
  const what = waiting ?? "The outputs kept changing";
  return new ExcelProblem(
    `${what} after ${limit} seconds with ${trial}. Look whether that cell ever comes to rest, or allow more time for each point.`,
  );
}
