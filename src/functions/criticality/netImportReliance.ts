import { netImportReliance as reliance } from "../../core/criticality/importReliance";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  production: scalar(),
  imports: scalar(),
  exports: scalar(),
  stock_release: scalar(0),
  result: word(["NIR", "TEXT"]),
};

/**
 * Net import reliance: the fraction of apparent consumption met by net imports and stocks, at most 1; below 0 for a net exporter.
 *
 * Production must be at the stage that is traded: mined concentrate that is all exported is no domestic supply
 * of compounds. Without stocks it is the EU's import reliance.
 * @customfunction NET_IMPORT_RELIANCE
 * @param production Domestic production at the stage that is traded, recycled material included, 0 or more.
 * @param imports Imports, 0 or more, in the same unit.
 * @param exports Exports, 0 or more, in the same unit.
 * @param [stock_release] Fall in stocks, below 0 when they grow. Default 0.
 * @param [result] NIR (default), or TEXT for whole percent as the US Geological Survey prints them, "E" for a net exporter.
 * @returns A fraction, or a text, for each row.
 * @equation NIR = (imports − exports + stock release) / (production + imports − exports + stock release)
 * @example =LINCHPIN.NET_IMPORT_RELIANCE(1300, 5300, 0) // 0.803030303030303
 * @example =LINCHPIN.NET_IMPORT_RELIANCE({1300;45000}, {5300;0}, {0;43000}, , "TEXT") // {"80";"E"}
 * @limits It does not see who the suppliers are, nor material inside imported goods. See HHI and CRM_SUPPLY_RISK.
 * @source US Geological Survey, Mineral Commodity Summaries, notes and appendix
 * @source European Commission, Methodology for establishing the EU list of critical raw materials: guidelines (2017), doi 10.2873/769526
 * @question How far does an economy rely on imports of a material?
 * @related APPARENT_CONSUMPTION, CRM_SUPPLY_RISK, USGS_SUPPLY_RISK, CDI, IMPORT_PENETRATION
 */
export function netImportReliance(
  production: unknown[][],
  imports: unknown[][],
  exports: unknown[][],
  stock_release?: unknown[][],
  result?: unknown,
): unknown[][] {
  return lift(parameters, [production, imports, exports, stock_release, result], (at) => {
    const fraction = reliance({
      production: at.production,
      imports: at.imports,
      exports: at.exports,
      stockRelease: at.stock_release,
    });
    return at.result === "NIR" ? fraction : asPrinted(fraction);
  });
}

const asPrinted = (fraction: number): string =>
  fraction < 0 ? "E" : String(Math.round(fraction * 100));
