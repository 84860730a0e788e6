import { type Budget, BudgetSpent } from "../budget";
import { certainly, isProved } from "./certainly";
import { DualSimplex } from "./dualSimplex";
import { LinearProgramme, nearestPowerOfTwo, type Row } from "./linearProgramme";
import { sumOf } from "../sum";
import { type Needs, needsOf } from "./needs";
import type { SupplyNetwork } from "./supplyNetwork";
import { supplyPools, type SupplierClass, type Use, type UseClass } from "./supplyPools";

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
  private trial: DualSimplex | undefined;
  /** Whether the answers with nothing disrupted are proved, as far as that was asked. */
  private readonly proved = new Map<DualSimplex, boolean>();

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
    this.addFlows(supplyPools(network, this.makes.keys()));
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
    if (programme === undefined) return 0;
    const pace = programme.value(this.pace);
    return pace * cap <= 1 ? cap : 1 / pace;
  }

  /** The least margin given up while the sites are out for a number of periods. */
  impact(disrupted: Iterable<number>, periods: number): number {
    if (periods === 0) return 0;
    const programme = this.without(disrupted, this.leastLossIn(periods));
    // To sell and make nothing is always possible.
    if (programme === undefined) throw new BudgetSpent();
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
    const programme = this.programme(costs, 0);
    for (const [site, sold] of this.sells) {
      const { demand } = this.network.nodes[site] as SupplyNetwork["nodes"][number];
      programme.bound(sold, demand, demand);
    }
    programme.solve();
    return programme;
  }

  /** Nothing disrupted; questions about similar periods one after the other take the fewest steps. */
  private leastLossIn(periods: number): DualSimplex {
    const programme = (this.losing ??= this.leastLoss());
    this.proved.delete(programme);
    programme.bound(this.pace, 1 / periods, 1 / periods);
    programme.solve();
    return programme;
  }

  private leastLoss(): DualSimplex {
    const { nodes } = this.network;
    const worth = ({ demand, margin }: SupplyNetwork["nodes"][number]): number => demand * margin;
    const largest = nearestPowerOfTwo(
      nodes.reduce((most, node) => Math.max(most, worth(node)), 0) || 1,
    );
    const costs = new Float64Array(this.units.length);
    for (const [site, sold] of this.sells) costs[sold] = -(nodes[site]?.margin ?? 0) / largest;
    const everything = sumOf(nodes, worth);
    const programme = this.programme(costs, everything / largest);
    for (const [site, sold] of this.sells) programme.bound(sold, 0, nodes[site]?.demand ?? 0);
    return programme;
  }

  private programme(costs: Float64Array, offset: number): DualSimplex {
    const { rows, units } = this;
    const programme = new DualSimplex(new LinearProgramme(offset, costs, rows, units), this.budget);
    for (const [site, made] of this.makes) {
      const { capacity } = this.network.nodes[site] as SupplyNetwork["nodes"][number];
      programme.bound(made, 0, Math.min(capacity, this.needs.most[site] as number));
    }
    return programme;
  }

  /** The optimum while the sites are out; undefined where none is possible. */
  private without(disrupted: Iterable<number>, solved: DualSimplex): DualSimplex | undefined {
    const made = [...disrupted].flatMap((site) => this.makes.get(site) ?? []);
    // Sites that make nothing are not missed, nor anything where nothing suffices.
    if (!solved.isSatisfiable || made.every((column) => solved.value(column) === 0)) {
      const proved = this.proved.get(solved) ?? isProved(solved);
      this.proved.set(solved, proved);
      if (proved) return solved.isSatisfiable ? solved : undefined;
    }
    this.trial ??= new DualSimplex(solved.programme, this.budget);
    const programme = solved.copyTo(this.trial);
    for (const column of made) programme.bound(column, 0, 0);
    return certainly(programme, this.budget);
  }

  /** What a site has to give, taken off a row. */
  private supply(site: number): Row {
    const stock = this.stock(site);
    const made: Row = [[this.makes.get(site) as number, -1]];
    return stock === 0 ? made : [...made, [this.pace, -stock]];
  }

  /** A row for each class of uses and of suppliers, but where one class is all that the other has. */
  private addFlows(useClasses: readonly UseClass[]): void {
    const given = new Map<SupplierClass, Row[number][]>();
    const rowOf = (suppliers: SupplierClass): Row[number][] => {
      const row = given.get(suppliers) ?? suppliers.sites.flatMap((site) => this.supply(site));
      given.set(suppliers, row);
      return row;
    };
    for (const { uses, suppliers } of useClasses) {
      const used = uses.map(({ site, quantity }): Row[number] => [
        this.makes.get(site) as number,
        quantity,
      ]);
      const [only, ...others] = suppliers;
      if (only !== undefined && others.length === 0) {
        rowOf(only).push(...used);
        continue;
      }
      for (const supplierClass of suppliers) {
        if (supplierClass.serves === 1) {
          for (const site of supplierClass.sites) used.push(...this.supply(site));
          continue;
        }
        const flow = this.column(this.usualFlow(uses, supplierClass));
        rowOf(supplierClass).push([flow, 1]);
        used.push([flow, -1]);
      }
      this.rows.push(merged(used));
    }
    for (const row of given.values()) this.rows.push(merged(row));
  }

  private usualFlow(uses: readonly Use[], { sites }: SupplierClass): number {
    return uses.reduce(
      (sum, { site, quantity, suppliers }) =>
        sum + (quantity * (this.needs.usual[site] as number) * sites.length) / suppliers.length,
      0,
    );
  }
}

/** A row with each variable once: a site may use what it makes. */
function merged(row: Row): Row {
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of row) {
    sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  }
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
}
