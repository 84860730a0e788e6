import { herfindahl } from "../../core/concentration/herfindahl";
import { importRisk } from "../../core/criticality/importRisk";
import { Failure } from "../../core/failure";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { number, optionalNumber, word } from "../boundary/reader";
import { numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  production: numbers("keep"),
  imports: numbers("keep"),
  instability: numbers("keep"),
  domestic_production: number({ from: 0, fallback: 0 }),
  price: optionalNumber({ from: 0 }),
  result: word(["SCORE", "HHI", "IMPORT_RISK", "MIDPOINT", "TABLE"]),
};

/**
 * Geopolitical supply risk of a material for a country or a company: concentration of world production times import risk, 0 to 1.
 *
 * Leave a "total" row out of production. For a company, imports are its own purchases by origin. An origin
 * whose instability is blank is #N/A, since leaving it out would delete its risk.
 * @customfunction GEOPOLRISK
 * @param production World production by country, 0 or more, in any order. Blank cells are skipped.
 * @param imports Imports or purchases by origin, 0 or more. Blank rows are skipped.
 * @param instability Political instability of each origin, 0 to 1, as many as imports: (2.5 − World Bank estimate) / 5.
 * @param [domestic_production] The importing unit's own production, in the unit of imports. Default 0.
 * @param [price] Price of the material, needed for MIDPOINT.
 * @param [result] SCORE (default), HHI, IMPORT_RISK, MIDPOINT (score × price) or TABLE.
 * @returns One number; TABLE spills hhi, import_risk, score, numerator, total_imports, midpoint under a header, midpoint blank without a price.
 * @equation HHI = Σ P² / (Σ P)², import risk = Σ g f / (domestic production + Σ f), score = HHI × import risk
 * @example =LINCHPIN.GEOPOLRISK({60;40}, {80;20}, {0.5;0.25}) // 0.234
 * @limits Stability stands for a state's reliability and does not see trade policy; transit countries hide the true origin.
 * @source Gemechu and others, Import-based Indicator for the Geopolitical Supply Risk of Raw Materials in Life Cycle Sustainability Assessments, Journal of Industrial Ecology 20(1) (2016)
 * @source geopolrisk-py, Journal of Open Source Software, doi 10.21105/joss.09600
 * @question How risky are the politics behind a material's supply?
 * @related HHI_WGI, HHI, CRM_SUPPLY_RISK, USGS_SUPPLY_RISK
 */
export function geopolrisk(
  production: unknown[][],
  imports: unknown[][],
  instability: unknown[][],
  domestic_production?: unknown,
  price?: unknown,
  result?: unknown,
): unknown[][] {
  const given = [production, imports, instability, domestic_production, price, result];
  return evaluateRows(parameters, given, (read): Answer => {
    const { imports, instability, price } = read;
    requireSameLength({ imports, instability });
    const hhi = herfindahl(read.production, { name: "production" });
    const { risk, riskyImports, totalImports } = importRisk(
      imports,
      instability,
      read.domestic_production,
    );
    const score = hhi * risk;
    switch (read.result) {
      case "SCORE":
        return score;
      case "HHI":
        return hhi;
      case "IMPORT_RISK":
        return risk;
      case "MIDPOINT":
        return score * requirePrice(price);
      case "TABLE":
        return [
          ["hhi", "import_risk", "score", "numerator", "total_imports", "midpoint"],
          [hhi, risk, score, riskyImports, totalImports, price === undefined ? "" : score * price],
        ];
    }
  });
}

function requirePrice(price: number | undefined): number {
  if (price !== undefined) return price;
  throw new Failure("#N/A", "price is left out: MIDPOINT is the score times the price.");
}
