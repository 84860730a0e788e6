import { findRoot } from "../../core/scenario/findRoot";
import type { Ending } from "../../core/scenario/trials";
import { ExcelProblem } from "../workbook/excelProblem";
import { runExcel } from "../workbook/runExcel";
import type { ChosenCell } from "../what-if/chosenCell";
import { chosenInput, chosenOutputs } from "../what-if/chosenCells";
import { forgetTrials } from "../what-if/trialsBack";
import { isSame, typed, type Constant } from "../what-if/constant";
import { shown } from "../what-if/restore";
import { restoreInterruptedRun, withInputs, type Evaluate } from "../what-if/withInputs";
import { readNumber } from "./axisValues";
import { requireDistinct } from "./beforeRun";
import type { GridOptions } from "./runGrid";

export interface SolveRequest {
  readonly input: string;
  readonly output: string;
  readonly target: string;
  /** Both or neither; blank widens the search from the present value. */
  readonly from: string;
  readonly to: string;
  /** How far from the target the answer may be; blank for a billionth of it. */
  readonly tolerance: string;
}

export interface Solution {
  readonly input: ChosenCell;
  readonly output: ChosenCell;
  readonly target: number;
  readonly found: boolean;
  /** The input that meets the target, or comes closer than the present one; null where there is none. */
  readonly value: number | null;
  /** What the output shows there. */
  readonly result: number | null;
  readonly sentence: string;
  readonly trials: number;
  /** Why none of this is to be relied on, or null. */
  readonly doubt: string | null;
  readonly notes: readonly string[];
}

/** Looks for the input at which the output is the target. The input is put back, whatever is found. */
export async function solveFor(request: SolveRequest, options: GridOptions): Promise<Solution> {
  await restoreInterruptedRun();
  const plan = await planSolve(request);
  const { input, output } = plan;
  const { result, doubt, notes } = await withInputs(
    { what: "Solve for", inputs: [input], outputs: [output], tries: [null] },
    options,
    (evaluate) => search(plan, evaluate, options),
  );
  const { ending, results } = result;
  const value = worthKeeping(plan, ending, results);
  const figure = value === null ? null : (results.get(value) ?? null);
  return {
    ...{ input, output, target: plan.target, found: ending.kind === "found" },
    ...{ value, result: figure, trials: results.size, doubt, notes },
    sentence: sentenceOf(plan, ending, results),
  };
}

interface Plan {
  readonly input: ChosenCell;
  readonly start: number;
  readonly output: ChosenCell;
  readonly target: number;
  readonly range: readonly [number, number] | null;
  readonly tolerance: number;
}

function planSolve(request: SolveRequest): Promise<Plan> {
  return runExcel(async (context) => {
    const input = await chosenInput(context, request.input);
    const { value: start, label, address } = input;
    if (typeof start !== "number") {
      throw new ExcelProblem(
        `${label} (${address}) holds no number. Choose an input that holds one.`,
      );
    }
    const [output, another] = await chosenOutputs(context, request.output);
    if (!output || another) {
      throw new ExcelProblem("One output is solved for. Give a single cell.");
    }
    requireDistinct([input], [output]);
    const target = readNumber(request.target, output);
    const limits = [request.from, request.to].map((text) => text.trim());
    const typedLimits = limits.filter((text) => text !== "").length;
    if (typedLimits === 1) {
      throw new ExcelProblem(
        "Give both from and to, or neither to search around the present value.",
      );
    }
    const range: [number, number] | null =
      typedLimits === 0 ? null : [readNumber(request.from, input), readNumber(request.to, input)];
    const tolerance =
      request.tolerance.trim() === ""
        ? 1e-9 * Math.max(1, Math.abs(target))
        : Math.abs(readNumber(request.tolerance, output));
    return { input, start, output, target, range, tolerance };
  });
}

async function search(
  { start, range, tolerance, target }: Plan,
  evaluate: Evaluate,
  { onPoint }: GridOptions,
): Promise<{ ending: Ending; results: Map<number, number | null> }> {
  const asking = findRoot({ start, range, tolerance });
  const results = new Map<number, number | null>();
  let step = asking.next();
  while (step.done !== true) {
    const [reading] = await evaluate([step.value]);
    const figure = typeof reading?.value === "number" ? reading.value : null;
    results.set(step.value, figure);
    // How many there will be is not known.
    onPoint?.(results.size, 0);
    step = asking.next(figure === null ? null : figure - target);
  }
  return { ending: step.value, results };
}

