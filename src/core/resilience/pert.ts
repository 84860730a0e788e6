import { requireNonNegative } from "../domain";
import { Failure } from "../failure";

/** Mean and variance of an activity's duration from three estimates, as PERT takes them of a beta distribution. */
export function pertEstimate(
  optimistic: number,
  likely: number,
  pessimistic: number,
): { mean: number; variance: number } {
  if (optimistic > likely || likely > pessimistic) {
    throw new Failure(
      "#NUM!",
      `The estimates must rise: optimistic ${optimistic}, likely ${likely}, pessimistic ${pessimistic}.`,
    );
  }
  return {
    mean: (optimistic + 4 * likely + pessimistic) / 6,
    variance: ((pessimistic - optimistic) / 6) ** 2,
  };
}

/** Φ((deadline − mean) / √variance): the chance to meet a deadline if the path's duration is normal. */
export function meetingProbability(mean: number, variance: number, deadline: number): number {
  requireNonNegative("variance", variance);
  if (variance === 0)
    throw new Failure(
      "#DIV/0!",
      "variance is 0: the duration is certain, so compare it with the deadline.",
    );
  return normalBelow((deadline - mean) / Math.sqrt(variance));
}

/**
 * The standard normal distribution function, by the series Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …) near
 * 0 and by the continued fraction of Mills' ratio in the tails; both to the last digits of a double.
 */
export function normalBelow(x: number): number {
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  if (Math.abs(x) < 4) {
    let term = x;
    let sum = x;
    for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 + density * sum;
  }
  const size = Math.abs(x);
  let fraction = size;
  for (let k = 100; k >= 1; k--) fraction = size + k / fraction;
  const tail = density / fraction;
  return x > 0 ? 1 - tail : tail;
}
