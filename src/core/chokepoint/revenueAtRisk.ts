import { requireEvery, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { type NameSet, nameKey } from "../labels/name";
import { sum, sumOf } from "../sum";

export interface Use {
  readonly product: string;
  readonly component: string;
  /** Whether the product cannot be made without it. */
  readonly critical: boolean;
}

export interface RevenueAtRisk {
  readonly value: number;
  readonly total: number;
  readonly products: string[];
}

/**
 * The revenue of products with at least one critical use of a blocked component, each product once
 * (revenue at risk, as supply chain risk services report it). With days, the part of a year's revenue.
 */
export function revenueAtRisk(
  products: readonly string[],
  revenue: Float64Array,
  uses: readonly Use[],
  blocked: NameSet,
  days?: number,
): RevenueAtRisk {
  requireEvery("revenue", revenue, requireNonNegative);
  const listed = new Set(products.map(nameKey));
  const unknown = uses.find(({ product }) => !listed.has(nameKey(product)));
  if (unknown !== undefined) {
    throw new Failure(
      "#N/A",
      `uses names ${unknown.product}, which is not among products: add it with its revenue.`,
    );
  }
  const hit = new Set<string>();
  for (const { product, component, critical } of uses) {
    if (critical && blocked.has(component)) hit.add(nameKey(product));
  }
  const part = days === undefined ? 1 : days / 365;
  const atRisk = products.filter((product) => hit.has(nameKey(product)));
  const value = sumOf(revenue, (amount, i) => (hit.has(nameKey(products[i] ?? "")) ? amount : 0));
  return { value: value * part, total: sum(revenue), products: [...new Set(atRisk)] };
}
