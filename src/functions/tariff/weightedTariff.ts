import { weightedTariff as average } from "../../core/tariff/weightedTariff";
import { requireEvery } from "../../core/domain";
import { dutyLimit, requireWithin } from "../../core/fractionLimit";
import { evaluate } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  values: numbers("keep"),
  rates: { ...numbers("keep"), limit: dutyLimit },
  method: word(["WEIGHTED", "SIMPLE", "COLLECTED"]),
};

/**
 * The average tariff on a basket of products as a fraction: weighted by imports, simple, or as collected.
 *
 * A product with its value or its rate missing is left out; the simple average needs its rate alone.
 * @customfunction WEIGHTED_TARIFF
 * @param values Imports by product, 0 or more, in one currency; one row or column.
 * @param rates Tariff on each product as a fraction of at most 2; with COLLECTED, the duties paid. As many as values.
 * @param [method] WEIGHTED (default), SIMPLE, or COLLECTED (duties over values).
 * @returns The average rate as a fraction.
 * @equation WEIGHTED: Σ v·τ / Σ v;  SIMPLE: Σ τ / n;  COLLECTED: Σ duties / Σ v
 * @example =LINCHPIN.WEIGHTED_TARIFF({100;300}, {0.4;0}) // 0.1
 * @limits Import weights hide prohibitive tariffs: what is no longer imported weighs nothing. Compare SIMPLE, or weigh by imports of a year before the tariff.
 * @source WTO, ITC and UNCTAD, World Tariff Profiles
 * @source World Bank, World Development Indicators, "Tariff rate, applied, weighted mean, all products"
 * @question How high is the tariff on what is really imported?
 * @related TARIFF_STACK, TARIFF_DIVERSION, LANDED_COST
 */
export function weightedTariff(values: unknown[][], rates: unknown[][], method?: unknown): number {
  return evaluate(parameters, [values, rates, method], (read) => {
    requireSameLength({ values: read.values, rates: read.rates });
    if (read.method !== "COLLECTED") {
      requireEvery("rates", read.rates, (name, rate) => {
        requireWithin(name, rate, dutyLimit);
      });
    }
    return average(read.values, read.rates, read.method);
  });
}
