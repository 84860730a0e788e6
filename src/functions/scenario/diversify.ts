import { requireEvery, requireNonNegative } from "../../core/domain";
import { Failure } from "../../core/failure";
import {
  cheapestShares,
  type Offers,
  requireFeasible,
  spreadShares,
} from "../../core/scenario/diversification";
import { alongside, evaluateRows } from "../boundary/evaluate";
import { optionalNumber, word } from "../boundary/reader";
import {
  numberOrNumbers,
  numbers,
  oneForEach,
  optional,
  requireSameLength,
} from "../boundary/vector";

export const parameters = {
  costs: numbers(),
  max_share: numberOrNumbers(),
  objective: word(["MIN_COST", "MIN_HHI", "MIN_RISK"]),
  budget: optionalNumber(),
  risk: optional(numbers()),
};

/**
 * How to split a purchase among suppliers: cheapest within caps, least concentrated, or least exposed to country risk, within a budget.
 * @customfunction DIVERSIFY
 * @param costs Cost of one unit from each supplier, 0 or more.
 * @param max_share Largest share a supplier may have, 0 to 1: one number for all, or one for each. Together at least 1.
 * @param [objective] MIN_COST (default), MIN_HHI (least concentrated) or MIN_RISK (least risk-weighted concentration).
 * @param [budget] Highest mean cost of a unit. Default none.
 * @param [risk] Risk of each supplier, 0 or more, such as a governance score with 10 the worst; needed for MIN_RISK.
 * @returns Shares that add up to 1, laid out as costs.
 * @equation MIN_COST: min Σ c w; MIN_HHI: min Σ w²; MIN_RISK: min Σ g w²; each with Σ w = 1, 0 ≤ w ≤ cap, Σ c w ≤ budget
 * @example =LINCHPIN.DIVERSIFY({10;12;11;20}, 0.4) // {0.4;0.2;0.4;0}
 * @example =LINCHPIN.DIVERSIFY({10;20}, 1, "MIN_HHI", 12) // {0.8;0.2}
 * @limits Shares only: no minimum order, no volume discount, and suppliers in one country count as independent. With MIN_RISK, suppliers without risk come first, in proportion to their caps.
 * @question How should a purchase be split among suppliers?
 * @related HHI, HHI_WGI, EFFECTIVE_SUPPLIERS
 */
export function diversify(
  costs: unknown[][],
  max_share: unknown[][],
  objective?: unknown,
  budget?: unknown,
  risk?: unknown[][],
): unknown[][] {
  return evaluateRows(parameters, [costs, max_share, objective, budget, risk], (given) => {
    const caps = oneForEach("max_share", given.max_share, given.costs.length);
    requireSameLength({ costs: given.costs, max_share: caps, risk: given.risk });
    const offers = { costs: given.costs, caps };
    requireFeasible(offers, given.budget);
    const shares = sharesFor(given.objective, offers, given.budget, given.risk);
    return alongside(costs, [...shares]);
  });
}

function sharesFor(
  objective: "MIN_COST" | "MIN_HHI" | "MIN_RISK",
  offers: Offers,
  budget: number | undefined,
  risk: Float64Array | undefined,
): Float64Array {
  switch (objective) {
    case "MIN_COST":
      return cheapestShares(offers);
    case "MIN_HHI":
      return spreadShares(offers, undefined, budget);
    case "MIN_RISK":
      if (risk === undefined) {
        throw new Failure("#N/A", "risk is blank: MIN_RISK needs a risk for each supplier.");
      }
      requireEvery("risk", risk, requireNonNegative);
      return spreadShares(offers, risk, budget);
  }
}
