import { ExcelProblem } from "../workbook/excelProblem";
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
  readonly areas: readonly WatchedArea[];
  readonly limitSeconds: number;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

/** What the inputs hold and the outputs show once Excel is done and two looks in a row agree. */
export async function settled(
  context: Excel.RequestContext,
  watch: Watch,
  trial: string,
): Promise<{ inputs: unknown[]; outputs: Reading[] }> {
  const { clock, signal, limitSeconds } = watch;
  let before = "";
  let last: string | null = null;
  const answer = await untilCalculated(
    async () => {
      const { waiting, inputs, outputs } = await look(context, watch);
      const now = JSON.stringify(outputs);
      const same = now === before;
      before = now;
      last = waiting;
      if (waiting !== null) return "calculating";
      return same ? { answer: { inputs, outputs } } : "nearly";
    },
    { patience: limitSeconds * 1000, signal, clock },
  );
  if (answer === null) throw neverSettled(last, trial, limitSeconds);
  return answer;
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
  const busy = readings.findIndex(({ value }) => isCalculating(value));
  const output = outputs[busy];
  const isHidden = others.some(({ values }) => values.some(([value]) => isCalculating(value)));
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
