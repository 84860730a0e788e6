import { requireEvery, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { NameSet, nameKey } from "../labels/name";
import { nearestNames } from "../labels/nearest";
import { isTotal } from "../labels/totalLabel";
import { sum, sumOf } from "../sum";
import { shortName } from "../labels/shortName";

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
 * (revenue at risk, as supply chain risk services report it); one on several rows has the sum of their revenue.
 * With days, the part of a year's revenue.
 */
export function revenueAtRisk(
  products: readonly string[],
  revenue: Float64Array,
  uses: readonly Use[],
  blocked: NameSet,
  days?: number,
): RevenueAtRisk {
  requireEvery("revenue", revenue, requireNonNegative);
  requireProducts(products);
  const listed = new Set(products.map(nameKey));
  const unknown = uses.find(({ product }) => !listed.has(nameKey(product)));
  if (unknown !== undefined) {
    throw new Failure(
      "#N/A",
      `uses names ${shortName(unknown.product)}, which is not among products: add it with its revenue.`,
    );
  }
  requireUsed(blocked, new NameSet(uses.map(({ component }) => component)));
  const hit = new Set<string>();
  for (const { product, component, critical } of uses) {
    if (critical && blocked.has(component)) hit.add(nameKey(product));
  }
  const part = days === undefined ? 1 : days / 365;
  const atRisk = products.filter((product) => hit.has(nameKey(product)));
  const value = sumOf(revenue, (amount, i) => (hit.has(nameKey(products[i] ?? "")) ? amount : 0));
  return { value: value * part, total: sum(revenue), products: [...new NameSet(atRisk)] };
}

/** A row that adds up the others would double the revenue. */
function requireProducts(products: readonly string[]): void {
  const at = products.length < 2 ? -1 : products.findIndex(isTotal);
  if (at < 0) return;
  throw new Failure(
    "#VALUE!",
    `products (value ${at + 1}) is "${shortName(products[at] ?? "")}", which adds up the others: leave its row out, or all revenue counts twice.`,
  );
}

/** A blocked component that nothing uses is more likely misspelt than harmless. */
function requireUsed(blocked: NameSet, components: NameSet): void {
  for (const name of blocked) {
    if (components.has(name)) continue;
    const near = nearestNames(name, [...components], 3, name.length / 2);
    const guess =
      near.length === 0 ? "" : ` Did you mean ${near.map((each) => shortName(each)).join(", ")}?`;
    throw new Failure(
      "#N/A",
      `${blocked.whereOf(name) || "blocked"} is "${shortName(name)}", which no row of uses has as component.${guess}`,
    );
  }
}
