import { disruptionImpact as impactOf } from "../../core/resilience/disruption";
import { SupplyNetwork } from "../../core/resilience/supplyNetwork";
import { evaluate } from "../boundary/evaluate";
import { number } from "../boundary/reader";
import { supplyEdges, supplyNodesOfValue } from "../boundary/tables/supplyNetwork";
import { nameList } from "../boundary/vector";

export const parameters = {
  nodes: supplyNodesOfValue(),
  edges: supplyEdges(),
  disrupted: nameList(),
  ttr: number(),
};

/**
 * Money lost at best when sites of a supply network are out: the least margin that has to be given up.
 *
 * The network does what it can: it uses its stocks, shifts supply to other sites of the same material, and leaves
 * the demand with the smallest margin unmet.
 * @customfunction DISRUPTION_IMPACT
 * @param nodes Table with header row: node, material and, where known, stock, capacity (blank: no limit), demand, margin, ttr; rates are for one period.
 * @param edges Table with header row: from, to and, where known, quantity (units of the supplier's material for one unit of the buyer's; default 1).
 * @param disrupted The site that is out, or a range of them.
 * @param ttr Periods until it recovers, 0 or more.
 * @returns Money in the unit of margin, 0 or more.
 * @equation min Σ margin·lost, production limited by materials, stocks and capacity over ttr periods
 * @example =LINCHPIN.DISRUPTION_IMPACT({"node","material","demand","margin","stock","capacity","ttr";"P","fg",100,50,200,120,"";"SA","A",0,0,300,150,6;"B1","B",0,0,150,70,8;"B2","B",0,0,0,40,4}, {"from","to";"SA","P";"B1","P";"B2","P"}, "B1", 8) // 6500
 * @limits Lead times and changeover are left out, stock is where it is needed at once, and all suppliers of a material are equal. Large networks are refused with a sentence rather than left to hang.
 * @source Simchi-Levi, Schmidt, Wei and others, Identifying Risks and Mitigating Disruptions in the Automotive Supply Chain, Interfaces 45(5) (2015)
 * @question What does the outage of a supplier cost?
 * @related NETWORK_TTS, RISK_EXPOSURE_INDEX, REVENUE_AT_RISK
 */
export function disruptionImpact(
  nodes: unknown[][],
  edges: unknown[][],
  disrupted: unknown[][],
  ttr: unknown,
): number {
  return evaluate(parameters, [nodes, edges, disrupted, ttr], (given) => {
    const network = new SupplyNetwork(given.nodes, given.edges);
    const out = new Set([...given.disrupted].map((name) => network.at(name, "disrupted")));
    return impactOf(network, out, given.ttr);
  });
}
