import { requireNonNegative } from "../domain";
import { Failure } from "../failure";

export interface Supply {
  /** Domestic production at the stage that is traded, secondary production included. */
  readonly production: number;
  readonly imports: number;
  readonly exports: number;
  /** Above 0 when stocks fall. */
  readonly stockRelease: number;
}

/**
 * Apparent consumption, production + imports − exports + stock release: US Geological Survey, Mineral
 * Commodity Summaries. What remains of equal sums by rounding alone is 0.
 */
export function apparentConsumption({
  production,
  imports,
  exports,
  stockRelease,
}: Supply): number {
  requireNonNegative("production", production);
  requireNonNegative("imports", imports);
  requireNonNegative("exports", exports);
  const consumption = production + imports - exports + stockRelease;
  const turnover = production + imports + exports + Math.abs(stockRelease);
  if (Math.abs(consumption) <= 4 * Number.EPSILON * turnover) return 0;
  if (consumption < 0) {
    throw new Failure(
      "#NUM!",
      `Apparent consumption is ${consumption}: exports exceed supply, so check the stage of production or add the stock release.`,
    );
  }
  return consumption;
}

/** Net import reliance, (imports − exports + stock release) / apparent consumption; below 0 for a net exporter. */
export function netImportReliance(supply: Supply): number {
  const consumption = apparentConsumption(supply);
  if (consumption === 0) {
    throw new Failure(
      "#DIV/0!",
      "Apparent consumption is 0: there is nothing to rely on imports for.",
    );
  }
  return (supply.imports - supply.exports + supply.stockRelease) / consumption;
}
