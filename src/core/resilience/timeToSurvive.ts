import { requireNonNegative, requirePositive } from "../domain";
import { reaches } from "../rounding";

export interface Survival {
  readonly days: number;
  /** Whether the stock outlasts the cap. */
  readonly capped: boolean;
}

/**
 * How long a stock lasts when only the alternative supply goes on: stock / (demand − alternative).
 * Simchi-Levi, Schmidt and Wei (2014). A stock that never runs out gives the cap.
 */
export function timeToSurvive(
  stock: number,
  demandRate: number,
  alternativeRate: number,
  cap: number,
): Survival {
  requireNonNegative("stock", stock);
  requirePositive("demand_rate", demandRate);
  requireNonNegative("alt_rate", alternativeRate);
  if (reaches(alternativeRate, demandRate)) return { days: cap, capped: true };
  const days = stock / (demandRate - alternativeRate);
  return reaches(days, cap) ? { days: cap, capped: true } : { days, capped: false };
}
