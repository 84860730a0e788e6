import { networkTimeToSurvive } from "../../core/resilience/disruption";
import { SupplyNetwork } from "../../core/resilience/supplyNetwork";
import { evaluate } from "../boundary/evaluate";
import { number } from "../boundary/reader";
import { supplyEdges, supplyNodes } from "../boundary/tables/supplyNetwork";
import { nameList } from "../boundary/vector";

export const parameters = {
  nodes: supplyNodes(),
  edges: supplyEdges(),
  disrupted: nameList(),
  cap: number({ above: 0, fallback: 3650 }),
};

/**
 * Time to survive of a whole supply network: how many periods all demand can be met while sites are out.
 *
 * Stocks anywhere in the network and other sites of the same material are used as well as they can be.
 * @customfunction NETWORK_TTS
 * @param nodes Table with header row: node, material and, where known, stock, capacity (blank: no limit), demand, margin, ttr; rates are for one period.
 * @param edges Table with header row: from, to and, where known, quantity (units of the supplier's material for one unit of the buyer's; default 1).
 * @param disrupted The site that is out, or a range of them.
 * @param [cap] Longest time to report. Default 3650.
 * @returns Periods, at most cap.
 * @equation max t: demand·t met in full, production limited by materials, stocks and capacity over t periods
 * @example =LINCHPIN.NETWORK_TTS({"node","material","demand","margin","stock","capacity","ttr";"P","fg",100,50,200,120,"";"SA","A",0,0,300,150,6;"B1","B",0,0,150,70,8;"B2","B",0,0,0,40,4}, {"from","to";"SA","P";"B1","P";"B2","P"}, "SA") // 5
 * @limits Lead times and changeover are left out, stock is where it is needed at once, and all suppliers of a material are equal. Large networks are refused with a sentence rather than left to hang.
 * @source Simchi-Levi, Schmidt, Wei and others, Identifying Risks and Mitigating Disruptions in the Automotive Supply Chain, Interfaces 45(5) (2015)
 * @question How long can the network deliver without a supplier?
 * @related TIME_TO_SURVIVE, DISRUPTION_IMPACT, RISK_EXPOSURE_INDEX
 */
export function networkTts(
  nodes: unknown[][],
  edges: unknown[][],
  disrupted: unknown[][],
  cap?: unknown,
): number {
  return evaluate(parameters, [nodes, edges, disrupted, cap], (given) => {
    const network = new SupplyNetwork(given.nodes, given.edges);
    const out = new Set([...given.disrupted].map((name) => network.at(name, "disrupted")));
    return networkTimeToSurvive(network, out, given.cap);
  });
}
