import { usgsSupplyRisk as risk } from "../../core/criticality/usgsSupplyRisk";
import { lift } from "../boundary/evaluate";
import { scalar } from "../boundary/scalar";

export const parameters = { dp: scalar(), ev: scalar(), te: scalar() };

/**
 * Supply risk of a mineral by the US Geological Survey's method of 2020: a geometric mean, from 0 to 1.
 *
 * A risk needs all three: unreliable producers, an industry that would feel it, and reliance on imports. Since
 * 2025 the Survey weighs effects on GDP instead.
 * @customfunction USGS_SUPPLY_RISK
 * @param dp Disruption potential, 0 to 1: producers' shares weighted by their inability or unwillingness to supply.
 * @param ev Economic vulnerability, 0 to 1: how far the industries that use the mineral could bear a disruption.
 * @param te Trade exposure, 0 to 1: net import reliance, a net exporter's counting as 0.
 * @returns The score for each row.
 * @equation SR = (DP · EV · TE)^(1/3)
 * @example =LINCHPIN.USGS_SUPPLY_RISK(0.64, 0.125, 1) // 0.430886938006377
 * @limits The three factors come from the Survey's own scaling; scores from other data do not compare with its list.
 * @source Nassar et al., Evaluating the mineral commodity supply risk of the U.S. manufacturing sector, Science Advances 6(8), eaay8647 (2020)
 * @question Is a mineral's supply at risk by the US measure?
 * @related NET_IMPORT_RELIANCE, CRM_SUPPLY_RISK, GEOPOLRISK, SUPPLY_DISTRESS
 */
export function usgsSupplyRisk(dp: unknown[][], ev: unknown[][], te: unknown[][]): unknown[][] {
  return lift(parameters, [dp, ev, te], (at) => risk(at.dp, at.ev, at.te));
}
