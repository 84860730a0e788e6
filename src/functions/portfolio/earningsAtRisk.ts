import { earningsLoss, earningsLossShare } from "../../core/portfolio/earningsAtRisk";
import { lift } from "../boundary/evaluate";
import { missing, word } from "../boundary/reader";
import { optionalScalar, scalar } from "../boundary/scalar";

export const parameters = {
  revenue: scalar(),
  exposed_share: scalar(),
  loss_share: scalar(),
  contribution_margin: scalar(),
  ebit: optionalScalar(),
  result: word(["LOSS", "SHARE"]),
};

/**
 * Earnings lost when part of the exposed revenue goes while fixed cost stays: an amount, or a fraction of EBIT.
 * @customfunction EARNINGS_AT_RISK
 * @param revenue Revenue, 0 or more.
 * @param exposed_share Part of revenue that depends on the partner, 0 to 1.
 * @param loss_share Part of the exposed revenue that is lost, 0 to 1.
 * @param contribution_margin Revenue less variable cost, as a fraction of revenue, 0 to 1.
 * @param [ebit] Earnings before interest and taxes, above 0, in the unit of revenue; needed for SHARE.
 * @param [result] LOSS (default) or SHARE.
 * @returns An amount in the unit of revenue, or a fraction of EBIT that may exceed 1, for each row.
 * @equation LOSS = revenue × exposed_share × loss_share × contribution_margin; SHARE = LOSS / ebit
 * @example =LINCHPIN.EARNINGS_AT_RISK(1000, 0.33, 0.5, 0.4) // 66
 * @limits One margin for all revenue, no substitutes and no cost cutting. Inputs that stop production put more at risk: see REVENUE_AT_RISK.
 * @question What does losing a market cost in earnings?
 * @related PORTFOLIO_EXPOSURE, REVENUE_AT_RISK, LOSS_CVAR
 */
export function earningsAtRisk(
  revenue: unknown[][],
  exposed_share: unknown[][],
  loss_share: unknown[][],
  contribution_margin: unknown[][],
  ebit?: unknown[][],
  result?: unknown,
): unknown[][] {
  const given = [revenue, exposed_share, loss_share, contribution_margin, ebit, result];
  return lift(parameters, given, (at) => {
    const exposure = {
      revenue: at.revenue,
      exposedShare: at.exposed_share,
      lossShare: at.loss_share,
      contributionMargin: at.contribution_margin,
    };
    if (at.result === "LOSS") return earningsLoss(exposure);
    if (Number.isNaN(at.ebit)) throw missing("ebit");
    return earningsLossShare(exposure, at.ebit);
  });
}
