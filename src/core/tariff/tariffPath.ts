import { Failure } from "../failure";
import { requireNonNegative } from "../domain";

/** A tariff raised by `step` each period, start + k·step, and held at `cap` once it is reached. */
export function tariffPath(start: number, step: number, periods: number, cap: number): number[] {
  requireNonNegative("start_rate", start);
  if (cap !== Infinity) requireNonNegative("cap", cap);
  const rates = Array.from({ length: periods + 1 }, (_, k) =>
    Math.min(cap, rounded(start + k * step)),
  );
  const negative = rates.findIndex((rate) => rate < 0);
  if (negative < 0) return rates;
  throw new Failure(
    "#NUM!",
    `The rate falls below 0 in period ${String(negative)}: give fewer periods or a smaller step.`,
  );
}

/** A path that ends at 0 by subtraction ends a rounding error beside it. */
const rounded = (rate: number): number => (Math.abs(rate) < 1e-12 ? 0 : rate);
