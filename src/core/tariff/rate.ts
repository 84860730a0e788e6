import { requireNonNegative } from "../domain";
import { Failure } from "../failure";

/** Ten times the value of the goods: above it a rate is a percentage written as a whole number. */
const highest = 10;

/** A rate of duty as a fraction of value, 0 or more. */
export function requireRate(name: string, rate: number): void {
  requireNonNegative(name, rate);
  if (rate <= highest) return;
  throw new Failure(
    "#NUM!",
    `${name}: ${String(rate)} is above ${String(highest)}, that is ${String(highest * 100)} %. Rates are fractions: write ${String(rate / 100)} for ${String(rate)} %.`,
  );
}
