import { BudgetSpent } from "../budget";
import { requireEvery, requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { largestFirst } from "../rounding";
import { sum, sumOf } from "../sum";
import {
  between,
  costAt,
  crossing,
  levelAt,
  narrowPrices,
  type Problem,
  problemOf,
  sharesAt,
} from "./weighing";

/** What each supplier costs and the largest share it may have. */
export interface Offers {
  readonly costs: Float64Array;
  readonly caps: Float64Array;
}

/** Rounding in sums of shares and of costs. */
const slack = 1e-9;

/** The shares that cost least: the cheapest supplier up to its cap, then the next; equals in their order. */
export function cheapestShares({ costs, caps }: Offers): Float64Array {
  const shares = new Float64Array(costs.length);
  let left = 1;
  for (const supplier of cheapestFirst(costs)) {
    const share = Math.min(left, caps[supplier] as number);
    shares[supplier] = share;
    left -= share;
  }
  return shares;
}

function cheapestFirst(costs: Float64Array): number[] {
  return largestFirst(Array.from(costs.keys()), (supplier) => -(costs[supplier] as number));
}

export const costOf = (shares: Float64Array, costs: Float64Array): number =>
  sumOf(shares, (share, i) => share * (costs[i] as number));

/** Refuses caps that leave part of the need open, and a budget below the least cost. */
export function requireFeasible({ costs, caps }: Offers, budget: number | undefined): void {
  requireEvery("costs", costs, requireNonNegative);
  requireEvery("max_share", caps, requireFraction);
  const most = sum(caps);
  if (most < 1 - slack) {
    throw new Failure(
      "#NUM!",
      `max_share: the suppliers may take ${Number(most.toPrecision(6))} together, less than the whole need of 1: raise the caps or add a supplier.`,
    );
  }
  const least = costOf(cheapestShares({ costs, caps }), costs);
  if (budget !== undefined && budget < least - slack * least) {
    throw new Failure(
      "#NUM!",
      `budget: ${budget} is below the least possible cost of ${Number(least.toPrecision(9))}.`,
    );
  }
}

/**
 * The shares w that make Σ g·w² least with Σw = 1, 0 ≤ w ≤ cap and Σ cost·w ≤ budget; weights g of 1 give
 * the least concentrated supply. The optimum is wᵢ = clip((μ − λcᵢ) / gᵢ, 0, capᵢ) (Karush, Kuhn and
 * Tucker): μ makes the shares add up to 1, λ ≥ 0 is as small as the budget allows. Suppliers without
 * weight come first, in proportion to their caps.
 */
export function spreadShares(
  offers: Offers,
  weights: Float64Array | undefined,
  budget: number | undefined,
): Float64Array {
  try {
    return spread(scaled(offers, weights), budget);
  } catch (thrown) {
    if (!(thrown instanceof BudgetSpent)) throw thrown;
    throw new Failure(
      "#NUM!",
      `costs: ${offers.costs.length} suppliers take too long to weigh against a budget: leave out the dearest, or give no budget.`,
    );
  }
}

function spread(problem: Problem, budget: number | undefined): Float64Array {
  const limit = budget === undefined ? Infinity : problem.scaledCost(budget);
  const free = sharesAt(problem, 0);
  if (costOf(free, problem.costs) <= limit) return free;
  const excess = (lambda: number): number => costAt(problem, lambda) - limit;
  // At a price of the level itself the dearest suppliers are left out, or nearly.
  let [least, most, growth] = [0, Math.max(levelAt(problem, 0)[1], 1e-15), 4];
  while (excess(most) > 0 && most < 1e15) {
    [least, most, growth] = [most, most * growth, growth ** 2];
  }
  const [dear, cheap] = crossing(excess, least, most, (low, high) =>
    narrowPrices(problem, low, high),
  );
  const [above, below] = [sharesAt(problem, dear), sharesAt(problem, cheap)];
  const [high, low] = [costOf(above, problem.costs), costOf(below, problem.costs)];
  return between(below, above, high > low ? (limit - low) / (high - low) : 0);
}

/**
 * Costs counted from the last supplier that the least cost needs, over their range: it is the one that
 * stays between its bounds as λ grows, so no digits are lost there.
 */
function scaled(offers: Offers, weights: Float64Array | undefined): Problem {
  const cheapest = cheapestShares(offers);
  const origin = offers.costs.reduce(
    (most, cost, i) => ((cheapest[i] as number) > 0 ? Math.max(most, cost) : most),
    -Infinity,
  );
  return problemOf(offers, weights, origin);
}
