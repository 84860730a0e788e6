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
 * Conditional value at risk (expected shortfall): the mean of the worst 1 − alpha of losses, in the unit of the losses.
 *
 * Where the value at risk carries more probability than is left of 1 − alpha, only the part that is left
 * counts. Losses are positive and gains negative; a row that is blank throughout is skipped.
 * @customfunction LOSS_CVAR
 * @param losses Loss in each scenario or period, positive for a loss, in any order.
 * @param alpha Confidence level between 0 and 1, such as 0.95.
 * @param [weights] Probability of each loss, or any weights in proportion; as many as losses. Default all alike.
 * @returns An amount in the unit of losses, never below LOSS_VAR.
 * @equation CVaR = VaR + E[(L − VaR)⁺] / (1 − alpha)
 * @example =LINCHPIN.LOSS_CVAR({2;11;20}, 0.975, {0.9604;0.0392;0.0004}) // 11.144
 * @limits With few scenarios beyond alpha it rests on those few.
 * @source Rockafellar and Uryasev, Conditional Value-at-Risk for General Loss Distributions, Journal of Banking and Finance 26(7) (2002)
 * @source Acerbi and Tasche, On the Coherence of Expected Shortfall, Journal of Banking and Finance 26(7) (2002)
 * @question How bad is a bad year on average?
 * @related LOSS_VAR, EARNINGS_AT_RISK, HALT_MC
 */
export function lossCvar(losses: unknown[][], alpha: unknown, weights?: unknown[][]): number {
  return evaluate(parameters, [losses, alpha, weights], (given) => {
    requireSameLength({ losses: given.losses, weights: given.weights });
    return new LossDistribution(given.losses, given.weights).conditionalValueAtRisk(given.alpha);
  });
}
