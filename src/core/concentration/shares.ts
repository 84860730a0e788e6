import { requireEvery, requireNonNegative, requireTotal } from "../domain";
import { Failure } from "../failure";
import { sum } from "../sum";

export interface Shares {
  /** Each supplier's share of the total, in the order given; missing amounts are left out. */
  readonly shares: Float64Array;
  /** Suppliers with an amount above zero. */
  readonly suppliers: number;
  /** The share that is spread over countless small suppliers. */
  readonly other: number;
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
  const suppliers = known.reduce((count, amount) => (amount > 0 ? count + 1 : count), 0);
  return { shares: known.map((amount) => amount / total), suppliers, other: other / total };
}

/** The same where how suppliers divide their total is asked, of which `other` alone says nothing. */
export function namedSharesOf(amounts: Float64Array, other = 0, name = "values"): Shares {
  const shares = sharesOf(amounts, other, name);
  if (shares.suppliers > 0) return shares;
  throw new Failure(
    "#DIV/0!",
    `${name} has no amount above 0: other alone says nothing of how its suppliers divide it.`,
  );
}

/**
 * Σ of the squared shares of those behind `other` at its most concentrated: none of them is larger than the
 * smallest supplier that is named, or it would be named too.
 */
export function mostOfOther({ shares, other }: Shares): number {
  const smallest = shares.reduce((least, share) => (share > 0 ? Math.min(least, share) : least), 1);
  return other * Math.min(other, smallest);
}
