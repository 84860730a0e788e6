import { sum } from "../sum";
import { sharesOf } from "./shares";

/** The k largest shares together: OECD, Glossary of Industrial Organisation Economics and Competition Law. */
export function concentrationRatio(amounts: Float64Array, k: number, other = 0): number {
  const { shares, suppliers } = sharesOf(amounts, other);
  if (k >= suppliers && other === 0) return 1;
  const largest = shares.sort().subarray(Math.max(0, shares.length - k));
  return Math.min(1, sum(largest));
}
