import { exposureRatio as ratio } from "../../core/macro/exposureRatio";
import { lift } from "../boundary/evaluate";
import { scale as scaleArgument } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = { trade: scalar(), gdp: scalar(), scale: scaleArgument() };

/**
 * Exposure of an economy to a trade flow: trade as a fraction of gross domestic product, 0 or more.
 *
 * Both figures must be in one currency, for one year and on one price basis. The numerator is gross
 * trade: it counts re-imported domestic value and components that cross the border several times, so a
 * small ratio does not show that little depends on the partner. Entrepôts exceed 1. It is no share of GDP, of which
 * gross trade is no part: write "as a percentage of GDP".
 * @customfunction EXPOSURE_RATIO
 * @param trade Imports or exports with the partner (or in total), 0 or more, in the currency of gdp.
 * @param gdp Gross domestic product of the same year, above 0.
 * @param [scale] 100 for percent. Default 1, a fraction.
 * @returns Trade over GDP as a fraction, in the shape of the ranges given.
 * @equation exposure = trade / gdp × scale
 * @example =LINCHPIN.EXPOSURE_RATIO(461, 28650) // 0.0160907504363002
 * @limits A macro ratio says nothing about single products: trade that is small beside GDP, at 1.6 %, stops all production where it sits on the critical path. See CHOKEPOINT_HALT and VA_CONTENT.
 * @source World Bank, World Development Indicators, "Imports of goods and services (% of GDP)"
 * @source US-China Trade 2025: The Micro-Dependency Risk, EximGPT, for the worked figures
 * @question How large is trade with a partner beside the whole economy?
 * @related TRADE_OPENNESS, DEPENDENCE_ASYMMETRY, MICRO_DEPENDENCY, VA_CONTENT
 */
export function exposureRatio(trade: unknown[][], gdp: unknown[][], scale?: unknown): unknown[][] {
  return lift(parameters, [trade, gdp, scale], (at) => ratio(at.trade, at.gdp) * at.scale);
}
