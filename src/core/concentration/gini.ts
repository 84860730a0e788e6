import { requireTotal } from "../domain";
import { Failure } from "../failure";
import { sum, sumOf } from "../sum";
import { knownAmounts } from "./shares";

/**
 * Gini's coefficient of n amounts in ascending order, Σ (2i − n − 1) x_i / (n Σx), from 0 to 1 − 1/n;
 * corrected for small n by n/(n − 1), from 0 to 1. Zeros count among the n.
 */
export function gini(amounts: Float64Array, corrected: boolean): number {
  const ascending = knownAmounts(amounts).sort();
  const total = sum(ascending);
  requireTotal("values", total);
  const n = ascending.length;
  if (corrected && n === 1) {
    throw new Failure("#DIV/0!", "values has one amount: the corrected index needs two or more.");
  }
  const spread = sumOf(ascending, (amount, at) => (2 * (at + 1) - n - 1) * (amount / total));
  return Math.max(0, spread / (corrected ? n - 1 : n));
}
