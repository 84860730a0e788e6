import { Failure } from "../failure";
import { disruptionImpact, networkTimeToSurvive } from "./disruption";
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
/** Work that ends well before Excel's patience does; a site's two programmes grow with sites and edges. */
const mostWork = 4e8;

/** Each site with a time to recover out by itself, in the order of the table. Simchi-Levi and others (2015). */
export function riskExposureIndex(network: SupplyNetwork): RiskExposure[] {
  const { nodes, edges } = network;
  const sites = nodes.flatMap(({ timeToRecover }, i) => (Number.isNaN(timeToRecover) ? [] : [i]));
  if (sites.length === 0) {
    throw new Failure(
      "#N/A",
      "nodes has no time to recover: fill the column ttr of the sites to test.",
    );
  }
  const size = nodes.length + edges.length;
  if (sites.length * size ** 2.5 > mostWork) {
    throw new Failure(
      "#NUM!",
      `${sites.length} sites with a ttr in a network of ${nodes.length} sites and ${edges.length} edges take too long: give a ttr only to those in question.`,
    );
  }
  const exposures = sites.map((i) => {
    const { name, timeToRecover } = nodes[i] as SupplyNetwork["nodes"][number];
    const out = new Set([i]);
    const impact = disruptionImpact(network, out, timeToRecover);
    const timeToSurvive = networkTimeToSurvive(network, out, cap);
    return { node: name, impact, timeToSurvive, gap: timeToRecover - timeToSurvive };
  });
  const largest = Math.max(...exposures.map(({ impact }) => impact));
  return exposures.map((exposure) => ({
    ...exposure,
    index: largest === 0 ? 0 : exposure.impact / largest,
  }));
}
