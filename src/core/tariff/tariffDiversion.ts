import { requireEvery, requireNonNegative, requirePositive } from "../domain";
import { Failure } from "../failure";
import { sum, sumOf } from "../sum";

export interface Diversion {
  /** Average rate once buyers have turned to other origins. */
  readonly effective: number;
  /** Average rate if they had not. */
  readonly static: number;
  /** Each origin's share of spending, duty included, afterwards. */
  readonly shares: Float64Array;
}

/**
 * Armington (1969) substitution between origins under a change of tariffs, spending held fixed and passed
 * on in full: s ∝ v·(1 + τ₀); s′ ∝ s·((1 + τ₁)/(1 + τ₀))^(1 − σ); pre-duty shares m ∝ s′/(1 + τ₁).
 */
export function tariffDiversion(
  values: Float64Array,
  rate0: Float64Array,
  rate1: Float64Array,
  elasticity: number,
): Diversion {
  requireEvery("values", values, requireNonNegative);
  requireEvery("rate0", rate0, requireNonNegative);
  requireEvery("rate1", rate1, requireNonNegative);
  requirePositive("elasticity", elasticity);
  if (sum(values) === 0)
    throw new Failure("#DIV/0!", "values add up to 0: one origin needs imports.");
  const at = (list: Float64Array, i: number): number => list[i] ?? 0;
  // In logarithms, so that a high elasticity does not overflow.
  const logs = values.map((value, i) => {
    const change = Math.log1p(at(rate1, i)) - Math.log1p(at(rate0, i));
    return Math.log(value) + Math.log1p(at(rate0, i)) + (1 - elasticity) * change;
  });
  const highest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const spending = logs.map((log) => Math.exp(log - highest));
  const spent = sum(spending);
  const before = spending.map((amount, i) => amount / (1 + at(rate1, i)));
  return {
    effective: mean(rate1, before),
    static: mean(rate1, values),
    shares: spending.map((amount) => amount / spent),
  };
}

const mean = (rates: Float64Array, weights: Float64Array): number =>
  sumOf(weights, (weight, i) => weight * (rates[i] ?? 0)) / sum(weights);
