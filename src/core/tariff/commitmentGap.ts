import { requireEvery, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { sum } from "../sum";

/** What was promised beside what was delivered, in one unit. */
export interface Commitment {
  readonly committed: number;
  readonly actual: number;
}

/** All rows as one; the two lists may be broken down differently. A blank (NaN) leaves the sum unknown. */
export function inTotal(committed: Float64Array, actual: Float64Array): Commitment {
  return { committed: knownSum("committed", committed), actual: knownSum("actual", actual) };
}

/** Row by row, for lists of one length. */
export function byRow(committed: Float64Array, actual: Float64Array): Commitment[] {
  inTotal(committed, actual);
  return Array.from(committed, (promised, i) => ({
    committed: promised,
    actual: actual[i] as number,
  }));
}

function knownSum(name: string, values: Float64Array): number {
  requireEvery(name, values, requireNonNegative);
  const blank = values.findIndex(Number.isNaN);
  if (blank >= 0) {
    throw new Failure("#N/A", `${name} (value ${blank + 1}) is blank: missing is not zero.`);
  }
  return sum(values);
}

/** Committed less actual: below 0 where more was delivered than promised. */
export const shortfall = ({ committed, actual }: Commitment): number => committed - actual;

/** Actual over committed; where nothing was promised there is none. */
export function attainment({ committed, actual }: Commitment): number | Failure {
  return committed === 0
    ? new Failure("#DIV/0!", "committed is 0: nothing was promised, so no part of it was kept.")
    : actual / committed;
}
