import { callArguments } from "../../excel/explain/callArguments";
import type { OurCall } from "../../excel/formulas/ourCalls";
import type { ErrorCell } from "../../excel/problems/lookForProblems";
import { isAbort, sentenceFor } from "../../excel/workbook/sentenceFor";
import { errorSentence, thrownSentence } from "../services/evaluate";
import { errorCode } from "../../sheet/errorValue";
import { callInOrder, type FunctionsRuntime } from "../services/functionsRuntime";

/** Cells that show an error for one reason. */
export interface Cause {
  readonly code: string;
  readonly id: string;
  /** What the function says of the first of the cells. */
  readonly sentence: string;
  readonly cells: readonly ErrorCell[];
}

/** More cells than these are not asked for their sentences; a column of formulas mostly has one reason. */
const MOST_ASKED = 300;

/** Asks the functions again for the sentences that Excel hides, and puts cells with one cause together. */
export async function causesOf(
  errors: readonly ErrorCell[],
  runtime: FunctionsRuntime,
  signal: AbortSignal,
  onAsked: (asked: number) => void,
): Promise<Cause[]> {
  const causes = new Map<string, Cause>();
  for (const [at, cell] of errors.entries()) {
    signal.throwIfAborted();
    const { id, sentence } =
      at < MOST_ASKED
        ? await reasonOf(cell, runtime, signal)
        : {
            id: cell.formula.calls[0]?.id ?? "",
            sentence: "There are too many to look up one by one.",
          };
    onAsked(at + 1);
    // Rows and figures differ from cell to cell where the reason is the same.
    const key = `${cell.code} ${id} ${sentence.replace(/[\d.,]+/g, "#")}`;
    const known = causes.get(key);
    const cells = [...(known?.cells ?? []), cell];
    causes.set(key, { code: cell.code, id, sentence: known?.sentence ?? sentence, cells });
  }
  return [...causes.values()].sort((one, other) => other.cells.length - one.cells.length);
}

/** The innermost call that gives an error, and its sentence. */
async function reasonOf(
  { formula, offset, code }: ErrorCell,
  runtime: FunctionsRuntime,
  signal: AbortSignal,
): Promise<{ id: string; sentence: string }> {
  const inner = [...formula.calls].sort((one, other) => other.depth - one.depth);
  // What a function is given that was handed on by its name is not written in the formula.
  for (const call of inner.filter(({ isHanded }) => !isHanded)) {
    const sentence = await sentenceOf(call, formula, offset, runtime, signal).catch(
      (error: unknown) => {
        if (isAbort(error)) throw error;
        return sentenceFor(error);
      },
    );
    if (sentence !== null) return { id: call.id, sentence };
  }
  return {
    id: inner[0]?.id ?? "",
    sentence: `The functions of Linchpin in the formula give no error now: another part of it gives ${code}, or Excel has to calculate it again (Ctrl+Alt+F9).`,
  };
}

async function sentenceOf(
  call: OurCall,
  formula: ErrorCell["formula"],
  offset: ErrorCell["offset"],
  runtime: FunctionsRuntime,
  signal: AbortSignal,
): Promise<string | null> {
  const ask = (id: string, inOrder: readonly unknown[]): unknown =>
    callInOrder(runtime, id, inOrder);
  const home = { sheet: formula.sheet, row: formula.row, column: formula.column };
  const given = await callArguments(formula.formula, call, home, ask, signal);
  const problem = given.find((argument) => argument.problem !== null)?.problem;
  if (problem != null) return problem;
  try {
    const answer = await ask(
      call.id,
      given.map(({ cells }) => cells),
    );
    const rows = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
    const cell = rows[offset.row]?.[offset.column];
    return errorCode(cell) === undefined ? null : errorSentence(cell);
  } catch (error) {
    return thrownSentence(error);
  }
}
