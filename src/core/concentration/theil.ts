import { requireTotal } from "../domain";
import { Failure } from "../failure";
import { sum, sumOf } from "../sum";
import { knownAmounts } from "./shares";

export type TheilType = "T" | "L";

/**
 * Theil's inequality indices (1967) of n amounts with mean μ: T = (1/n) Σ (x/μ) ln(x/μ), which is ln n − entropy;
 * L = (1/n) Σ ln(μ/x), the mean log deviation. A zero counts among the n; L is not defined for one.
 */
export function theil(amounts: Float64Array, type: TheilType): number {
  const known = knownAmounts(amounts);
  if (type === "L" && known.includes(0)) {
    throw new Failure("#NUM!", "values holds a 0: type L has no value then, use type T.");
  }
  const total = sum(known);
  requireTotal("values", total);
  const n = known.length;
  // x/μ = n·x/Σx
  const inequality = sumOf(known, (amount) => {
    const relative = (amount / total) * n;
    if (type === "L") return -Math.log(relative);
    return amount === 0 ? 0 : relative * Math.log(relative);
  });
  return Math.max(0, inequality / n);
}
