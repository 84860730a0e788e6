import { Failure } from "../failure";
import { sumOf } from "../sum";
import { entropy } from "./entropy";
import { namedSharesOf } from "./shares";

/**
 * Hill number of order q: the count of equal suppliers that would be as concentrated, (Σ s^q)^(1/(1−q)).
 * Order 0 counts suppliers, order 1 is exp(entropy), order 2 is 1/H, and the limit for large q is 1/max s.
 * Beside `other`, spread over countless, the number is the most that it can be, and up to order 1 without bound.
 */
export function effectiveSuppliers(amounts: Float64Array, order: number, other = 0): number {
  const { shares, suppliers, other: spread } = namedSharesOf(amounts, other);
  const present = shares.filter((share) => share > 0);
  if (spread > 0) {
    requireBound(order);
    return byLargest(present, order);
  }
  const number = order === 1 ? Math.exp(entropy(present)) : hillNumber(present, order);
  return Math.min(suppliers, Math.max(1, number));
}

function requireBound(order: number): void {
  if (order > 1) return;
  throw new Failure(
    "#NUM!",
    `order is ${order}: up to order 1 the countless suppliers behind other have no number, so give an order above 1, such as 2.`,
  );
}

function hillNumber(shares: Float64Array, order: number): number {
  return Math.abs(order - 1) < 0.5 ? nearOne(shares, order) : byLargest(shares, order);
}

/** Shares relative to the largest, so that no order is too large: s^q would vanish for all of them. */
function byLargest(shares: Float64Array, order: number): number {
  const largest = shares.reduce((most, share) => Math.max(most, share), 0);
  const sum = sumOf(shares, (share) => (share / largest) ** order);
  return sum ** (1 / (1 - order)) * largest ** (order / (1 - order));
}

/** Σ s^q = 1 + Σ s·(s^(q−1) − 1), since shares add up to 1: no digits are lost as q nears 1. */
function nearOne(shares: Float64Array, order: number): number {
  const above = sumOf(shares, (share) => share * Math.expm1((order - 1) * Math.log(share)));
  return Math.exp(Math.log1p(above) / (1 - order));
}
