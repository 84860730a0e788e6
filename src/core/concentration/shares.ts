import { requireEvery, requireNonNegative, requireTotal } from "../domain";
import { sum } from "../sum";

export interface Shares {
  /** Each supplier's share of the total, in the order given; missing amounts are left out. */
  readonly shares: Float64Array;
  /** Suppliers with an amount above zero. */
  readonly suppliers: number;
}

/** The amounts that are not missing (NaN), none of them negative. */
export function knownAmounts(amounts: Float64Array, name = "values"): Float64Array {
  requireEvery(name, amounts, requireNonNegative);
  return amounts.filter((amount) => !Number.isNaN(amount));
}

/**
 * Amounts as shares of their total. `other` is an amount spread over countless small suppliers: it adds
 * to the total and to no supplier, so that "rest of world" does not count as one.
 */
export function sharesOf(amounts: Float64Array, other = 0, name = "values"): Shares {
  const known = knownAmounts(amounts, name);
  requireNonNegative("other", other);
  const total = sum(known) + other;
  requireTotal(name, total);
  return {
    shares: known.map((amount) => amount / total),
    suppliers: known.reduce((count, amount) => (amount > 0 ? count + 1 : count), 0),
  };
}