/** The answer, or what comes closer to the target than the model does now. */
function worthKeeping(
  { output, target }: Plan,
  ending: Ending,
  results: ReadonlyMap<number, number | null>,
): number | null {
  if (ending.kind === "none" || ending.kind === "flat") return null;
  if (ending.kind === "found") return ending.x;
  const distance = (result: unknown): number =>
    typeof result === "number" ? Math.abs(result - target) : Infinity;
  return distance(results.get(ending.x)) < distance(output.value) ? ending.x : null;
}

function sentenceOf(
  plan: Plan,
  ending: Ending,
  results: ReadonlyMap<number, number | null>,
): string {
  const { input, output, target } = plan;
  const at = (x: number): string => short(results.get(x) ?? null);
  const tried = triedText(results);
  const isCloser = worthKeeping(plan, ending, results) !== null;
  switch (ending.kind) {
    case "found":
      return `${input.label} = ${short(ending.x)} makes ${output.label} ${at(ending.x)}.`;
    case "jump":
      return `${output.label} jumps over ${short(target)}: it is ${at(ending.x)} with ${input.label} = ${short(ending.x)} and ${at(ending.beyond)} right beside it. No value between those two gives the target${isCloser ? "; the first is the closest" : ""}.`;
    case "gap":
      return `${output.label} shows no number with ${input.label} = ${short(ending.beyond)}, on the way to the target. ${isCloser ? `The closest found is ${at(ending.x)} with ${input.label} = ${short(ending.x)}. ` : ""}Give a range that leaves that out.`;
    case "closest":
      return `None of ${tried} makes ${output.label} ${short(target)}. ${isCloser ? `The closest is ${at(ending.x)} with ${input.label} = ${short(ending.x)}.` : `None comes closer than the present ${output.text}.`} Give another range or target.`;
    case "flat":
      return `${output.label} stays ${at(ending.x)} at ${tried} for ${input.label}: it may not depend on it. Choose another input or range.`;
    case "none":
      return `${output.label} shows no number at ${tried} for ${input.label}. Give a range where it does.`;
  }
}

/** "the 21 values tried between 0 and 1, 3 of which gave no number" */
function triedText(results: ReadonlyMap<number, number | null>): string {
  const inputs = [...results.keys()];
  const between = `between ${short(Math.min(...inputs))} and ${short(Math.max(...inputs))}`;
  const without = [...results.values()].filter((result) => result === null).length;
  const some = without > 0 && without < inputs.length;
  const ofThem = some ? ` (${without} gave no number)` : "";
  return inputs.length === 1
    ? `the one value tried, ${short(inputs[0] ?? null)},`
    : `the ${inputs.length} values tried ${between}${ofThem}`;
}

function short(value: number | null): string {
  return value === null ? "no number" : String(Number(value.toPrecision(10)));
}

/** Something that was written and can be taken back. */
export interface Kept {
  readonly cell: ChosenCell;
  readonly value: Constant;
}

/** Puts the solution into the input, if that still holds what it held. */
export async function keepSolution({ input, value }: Solution): Promise<Kept> {
  if (value === null) throw new ExcelProblem("There is no value to keep.");
  await exchange(input, input.value, value);
  return { cell: input, value };
}

/** Puts back what the input held before, if it still holds what was kept. */
export function undoKeep({ cell, value }: Kept): Promise<void> {
  return exchange(cell, value, cell.value);
}

function exchange(cell: ChosenCell, expected: Constant, value: Constant): Promise<void> {
  forgetTrials();
  return runExcel(async (context) => {
    const now = await chosenInput(context, cell.address);
    if (!isSame(now.value, expected)) {
      throw new ExcelProblem(
        `${cell.label} (${cell.address}) holds ${shown(now.value)} by now, no longer ${shown(expected)}, and was left so.`,
      );
    }
    const range = context.workbook.worksheets.getItem(now.sheetId).getCell(now.row, now.column);
    range.values = [[typed(value, now.format)]];
    await context.sync();
  });
}
