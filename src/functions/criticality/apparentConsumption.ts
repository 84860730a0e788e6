import { apparentConsumption as consumption } from "../../core/criticality/importReliance";
import { lift } from "../boundary/evaluate";
import { scalar } from "../boundary/scalar";

export const parameters = {
  production: scalar(),
  imports: scalar(),
  exports: scalar(),
  stock_release: scalar(0),
};

/**
 * Apparent consumption of a material: production plus imports less exports plus what stocks release, in the unit given.
 * @customfunction APPARENT_CONSUMPTION
 * @param production Domestic production at the stage that is traded, recycled material included, 0 or more.
 * @param imports Imports, 0 or more, in the same unit.
 * @param exports Exports, 0 or more, in the same unit.
 * @param [stock_release] Fall in stocks, below 0 when they grow. Default 0.
 * @returns An amount, 0 or more, for each row.
 * @equation AC = production + imports − exports + stock release
 * @example =LINCHPIN.APPARENT_CONSUMPTION(1300, 8310, 3010) // 6600
 * @limits It does not see material inside imported goods. Exports above supply are #NUM!: a stage mixed up, or stocks not recorded.
 * @source US Geological Survey, Mineral Commodity Summaries, notes and appendix
 * @question How much of a material does an economy use?
 * @related NET_IMPORT_RELIANCE, CRM_SUPPLY_RISK
 */
export function apparentConsumption(
  production: unknown[][],
  imports: unknown[][],
  exports: unknown[][],
  stock_release?: unknown[][],
): unknown[][] {
  return lift(parameters, [production, imports, exports, stock_release], (at) =>
    consumption({
      production: at.production,
      imports: at.imports,
      exports: at.exports,
      stockRelease: at.stock_release,
    }),
  );
}
