import { requireFraction } from "../domain";
import { requireRate } from "./rate";

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
  requireRate("rate0", rate0);
  requireRate("rate1", rate1);
  requireRate("pass_through", share);
  requireFraction("import_share", importShare);
  return ((share * (rate1 - rate0)) / (1 + rate0)) * importShare;
}
