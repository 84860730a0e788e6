import { type Constraint, solve } from "yalps";
import { Failure } from "../failure";
import type { SupplyNetwork, SupplyNode } from "./supplyNetwork";

/** The solver rounds its result to its precision; a larger objective keeps the digits. */
const magnified = 2 ** 20;
/** What a solve may take, in milliseconds: Excel gives up on add-ins that are silent for five seconds. */
const patience = 4000;

/**
 * The least margin lost while the disrupted sites make nothing for `periods`: the linear programme of
 * Simchi-Levi and others (Interfaces, 2015). Production u, flows y and lost demand l obey, for every site j:
 * uⱼ ≤ Σ yᵢⱼ/rₖⱼ for each material k it needs; Σ yᵢⱼ ≤ uᵢ + stockᵢ; uⱼ ≤ capacityⱼ·periods; lⱼ + uⱼ + stockⱼ ≥
 * demandⱼ·periods. Lead times and changeover are left out.
 */
export function disruptionImpact(
  network: SupplyNetwork,
  disrupted: ReadonlySet<number>,
  periods: number,
): number {
  if (periods < 0) throw new Failure("#NUM!", `ttr is ${periods}: it must be 0 or more.`);
  const programme = supplies(network, disrupted);
  network.nodes.forEach(({ capacity, demand, margin, stock }, j) => {
    if (!disrupted.has(j) && Number.isFinite(capacity)) {
      programme.row({ max: capacity * periods }, [[produced(j), 1]]);
    }
    const needed = demand * periods - stock;
    if (needed <= 0) return;
    programme.row({ min: needed }, [
      [produced(j), 1],
      [`lost ${j}`, 1],
    ]);
    programme.objective(`lost ${j}`, margin);
  });
  return programme.solved("minimize");
}

/** The most periods that all demand can be met without the disrupted sites; at most `cap`. */
export function networkTimeToSurvive(
  network: SupplyNetwork,
  disrupted: ReadonlySet<number>,
  cap: number,
): number {
  const programme = supplies(network, disrupted);
  network.nodes.forEach(({ capacity, demand, stock }, j) => {
    if (!disrupted.has(j) && Number.isFinite(capacity)) {
      programme.row({ max: 0 }, [
        [produced(j), 1],
        ["time", -capacity],
      ]);
    }
    if (demand > 0)
      programme.row({ max: stock }, [
        ["time", demand],
        [produced(j), -1],
      ]);
  });
  programme.row({ max: cap }, [["time", 1]]);
  programme.objective("time", 1);
  const periods = programme.solved("maximize");
  // The solver's rounding must not make a stock that lasts seem to end.
  return periods >= cap * (1 - 1e-9) ? cap : periods;
}

const produced = (node: number): string => `made ${node}`;

/** The constraints that both questions share. */
function supplies(network: SupplyNetwork, disrupted: ReadonlySet<number>): Programme {
  const programme = new Programme();
  network.nodes.forEach((node: SupplyNode, j) => {
    if (disrupted.has(j)) programme.row({ max: 0 }, [[produced(j), 1]]);
    for (const { quantity, edges } of network.needs[j] ?? []) {
      programme.row({ max: 0 }, [
        [produced(j), quantity],
        ...edges.map((e): Term => [`flow ${e}`, -1]),
      ]);
    }
    const outgoing = network.outOf[j] ?? [];
    if (outgoing.length > 0) {
      programme.row({ max: node.stock }, [
        ...outgoing.map((e): Term => [`flow ${e}`, 1]),
        [produced(j), -1],
      ]);
    }
  });
  return programme;
}

type Term = [variable: string, coefficient: number];

class Programme {
  private readonly constraints: [string, Constraint][] = [];
  private readonly variables = new Map<string, [string, number][]>();

  row(bound: Constraint, terms: readonly Term[]): void {
    const name = `c${this.constraints.length}`;
    this.constraints.push([name, bound]);
    for (const [variable, coefficient] of terms) this.add(variable, name, coefficient);
  }

  objective(variable: string, weight: number): void {
    this.add(variable, "objective", weight * magnified);
  }

  solved(direction: "minimize" | "maximize"): number {
    const { constraints, variables } = this;
    const { status, result } = solve(
      { direction, objective: "objective", constraints, variables },
      { maxPivots: 100_000, timeout: patience, precision: 1e-9 },
    );
    if (status === "optimal") return Math.max(0, result / magnified);
    throw new Failure(
      "#NUM!",
      "The network is too large to solve in time: give fewer sites or edges.",
    );
  }

  private add(variable: string, row: string, coefficient: number): void {
    const terms = this.variables.get(variable);
    if (terms === undefined) this.variables.set(variable, [[row, coefficient]]);
    else terms.push([row, coefficient]);
  }
}
