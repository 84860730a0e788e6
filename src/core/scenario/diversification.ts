import { requireEvery, requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";

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
  return Array.from(costs.keys()).sort((a, b) => (costs[a] as number) - (costs[b] as number));
}

export const costOf = (shares: Float64Array, costs: Float64Array): number =>
  shares.reduce((sum, share, i) => sum + share * (costs[i] as number), 0);

/** Refuses caps that leave part of the need open, and a budget below the least cost. */
export function requireFeasible({ costs, caps }: Offers, budget: number | undefined): void {
  requireEvery("costs", costs, requireNonNegative);
  requireEvery("max_share", caps, requireFraction);
  const most = caps.reduce((sum, cap) => sum + cap, 0);
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
  const problem = scaled(offers, weights);
  const limit = budget === undefined ? Infinity : problem.scaledCost(budget);
  const free = sharesAt(problem, 0);
  if (costOf(free, problem.costs) <= limit) return free;
  let [dear, cheap] = [0, 1];
  while (costOf(sharesAt(problem, cheap), problem.costs) > limit && cheap < 1e15) cheap *= 4;
  for (let step = 0; step < 60; step++) {
    const middle = (dear + cheap) / 2;
    if (costOf(sharesAt(problem, middle), problem.costs) > limit) dear = middle;
    else cheap = middle;
  }
  const [above, below] = [sharesAt(problem, dear), sharesAt(problem, cheap)];
  const [high, low] = [costOf(above, problem.costs), costOf(below, problem.costs)];
  return between(below, above, high > low ? (limit - low) / (high - low) : 0);
}

interface Problem {
  readonly costs: Float64Array;
  readonly caps: Float64Array;
  readonly weights: Float64Array;
  scaledCost(cost: number): number;
}

/**
 * Costs counted from the last supplier that the least cost needs, over their range: it is the one that
 * stays between its bounds as λ grows, so no digits are lost there.
 */
function scaled({ costs, caps }: Offers, weights: Float64Array | undefined): Problem {
  const cheapest = cheapestShares({ costs, caps });
  const origin = costs.reduce(
    (most, cost, i) => ((cheapest[i] as number) > 0 ? Math.max(most, cost) : most),
    -Infinity,
  );
  const [least, most] = costs.reduce(
    ([low, high], cost) => [Math.min(low, cost), Math.max(high, cost)] as const,
    [Infinity, -Infinity] as const,
  );
  const range = most > least ? most - least : 1;
  const heaviest = weights?.reduce((high, weight) => Math.max(high, weight), 0) ?? 0;
  const scaledCost = (cost: number): number => (cost - origin) / range;
  return {
    costs: costs.map(scaledCost),
    caps,
    weights: costs.map((_, i) => (heaviest === 0 ? 1 : (weights?.[i] as number) / heaviest)),
    scaledCost,
  };
}

/** The best shares when a unit of cost weighs λ: bisection with Newton steps for the level μ. */
function sharesAt(problem: Problem, lambda: number): Float64Array {
  const { costs, caps, weights } = problem;
  let low = Infinity;
  let high = -Infinity;
  costs.forEach((cost, i) => {
    low = Math.min(low, lambda * cost);
    high = Math.max(high, lambda * cost + (weights[i] as number) * (caps[i] as number));
  });
  high += 1;
  let level = (low + high) / 2;
  for (let step = 0; step < 300; step++) {
    const { sum, slope } = taken(problem, lambda, level);
    if (sum < 1) low = level;
    else high = level;
    if (sum === 1) break;
    const newton = level + (1 - sum) / slope;
    const inside = newton > low && newton < high;
    level = inside && step % 3 !== 2 ? newton : (low + high) / 2;
    if (level <= low || level >= high) break;
  }
  const below = sharesAtLevel(problem, lambda, low);
  const above = sharesAtLevel(problem, lambda, high);
  const [less, more] = [total(below), total(above)];
  return between(below, above, more > less ? (1 - less) / (more - less) : 0);
}

function taken(
  { costs, caps, weights }: Problem,
  lambda: number,
  level: number,
): { sum: number; slope: number } {
  let sum = 0;
  let slope = 0;
  for (let i = 0; i < costs.length; i++) {
    const weight = weights[i] as number;
    const share = shareAt(level - lambda * (costs[i] as number), weight, caps[i] as number);
    sum += share;
    if (weight > 0 && share > 0 && share < (caps[i] as number)) slope += 1 / weight;
  }
  return { sum, slope };
}

const sharesAtLevel = (
  { costs, caps, weights }: Problem,
  lambda: number,
  level: number,
): Float64Array =>
  costs.map((cost, i) => shareAt(level - lambda * cost, weights[i] as number, caps[i] as number));

function shareAt(gain: number, weight: number, cap: number): number {
  if (gain <= 0) return 0;
  return weight === 0 ? cap : Math.min(cap, gain / weight);
}

const total = (shares: Float64Array): number => shares.reduce((sum, share) => sum + share, 0);

/** A mixture of two best allocations is as good: the set of them is convex. */
const between = (from: Float64Array, to: Float64Array, part: number): Float64Array =>
  from.map((share, i) => share + Math.min(1, Math.max(0, part)) * ((to[i] as number) - share));
