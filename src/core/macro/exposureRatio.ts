import { requireNonNegative } from "../domain";
import { Failure } from "../failure";

/**
 * Gross trade over gross domestic product, trade / gdp: World Bank, World Development Indicators,
 * "Imports (exports) of goods and services (% of GDP)". Entrepôts exceed 1, so nothing is capped.
 */
export function exposureRatio(trade: number, gdp: number): number {
  requireNonNegative("trade", trade);
  requireNonNegative("gdp", gdp);
  if (gdp === 0)
    throw new Failure("#DIV/0!", "gdp is 0: give the GDP of the same year and currency.");
  return trade / gdp;
}
