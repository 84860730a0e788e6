import { Failure } from "./failure";
import { exceeds, rounding } from "./rounding";

/** Checks of a number against its domain; each throws a `#NUM!` that names the argument and the figure. */

export function requireNonNegative(name: string, value: number): void {
  if (value < 0) throw new Failure("#NUM!", `${name}: ${String(value)} is below 0.`);
}

export function requirePositive(name: string, value: number): void {
  if (value <= 0) throw new Failure("#NUM!", `${name}: ${String(value)} must be above 0.`);
}

/**
 * A share, rate or probability; 1 - 0.7 - 0.3 is 0, though binary fractions put it below. A percentage typed as
 * a whole number is the usual slip, so the sentence says so.
 */
export function requireFraction(name: string | (() => string), value: number): void {
  if (value >= -rounding && !exceeds(value, 1)) return;
  const hint =
    value > 1 && value <= 100
      ? ` Shares are fractions: write ${String(Number((value / 100).toPrecision(12)))}.`
      : "";
  const named = typeof name === "string" ? name : name();
  throw new Failure("#NUM!", `${named}: ${String(value)} is outside 0 to 1.${hint}`);
}

/** A sum of amounts that something is to be divided by. */
export function requireTotal(name: string, total: number): void {
  if (total === 0) {
    throw new Failure("#DIV/0!", `${name} add up to 0: at least one amount is needed.`);
  }
  if (!Number.isFinite(total)) {
    throw new Failure("#NUM!", `${name} add up to more than a number can hold: use a larger unit.`);
  }
}

/** The check on every value that is there; which one it was is worked out only for one that fails. */
export function requireEvery(
  name: string,
  values: ArrayLike<number>,
  check: (name: string, value: number) => void,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    try {
      check(name, value);
    } catch {
      check(`${name} (value ${String(i + 1)})`, value);
    }
  }
}
