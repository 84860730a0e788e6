import { requireNonNegative } from "../domain";
import { exposureRatio } from "./exposureRatio";

/**
 * Exports plus imports over gross domestic product: World Bank, World Development Indicators, "Trade (% of
 * GDP)". Entrepôts exceed 1, so nothing is capped.
 */
export function tradeOpenness(exports: number, imports: number, gdp: number): number {
  requireNonNegative("exports", exports);
  requireNonNegative("imports", imports);
  return exposureRatio(exports + imports, gdp);
}
