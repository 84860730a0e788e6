import {
  contributions,
  coverage,
  exposureIfUnknown,
  type Holdings,
  totalExposure,
} from "../../core/portfolio/portfolioExposure";
import { alongside, type Answer, evaluateRows } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  weights: numbers("keep"),
  exposures: numbers("keep"),
  result: word(["TOTAL", "COVERAGE", "CONTRIBUTIONS", "FLOOR", "CEILING"]),
};

/**
 * How exposed a portfolio is to a partner: the weighted mean of its holdings' exposed shares, as a fraction.
 *
 * A holding whose exposure is blank is not known, and not known is not zero: TOTAL is over the holdings
 * that are known, COVERAGE says how much of the portfolio they are, FLOOR and CEILING take the rest as 0
 * and as 1. A row without a weight is no holding.
 * @customfunction PORTFOLIO_EXPOSURE
 * @param weights Position sizes or weights, in any one unit; short positions are negative.
 * @param exposures Exposed share of each holding's revenue, sourcing or assets, 0 to 1; blank where it is not known.
 * @param [result] TOTAL (default), COVERAGE, CONTRIBUTIONS, FLOOR or CEILING.
 * @returns A fraction; or each holding's part of TOTAL, laid out as weights, "" where it is not known.
 * @equation TOTAL = Σ w e / Σ w over known holdings; COVERAGE = Σ |w| known / Σ |w|
 * @equation FLOOR, CEILING = Σ w e / Σ w over all holdings, unknown e taken as 0, as 1
 * @example =LINCHPIN.PORTFOLIO_EXPOSURE({50;30;20}, {0.4;0.1;""}) // 0.2875
 * @limits Where a company sells is not where it buys: give shares of one kind. Companies report by region as they please, and suppliers' suppliers are not in it. With short positions not known, FLOOR and CEILING are no bounds.
 * @question How much of a portfolio hangs on a partner, and how much of that is known?
 * @related EARNINGS_AT_RISK, HHI, EVENT_STUDY
 */
export function portfolioExposure(
  weights: unknown[][],
  exposures: unknown[][],
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [weights, exposures, result], (given): Answer => {
    const holdings: Holdings = { weights: given.weights, exposures: given.exposures };
    requireSameLength({ weights: given.weights, exposures: given.exposures });
    switch (given.result) {
      case "TOTAL":
        return totalExposure(holdings);
      case "COVERAGE":
        return coverage(holdings);
      case "CONTRIBUTIONS":
        return alongside(
          weights,
          Array.from(contributions(holdings), (part) => (Number.isNaN(part) ? "" : part)),
        );
      case "FLOOR":
        return exposureIfUnknown(holdings, 0);
      case "CEILING":
        return exposureIfUnknown(holdings, 1);
    }
  });
}
