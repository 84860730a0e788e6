import { LossDistribution } from "../../core/scenario/lossDistribution";
import { evaluate } from "../boundary/evaluate";
import { number } from "../boundary/reader";
import { numbers, optional, requireSameLength } from "../boundary/vector";

export const parameters = {
  losses: numbers("keep"),
  alpha: number(),
  weights: optional(numbers("keep")),
};

/**
 * Value at risk: the smallest loss that is not exceeded with probability alpha, in the unit of the losses.
 *
 * It is always one of the losses given. Excel's PERCENTILE interpolates between them and gives another
 * figure. Losses are positive and gains negative; a row that is blank throughout is skipped.
 * @customfunction LOSS_VAR
 * @param losses Loss in each scenario or period, positive for a loss, in any order.
 * @param alpha Confidence level between 0 and 1, such as 0.95.
 * @param [weights] Probability of each loss, or any weights in proportion; as many as losses. Default all alike.
 * @returns An amount in the unit of losses.
 * @equation VaR = min { l : P(L ≤ l) ≥ alpha }
 * @example =LINCHPIN.LOSS_VAR({2;11;20}, 0.975, {0.9604;0.0392;0.0004}) // 11
 * @limits It says nothing about how bad the losses beyond it are. See LOSS_CVAR.
 * @source Rockafellar and Uryasev, Conditional Value-at-Risk for General Loss Distributions, Journal of Banking and Finance 26(7) (2002)
 * @question Which loss is not exceeded in 95 of 100 cases?
 * @related LOSS_CVAR, EARNINGS_AT_RISK, HALT_MC
 */
export function lossVar(losses: unknown[][], alpha: unknown, weights?: unknown[][]): number {
  return evaluate(parameters, [losses, alpha, weights], (given) => {
    requireSameLength({ losses: given.losses, weights: given.weights });
    return new LossDistribution(given.losses, given.weights).valueAtRisk(given.alpha);
  });
}
