import { wholeLimit } from "../../core/fractionLimit";
import { dependencyScreen as screen } from "../../core/criticality/dependencyScreen";
import { Failure } from "../../core/failure";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { number, optionalNumber, word } from "../boundary/reader";
import { exportsByProduct, importsByPartner } from "../boundary/tables/tradeByProduct";

export const parameters = {
  imports: importsByPartner(),
  exports: exportsByProduct(),
  t1: number({ from: 0, fallback: 0.4, limit: wholeLimit }),
  t2: number({ from: 0, fallback: 0.5, limit: wholeLimit }),
  t3: number({ from: 0, fallback: 1 }),
  years: optionalNumber({ whole: true }),
  result: word(["TABLE", "COUNT"]),
};

/**
 * Products on whose suppliers outside a country or bloc depends: concentrated, important and hard to replace at once.
 *
 * The three indicators of CDI for every product of a table of trade, on the mean of several years, since about a
 * fifth of a list of one year is not in the next; years_dependent says in how many of the years, each by itself, all
 * three are exceeded. Amounts without a known partner count as many small suppliers, and where they could tip the
 * scales the product is #N/A.
 * @customfunction DEPENDENCY_SCREEN
 * @param imports Table with header row: product, partner, value, year and, where known, inside (TRUE for members of the bloc and for production at home) or reporter, whose countries are the members.
 * @param exports Table with header row: product, value, year: all exports of the bloc's members, the proxy of its capacity; 0 where nothing is exported.
 * @param [t1] Threshold of the concentration of outside suppliers, exceeded strictly; a fraction of at most 1. Default 0.4.
 * @param [t2] Threshold of their share in all imports, a fraction of at most 1. Default 0.5.
 * @param [t3] Threshold of their imports over exports; no exports at all exceed it. Default 1.
 * @param [years] How many of the latest years to take the mean of, 2 or more. Default all that imports has.
 * @param [result] TABLE (default), or COUNT of dependent products.
 * @returns A table product, cdi1, cdi2, cdi3, top_supplier, top_share, years_dependent, dependent; or a number.
 * @equation CDI1 = Σ s², CDI2 = Σ outside / (Σ outside + inside), CDI3 = Σ outside / exports, each of sums over the years
 * @equation dependent = CDI1 > t1 and CDI2 > t2 and CDI3 > t3
 * @example =LINCHPIN.DEPENDENCY_SCREEN({"product","partner","value","year";"850511","China",90,2022;"850511","Japan",10,2022;"850511","China",80,2023;"850511","Japan",20,2023}, {"product","value","year";"850511",30,2022;"850511",40,2023}) // {"product","cdi1","cdi2","cdi3","top_supplier","top_share","years_dependent","dependent";"850511",0.745,1,2.85714285714286,"China",0.85,2,TRUE}
 * @limits Customs data show neither how essential a product is nor stocks, nor what stands behind a supplier. Without inside or several reporters CDI2 is 1 throughout: give production at home as a row that is inside. A product without rows in a year traded nothing in it; where codes were revised it seems so.
 * @source European Commission, Strategic dependencies and capacities, SWD(2021) 352 final
 * @source Arjona, Connell and Herghelegiu, An enhanced methodology to monitor the EU's strategic dependencies and vulnerabilities, Single Market Economics Paper 14 (2023), for means of several years
 * @source Arriola, Cai, Kowalski, Miroudot and others, Towards demystifying trade dependencies, OECD Trade Policy Papers (2024), doi 10.1787/2a1a2bb9-en, for concentration, importance and lack of substitutes as criteria
 * @source Vicard and Wibaux, EU Strategic Dependencies: A Long View, CEPII Policy Brief 41 (2023), for how lists change from year to year
 * @question Which products make a country or a bloc dependent, year after year?
 * @question Which imports are strategic dependencies?
 * @related CDI, HHI, SINGLE_POINT_EXPOSURE, IMPORT_PENETRATION
 */
export function dependencyScreen(
  imports: unknown[][],
  exports: unknown[][],
  t1?: unknown,
  t2?: unknown,
  t3?: unknown,
  years?: unknown,
  result?: unknown,
): unknown[][] {
  return evaluateRows(
    parameters,
    [imports, exports, t1, t2, t3, years, result],
    (given): Answer => {
      const thresholds = [given.t1, given.t2, given.t3] as const;
      const products = screen(given.imports, given.exports, thresholds, given.years);
      if (given.result === "COUNT") {
        const open = products.find(({ isDependent }) => isDependent instanceof Failure);
        if (open?.isDependent instanceof Failure) throw open.isDependent;
        return products.filter(({ isDependent }) => isDependent === true).length;
      }
      return [
        [
          ...["product", "cdi1", "cdi2", "cdi3"],
          ...["top_supplier", "top_share", "years_dependent", "dependent"],
        ],
        ...products.map((each) => [
          ...[each.product, each.concentration, each.importance, each.replacing],
          ...[each.suppliers[0]?.name ?? "", each.suppliers[0]?.share ?? ""],
          ...[each.yearsDependent, each.isDependent],
        ]),
      ];
    },
  );
}
