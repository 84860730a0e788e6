import { requireEvery, requireNonNegative } from "../domain";
import { Failure } from "../failure";

export interface Shares {
  /** Each supplier's share of the total, in the order given. */
  readonly shares: Float64Array;
  /** Suppliers with an amount above zero. */
  readonly suppliers: number;
}

/**
 * Amounts as shares of their total. `other` is an amount spread over countless small suppliers: it adds
 * to the total and to no supplier, so that "rest of world" does not count as one.
 */
export function sharesOf(amounts: Float64Array, other = 0): Shares {
  requireEvery("values", amounts, requireNonNegative);
  requireNonNegative("other", other);
  let total = other;
  let suppliers = 0;
  for (const amount of amounts) {
    total += amount;
    if (amount > 0) suppliers++;
  }
  if (total === 0) {
    throw new Failure("#DIV/0!", "values add up to 0: at least one supplier needs an amount.");
  }
  return { shares: amounts.map((amount) => amount / total), suppliers };
}
