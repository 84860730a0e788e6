import { Failure, type FailureCode } from "../../core/failure";

/** An error that came in with the arguments and goes out unchanged: it is the cell's, not ours. */
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
    : new Constructor(code, sentence);
}

export function toExcelError(thrown: unknown): Error {
  if (thrown instanceof Failure || thrown instanceof PassedError) {
    return excelError(thrown.code, thrown.sentence);
  }
  if (thrown instanceof RangeError) {
    return excelError(
      "#NUM!",
      "The calculation is too large for this machine: give it a smaller table.",
    );
  }
  throw thrown;
}
