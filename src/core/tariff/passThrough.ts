import { requireFraction, requireNonNegative } from "../domain";

/**
 * Relative change of a duty-inclusive price when the tariff moves: ρ · (τ₁ − τ₀) / (1 + τ₀) · import share.
 * Amiti, Redding and Weinstein (2019); Cavallo, Gopinath, Neiman and Tang (2021).
 */
export function passThrough(
  rate0: number,
  rate1: number,
  share: number,
  importShare: number,
): number {
  requireNonNegative("rate0", rate0);
  requireNonNegative("rate1", rate1);
  requireNonNegative("pass_through", share);
  requireFraction("import_share", importShare);
  return ((share * (rate1 - rate0)) / (1 + rate0)) * importShare;
}
