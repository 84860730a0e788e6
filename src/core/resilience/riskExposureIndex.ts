import { BudgetSpent, mostSteps, mostTried } from "../budget";
import { Failure } from "../failure";
import { reaches } from "../rounding";
import { withinReason } from "./disruption";
import type { SupplyNetwork } from "./supplyNetwork";

export interface RiskExposure {
  readonly node: string;
  readonly impact: number;
  /** Impact over the largest; 0 everywhere where nothing has an impact. */
  readonly index: number;
  readonly timeToSurvive: number;
  /** Time to recover less time to survive: above 0 the stock does not bridge the outage. */
  readonly gap: number;
}

const cap = 3650;

/** Each site with a time to recover out by itself, in the order of the table. Simchi-Levi and others (2015). */
export function riskExposureIndex(network: SupplyNetwork): RiskExposure[] {
  const sites = [...network.nodes.entries()].filter(
    ([, { timeToRecover }]) => !Number.isNaN(timeToRecover),
  );
  if (sites.length === 0) {
    throw new Failure(
      "#N/A",
      "nodes has no time to recover: fill the column ttr of the sites to test.",
    );
  }
  // One site of many that takes longer tells that all of them take too long.
  const each = sites.length > 4 ? enough : mostTried;
  const longest = sites.reduce((most, [, site]) => Math.max(most, site.timeToRecover), cap);
  const exposures = withinReason(
    network,
    longest,
    (programme, budget) => {
      const of = new Map<number, Omit<RiskExposure, "index">>();
      for (const [site, { name, timeToRecover }] of byTimeToRecover(sites)) {
        const before = budget.spent;
        const timeToSurvive = programme.timeToSurvive([site], cap);
        // What all demand survives costs nothing.
        const isBridged = reaches(timeToSurvive, timeToRecover);
        const impact = isBridged ? 0 : programme.impact([site], timeToRecover);
        of.set(site, { node: name, impact, timeToSurvive, gap: timeToRecover - timeToSurvive });
        const left = (budget.spent / of.size) * (sites.length - of.size);
        if (budget.spent > enough && budget.spent + left > mostSteps) throw new BudgetSpent();
        budget.grant(budget.spent - before);
      }
      return sites.flatMap(([site]) => of.get(site) ?? []);
    },
    each,
  );
  const largest = exposures.reduce((most, { impact }) => Math.max(most, impact), 0);
  return exposures.map((exposure) => ({
    ...exposure,
    index: largest === 0 ? 0 : exposure.impact / largest,
  }));
}

type Site = readonly [number, SupplyNetwork["nodes"][number]];

const byTimeToRecover = (sites: readonly Site[]): readonly Site[] =>
  [...sites].sort(([, a], [, b]) => a.timeToRecover - b.timeToRecover);

/** After so many steps, what the other sites will take is told from those that are done. */
const enough = mostSteps / 4;
