import { riskExposureIndex as indexOf } from "../../core/resilience/riskExposureIndex";
import { SupplyNetwork } from "../../core/resilience/supplyNetwork";
import { evaluateRows } from "../boundary/evaluate";
import { supplyEdges, supplyNodesOfValue } from "../boundary/tables/supplyNetwork";

export const parameters = { nodes: supplyNodesOfValue(), edges: supplyEdges() };

/**
 * Risk exposure index of each site of a supply network: what its outage costs, beside the costliest, and whether stock bridges it.
 *
 * Every site with a time to recover (column ttr) is taken out by itself for that long.
 * @customfunction RISK_EXPOSURE_INDEX
 * @param nodes Table with header row: node, material and, where known, stock, capacity (blank: no limit), demand, margin, ttr; rates are for one period.
 * @param edges Table with header row: from, to and, where known, quantity (units of the supplier's material for one unit of the buyer's; default 1).
 * @returns A table node, impact, index, tts, gap: money, a fraction of the largest impact, periods, and time to recover less time to survive.
 * @equation index = impact / largest impact; gap = ttr − tts
 * @example =LINCHPIN.RISK_EXPOSURE_INDEX({"node","material","demand","margin","stock","capacity","ttr";"P","fg",100,50,200,120,"";"SA","A",0,0,300,150,6;"B1","B",0,0,150,70,8;"B2","B",0,0,0,40,4}, {"from","to";"SA","P";"B1","P";"B2","P"}) // {"node","impact","index","tts","gap";"SA",5000,0.769230769230769,5,1;"B1",6500,1,5.83333333333333,2.16666666666667;"B2",0,0,11.6666666666667,-7.66666666666667}
 * @limits Lead times and changeover are left out, stock is where it is needed at once, and all suppliers of a material are equal. Large networks are refused with a sentence rather than left to hang.
 * @source Simchi-Levi, Schmidt, Wei and others, Identifying Risks and Mitigating Disruptions in the Automotive Supply Chain, Interfaces 45(5) (2015)
 * @question Which supplier exposes us most, whatever the chance of its outage?
 * @related DISRUPTION_IMPACT, NETWORK_TTS, TIME_TO_SURVIVE
 */
export function riskExposureIndex(nodes: unknown[][], edges: unknown[][]): unknown[][] {
  return evaluateRows(parameters, [nodes, edges], (given) => [
    ["node", "impact", "index", "tts", "gap"],
    ...indexOf(new SupplyNetwork(given.nodes, given.edges)).map((row) => [
      row.node,
      row.impact,
      row.index,
      row.timeToSurvive,
      row.gap,
    ]),
  ]);
}
