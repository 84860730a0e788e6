import { Failure, type FailureCode } from "../../core/failure";
import { isErrorConstant } from "../../sheet/errorValue";

/** An error that came in with the arguments and goes out again: it is the cell's, not ours. */
export class PassedError extends Error {
  constructor(
    readonly code: string,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

/** The form outside Excel (tests, scripts) of what `CustomFunctions.Error` is inside it. */
class PlainError extends Error {
  readonly type = "Error";
  readonly basicValue: string;
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
    this.basicValue = code;
  }
}

/**
 * The error in Excel's form. Excel shows the sentence of #VALUE! and #N/A only; `message` carries it for
 * all, and the task pane shows it.
 */
export function excelError(code: FailureCode | (string & {}), sentence: string): Error {
  const runtime = typeof CustomFunctions === "undefined" ? undefined : CustomFunctions;
  const Constructor = (
    runtime as { Error?: new (code: string, message?: string) => Error } | undefined
  )?.Error;
  return Constructor === undefined
    ? new PlainError(code, sentence)
    : new Constructor(taken(code), sentence);
}

/** Excel takes these from cells, and not from functions (CustomFunctions.ErrorCode): the sentence tells the name. */
const fromCellsOnly = ["#REF!", "#NAME?"];

const taken = (code: string): string => (fromCellsOnly.includes(code) ? "#VALUE!" : code);

export function toExcelError(thrown: unknown): Error {
  if (thrown instanceof Failure) return excelError(thrown.code, thrown.sentence);
  if (thrown instanceof PassedError) return excelError(sendable(thrown.code), thrown.sentence);
  if (thrown instanceof RangeError) {
    return excelError(
      "#NUM!",
      "The calculation is too large for this machine: give it a smaller table.",
    );
  }
  throw thrown;
}

/** Cells that still wait for their value. */
const waiting = ["#BUSY!", "#CONNECT!", "#GETTING_DATA"];

/** Of #SPILL! and the like, which no function can answer, the sentence tells the name. */
function sendable(code: string): string {
  if (isErrorConstant(code)) return code;
  return waiting.includes(code) ? "#N/A" : "#VALUE!";
}
