import { tradeIntensity as intensity } from "../../core/macro/tradeIntensity";
import { lift } from "../boundary/evaluate";
import { scalar } from "../boundary/scalar";

export const parameters = {
  x_ij: scalar(),
  x_i: scalar(),
  w_j: scalar(),
  w: scalar(),
  own: scalar(0),
};

/**
 * Intensity of trade from i to j beside the world's: 1 is what the size of j's market explains, above 1 is more.
 *
 * All flows are exports in one unit and year. With own, the world's exports are taken without i's imports,
 * since i does not export to itself.
 * @customfunction TRADE_INTENSITY
 * @param x_ij Exports from i to j, 0 or more.
 * @param x_i Total exports of i, above 0.
 * @param w_j World exports to j (the imports of j), above 0.
 * @param w World exports, above 0.
 * @param [own] Imports of i, subtracted from w. Default 0.
 * @returns A ratio, 0 or more, for each row.
 * @equation intensity = (x_ij / x_i) / (w_j / (w − own))
 * @example =LINCHPIN.TRADE_INTENSITY(20, 100, 50, 1000) // 4
 * @example =LINCHPIN.TRADE_INTENSITY(20, 100, 50, 1000, 100) // 3.6
 * @limits Distance, language and trade agreements raise it as much as dependence does; it says nothing about products.
 * @source World Bank, World Integrated Trade Solution, trade intensity index
 * @source Mikić and Gilbert, Trade Statistics in Policymaking: A Handbook of Commonly Used Trade Indices and Indicators, UNESCAP (2009)
 * @question Do two economies trade more with each other than their size explains?
 * @related EXPOSURE_RATIO, TRADE_OPENNESS, RCA
 */
export function tradeIntensity(
  x_ij: unknown[][],
  x_i: unknown[][],
  w_j: unknown[][],
  w: unknown[][],
  own?: unknown[][],
): unknown[][] {
  return lift(parameters, [x_ij, x_i, w_j, w, own], (at) =>
    intensity({
      bilateral: at.x_ij,
      exportsOfI: at.x_i,
      worldToJ: at.w_j,
      world: at.w,
      own: at.own,
    }),
  );
}
