import { tradeOpenness as openness } from "../../core/macro/tradeOpenness";
import { lift } from "../boundary/evaluate";
import { scale as scaleArgument } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  exports: scalar(),
  imports: scalar(),
  gdp: scalar(),
  scale: scaleArgument(),
};

/**
 * Openness of an economy: exports plus imports as a fraction of gross domestic product, 0 or more.
 *
 * All three figures must be in one currency, for one year and on one price basis. Entrepôts exceed 1,
 * since goods that only pass through count twice.
 * @customfunction TRADE_OPENNESS
 * @param exports Exports of goods and services, 0 or more, in the currency of gdp.
 * @param imports Imports of goods and services, 0 or more, in the currency of gdp.
 * @param gdp Gross domestic product of the same year, above 0.
 * @param [scale] 100 for percent. Default 1, a fraction.
 * @returns Trade over GDP as a fraction (times scale), in the shape of the ranges given.
 * @equation openness = (exports + imports) / gdp × scale
 * @example =LINCHPIN.TRADE_OPENNESS(25, 35, 100) // 0.6
 * @limits It is no share of GDP, of which gross trade is no part. Small economies are more open than large ones whatever their policy, and gross trade counts a component at each border it crosses.
 * @source World Bank, World Development Indicators, "Trade (% of GDP)", NE.TRD.GNFS.ZS
 * @source World Bank, World Integrated Trade Solution, trade indicators
 * @question How open is an economy to trade as a whole?
 * @related EXPOSURE_RATIO, TRADE_INTENSITY, DEPENDENCE_ASYMMETRY
 */
export function tradeOpenness(
  exports: unknown[][],
  imports: unknown[][],
  gdp: unknown[][],
  scale?: unknown,
): unknown[][] {
  return lift(
    parameters,
    [exports, imports, gdp, scale],
    (at) => openness(at.exports, at.imports, at.gdp) * at.scale,
  );
}
