import { requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { reaches } from "../rounding";

export type DurationDistribution = "EXPONENTIAL" | "UNIFORM" | "FIXED";

export interface Disruption {
  readonly annualProbability: number;
  readonly lossPerDay: number;
  /** The cost of carrying one day of cover for a year. */
  readonly holdingCostPerDay: number;
  readonly meanDuration: number;
}

/**
 * Days of cover S that make holding cost plus expected loss, h·S + p·L·E[(D − S)⁺], least: the newsvendor's
 * critical fractile, P(D > S) = h / (p·L) = r. Arrow, Harris and Marschak (1951). Nothing is worth holding
 * when r is 1 or more. D is exponential with the mean duration μ (S = μ ln 1/r), uniform from 0 to 2μ
 * (S = 2μ(1 − r)) or fixed (S = μ).
 */
export function breakevenStock(disruption: Disruption, distribution: DurationDistribution): number {
  requireDisruption(disruption);
  const { annualProbability, lossPerDay, holdingCostPerDay, meanDuration } = disruption;
  const lossAvoided = annualProbability * lossPerDay;
  if (reaches(holdingCostPerDay, lossAvoided)) return 0;
  switch (distribution) {
    case "FIXED":
      return meanDuration;
    case "UNIFORM":
      return 2 * meanDuration * (1 - holdingCostPerDay / lossAvoided);
    case "EXPONENTIAL":
      if (holdingCostPerDay === 0) {
        throw new Failure(
          "#DIV/0!",
          "holding_cost_per_day is 0: where holding is free and a disruption may last any time, no stock is enough.",
        );
      }
      return meanDuration * Math.log(lossAvoided / holdingCostPerDay);
  }
}

/** The annual probability from which the first day of cover pays, h / L; above 1 it never does. */
export function breakevenProbability(disruption: Disruption): number {
  requireDisruption(disruption);
  if (disruption.lossPerDay === 0) {
    throw new Failure("#DIV/0!", "loss_per_day is 0: nothing is lost, so no probability pays.");
  }
  return disruption.holdingCostPerDay / disruption.lossPerDay;
}

function requireDisruption(disruption: Disruption): void {
  requireFraction("annual_probability", disruption.annualProbability);
  requireNonNegative("loss_per_day", disruption.lossPerDay);
  requireNonNegative("holding_cost_per_day", disruption.holdingCostPerDay);
  requireNonNegative("mean_duration", disruption.meanDuration);
}
