/** The errors a calculation can end in, as a cell shows them. The order is the precedence when several apply. */
export const failureCodes = ["#VALUE!", "#NUM!", "#DIV/0!", "#N/A"] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Why a calculation has no answer: an error code and a sentence that tells the analyst what to do. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly sentence: string,
  ) {
    super(sentence);
    this.name = "Failure";
  }
}

/** The one to report when several things are wrong: the highest in precedence, the first of its kind. */
export function gravest(failures: readonly Failure[]): Failure | undefined {
  return failureCodes
    .map((code) => failures.find((failure) => failure.code === code))
    .find((failure) => failure !== undefined);
}
