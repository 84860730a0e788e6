import { type Budget, BudgetSpent } from "../budget";
import { DualSimplex } from "./dualSimplex";
import { type Needs, needsOf } from "./needs";
import { nearestPowerOfTwo, type Row } from "./nearestPowerOfTwo";
import type { SupplyNetwork } from "./supplyNetwork";

/**
 * The linear programme of a supply network while sites are out: Simchi-Levi and others (Interfaces, 2015).
 * Production u, flows y and lost demand l over t periods obey, for every site j: uⱼ ≤ Σ yᵢⱼ/rₖⱼ for each
 * material k it needs; Σ yᵢⱼ ≤ uᵢ + stockᵢ; uⱼ ≤ capacityⱼ·t; lⱼ + uⱼ + stockⱼ ≥ demandⱼ·t. Lead times and
 * changeover are left out.
 *
 * It is solved for one period on average: everything is divided by t, so that stock enters as stock·z with
 * z = 1/t. The time to survive is then 1/z for the least z that meets all demand, and the impact is t times
 * the margin that z = 1/t has to give up; both are the same rows with other bounds and costs.
 */
export class SupplyProgramme {
  private readonly makes = new Map<number, number>();
  private readonly sells = new Map<number, number>();
  private readonly pace: number;
  private readonly rows: Row[] = [];
  private readonly needs: Needs;
  /** Of each column. */
  private readonly units: number[] = [];
  private surviving: DualSimplex | undefined;
  private losing: DualSimplex | undefined;

  constructor(
    private readonly network: SupplyNetwork,
    private readonly budget: Budget,
    /** As many periods as will be asked about. */
    private readonly longest: number,
  ) {
    this.needs = needsOf(network);
    this.pace = this.column(1 / this.usualStock());
    for (const site of this.needs.sites) {
      this.makes.set(site, this.column(this.needs.usual[site] as number));
    }
    network.nodes.forEach(({ demand }, site) => {
      if (demand > 0) this.sells.set(site, this.column(demand));
    });
    for (const [site, sold] of this.sells) this.rows.push([[sold, 1], ...this.supply(site)]);
    for (const pool of pools(network, this.makes)) this.addPool(pool);
  }

  private column(unit: number): number {
    return this.units.push(nearestPowerOfTwo(unit)) - 1;
  }

  /** Stock in periods: the middle of the sites that have one, by size. */
  private usualStock(): number {
    const logs = [...this.needs.sites]
      .map((site) => this.stock(site) / (this.needs.usual[site] as number))
      .filter((periods) => periods > 0)
      .map(Math.log2);
    return logs.length === 0 ? 1 : 2 ** (logs.reduce((sum, log) => sum + log, 0) / logs.length);
  }

  /** What a site has, as far as it could be used. */
  private stock(site: number): number {
    const stock = this.network.nodes[site]?.stock ?? 0;
    return Math.min(stock, (this.needs.most[site] as number) * this.longest);
  }

  /** The most periods that all demand can be met without the sites; at most `cap`. */
  timeToSurvive(disrupted: Iterable<number>, cap: number): number {
    this.surviving ??= this.allDemandMet();
    const programme = this.without(disrupted, this.surviving);
    if (!programme.solve()) return 0;
    const pace = programme.value(this.pace);
    return pace * cap <= 1 ? cap : 1 / pace;
  }

  /** The least margin given up while the sites are out for a number of periods. */
  impact(disrupted: Iterable<number>, periods: number): number {
    if (periods === 0) return 0;
    this.losing ??= this.leastLoss(1 / periods);
    const programme = this.without(disrupted, this.losing);
    programme.bound(this.pace, 1 / periods, 1 / periods);
    // To sell and make nothing is always possible.
    if (!programme.solve()) throw new BudgetSpent();
    let lost = 0;
    for (const [site, sold] of this.sells) {
      const { demand, margin } = this.network.nodes[site] as SupplyNetwork["nodes"][number];
      lost += margin * Math.max(0, demand - programme.value(sold));
    }
    return lost * periods;
  }

  private allDemandMet(): DualSimplex {
    const costs = new Float64Array(this.units.length);
    costs[this.pace] = 1 / (this.units[this.pace] as number);
    const programme = this.programme(costs);
    for (const [site, sold] of this.sells) {
      const { demand } = this.network.nodes[site] as SupplyNetwork["nodes"][number];
      programme.bound(sold, demand, demand);
    }
    programme.solve();
    return programme;
  }

