import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { shortName } from "../labels/shortName";

/** A site: what it makes, and, of a product, what is demanded. Rates are for one period. */
export interface SupplyNode {
  readonly name: string;
  readonly material: string;
  readonly stock: number;
  /** Infinity where there is no limit. */
  readonly capacity: number;
  readonly demand: number;
  /** What is lost with each unit of demand not met. */
  readonly margin: number;
  /** Periods until the site recovers; NaN where it is not known. */
  readonly timeToRecover: number;
}

export interface SupplyEdge {
  readonly from: string;
  readonly to: string;
  /** Units of the supplier's material for each unit of the buyer's. */
  readonly quantity: number;
}

/** One material that a site needs: how much of it for one unit, and the sites that may supply it. */
export interface MaterialNeed {
  readonly quantity: number;
  readonly suppliers: readonly number[];
}

/** Sites and their supplies, by position. */
export class SupplyNetwork {
  readonly needs: readonly (readonly MaterialNeed[])[];
  private readonly position = new Map<string, number>();

  constructor(
    readonly nodes: readonly SupplyNode[],
    edges: readonly SupplyEdge[],
  ) {
    if (nodes.length === 0) throw new Failure("#N/A", "nodes has no rows.");
    nodes.forEach(({ name }, i) => {
      if (this.position.has(nameKey(name))) {
        throw new Failure("#VALUE!", `nodes has ${shortName(name)} twice: give each site one row.`);
      }
      this.position.set(nameKey(name), i);
    });
    const needs = nodes.map(() => new Map<string, { quantity: number; suppliers: Set<number> }>());
    for (const { from, to, quantity } of edges) {
      const supplier = this.at(from, "edges");
      const { material } = nodes[supplier] as SupplyNode;
      const buyer = needs[this.at(to, "edges")] as (typeof needs)[number];
      const need = buyer.get(nameKey(material)) ?? { quantity, suppliers: new Set<number>() };
      if (need.quantity !== quantity) {
        throw new Failure(
          "#VALUE!",
          `edges: suppliers of ${shortName(material)} to ${shortName(to)} state ${need.quantity} and ${quantity}: one unit of ${shortName(to)} needs one quantity.`,
        );
      }
      need.suppliers.add(supplier);
      buyer.set(nameKey(material), need);
    }
    this.requireDomains(edges);
    this.needs = needs.map((byMaterial) =>
      [...byMaterial.values()].map(({ quantity, suppliers }) => ({
        quantity,
        suppliers: [...suppliers],
      })),
    );
  }

  at(name: string, argument: string): number {
    const found = this.position.get(nameKey(name));
    if (found !== undefined) return found;
    throw new Failure("#N/A", `${argument} names ${shortName(name)}, which is not among nodes.`);
  }

  private requireDomains(edges: readonly SupplyEdge[]): void {
    for (const { name, stock, capacity, demand, margin, timeToRecover } of this.nodes) {
      for (const [what, value] of Object.entries({
        stock,
        capacity,
        demand,
        margin,
        ttr: timeToRecover,
      })) {
        if (value < 0)
          throw new Failure(
            "#NUM!",
            `${what} of ${shortName(name)} is ${value}: it must be 0 or more.`,
          );
      }
    }
    const bad = edges.find(({ quantity }) => quantity <= 0);
    if (bad !== undefined) {
      throw new Failure(
        "#NUM!",
        `The quantity from ${shortName(bad.from)} to ${shortName(bad.to)} is ${bad.quantity}: it must be above 0.`,
      );
    }
  }
}