  private leastLoss(pace: number): DualSimplex {
    const { nodes } = this.network;
    const worth = ({ demand, margin }: SupplyNetwork["nodes"][number]): number => demand * margin;
    const largest = nodes.reduce((most, node) => Math.max(most, worth(node)), 0) || 1;
    const costs = new Float64Array(this.units.length);
    for (const [site, sold] of this.sells) costs[sold] = -(nodes[site]?.margin ?? 0) / largest;
    const programme = this.programme(costs);
    for (const [site, sold] of this.sells) programme.bound(sold, 0, nodes[site]?.demand ?? 0);
    programme.bound(this.pace, pace, pace);
    programme.solve();
    return programme;
  }

  private programme(costs: Float64Array): DualSimplex {
    const programme = DualSimplex.of(costs, this.rows, this.units, this.budget);
    for (const [site, made] of this.makes) {
      const { capacity } = this.network.nodes[site] as SupplyNetwork["nodes"][number];
      programme.bound(made, 0, Math.min(capacity, this.needs.most[site] as number));
    }
    return programme;
  }

  private without(disrupted: Iterable<number>, solved: DualSimplex): DualSimplex {
    const programme = solved.copy();
    for (const site of disrupted) {
      const made = this.makes.get(site);
      if (made !== undefined) programme.bound(made, 0, 0);
    }
    return programme;
  }

  /** What a site has to give, taken off a row. */
  private supply(site: number): Row {
    const stock = this.stock(site);
    const made: Row = [[this.makes.get(site) as number, -1]];
    return stock === 0 ? made : [...made, [this.pace, -stock]];
  }

  /**
   * Suppliers and uses of one material. Where every supplier serves every use, supply and use in all are
   * one row; else each flow is a variable.
   */
  private addPool({ suppliers, uses }: Pool): void {
    if (uses.every((use) => use.suppliers.length === suppliers.length)) {
      const use = uses.map(({ site, quantity }): Row[number] => [
        this.makes.get(site) as number,
        quantity,
      ]);
      this.rows.push(merged([...use, ...suppliers.flatMap((site) => this.supply(site))]));
      return;
    }
    const given = new Map(suppliers.map((site): [number, Row[number][]] => [site, []]));
    for (const use of uses) {
      const usual = (use.quantity * (this.needs.usual[use.site] as number)) / use.suppliers.length;
      const flows = use.suppliers.map((supplier) => {
        const flow = this.column(usual);
        given.get(supplier)?.push([flow, 1]);
        return flow;
      });
      const made = this.makes.get(use.site) as number;
      this.rows.push([[made, use.quantity], ...flows.map((flow): Row[number] => [flow, -1])]);
    }
    for (const [site, flows] of given) this.rows.push([...flows, ...this.supply(site)]);
  }
}

interface Use {
  readonly site: number;
  readonly quantity: number;
  readonly suppliers: readonly number[];
}
interface Pool {
  readonly suppliers: number[];
  readonly uses: Use[];
}

/** Uses that have suppliers in common, directly or through other uses, with all their suppliers. */
function pools({ needs }: SupplyNetwork, sites: ReadonlyMap<number, number>): Set<Pool> {
  const poolOf = new Map<number, Pool>();
  const all = new Set<Pool>();
  for (const site of sites.keys()) {
    for (const { quantity, suppliers } of needs[site] ?? []) {
      const met = new Set<Pool>();
      for (const supplier of suppliers) {
        const pool = poolOf.get(supplier) ?? { suppliers: [supplier], uses: [] };
        poolOf.set(supplier, pool);
        met.add(pool);
      }
      const [largest, ...others] = [...met].sort((a, b) => b.uses.length - a.uses.length);
      if (largest === undefined) continue;
      for (const pool of others) {
        for (const use of pool.uses) largest.uses.push(use);
        for (const supplier of pool.suppliers) {
          largest.suppliers.push(supplier);
          poolOf.set(supplier, largest);
        }
        all.delete(pool);
      }
      largest.uses.push({ site, quantity, suppliers });
      all.add(largest);
    }
  }
  return all;
}

/** A row with each variable once: a site may use what it makes. */
function merged(row: Row): Row {
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of row) {
    sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  }
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
}
