import { Budget, BudgetSpent, mostSteps } from "../budget";
import { requireEvery, requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { largestFirst } from "../rounding";
import { CompensatedSum, sum, sumOf } from "../sum";

/** What each supplier costs and the largest share it may have. */
export interface Offers {
  readonly costs: Float64Array;
  readonly caps: Float64Array;
}

/** Rounding in sums of shares and of costs. */
const slack = 1e-9;
/** What is left is closed by mixing the allocations on either side. */
const converged = 1e-13;
/** Where a function jumps, far below any difference that matters; it ends the halving towards 0. */
const narrowest = 1e-25;
/** Steps for each supplier: to add up what all take, and to look once at what they cost. */
const stepsToAdd = 4;
const stepsToLook = 16;

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
  let most = 1;
  while (excess(most) > 0 && most < 1e15) most *= 4;
  const [dear, cheap] = crossing(excess, 0, most);
  const [above, below] = [sharesAt(problem, dear), sharesAt(problem, cheap)];
  const [high, low] = [costOf(above, problem.costs), costOf(below, problem.costs)];
  return between(below, above, high > low ? (limit - low) / (high - low) : 0);
}

interface Problem {
  readonly costs: Float64Array;
  readonly caps: Float64Array;
  readonly weights: Float64Array;
  /** The least and the largest cost. */
  readonly ends: readonly [number, number];
  readonly budget: Budget;
  /** Where the last level was found, near which the next is looked for. */
  found: { readonly lambda: number; readonly low: number; readonly high: number } | undefined;
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
    ends: [scaledCost(least), scaledCost(most)],
    budget: new Budget(mostSteps),
    found: undefined,
    scaledCost,
  };
}

/** The best shares when a unit of cost weighs λ. */
function sharesAt(problem: Problem, lambda: number): Float64Array {
  const [low, high] = levelAt(problem, lambda);
  const below = sharesAtLevel(problem, lambda, low);
  const above = sharesAtLevel(problem, lambda, high);
  return between(below, above, partOf(sum(below), sum(above)));
}

/** What they cost. */
function costAt(problem: Problem, lambda: number): number {
  const { costs, caps, weights } = problem;
  const [low, high] = levelAt(problem, lambda);
  const [less, more] = [new CompensatedSum(), new CompensatedSum()];
  const [lessCost, moreCost] = [new CompensatedSum(), new CompensatedSum()];
  for (let i = 0; i < costs.length; i++) {
    const [cost, weight, cap] = [costs[i] as number, weights[i] as number, caps[i] as number];
    const below = shareAt(low - lambda * cost, weight, cap);
    const above = shareAt(high - lambda * cost, weight, cap);
    if (above === 0) continue;
    less.add(below);
    more.add(above);
    lessCost.add(below * cost);
    moreCost.add(above * cost);
  }
  const part = partOf(less.value, more.value);
  return lessCost.value + part * (moreCost.value - lessCost.value);
}

/** How far a sum of 1 is from one that is less to one that is more. */
const partOf = (less: number, more: number): number =>
  more > less ? Math.min(1, Math.max(0, (1 - less) / (more - less))) : 0;

/** The level at which all shares add up to 1, as the ends of the interval left. */
function levelAt(problem: Problem, lambda: number): [number, number] {
  const { costs, caps, weights } = problem;
  problem.budget.spend(stepsToLook * costs.length);
  const taken = takenAt(problem, lambda);
  const missing = (level: number): number => 1 - taken.at(level);
  let [from, to] = nearLast(problem, lambda);
  if (!(missing(from) > 0 && missing(to) <= 0)) {
    [from, to] = [Infinity, -Infinity];
    for (let i = 0; i < costs.length; i++) {
      const least = lambda * (costs[i] as number);
      if (least < from) from = least;
      to = Math.max(to, least + (weights[i] as number) * (caps[i] as number));
    }
    to += 1;
  }
  taken.narrowTo(from, to);
  const [low, high] = crossing(missing, from, to, taken.narrowTo);
  problem.found = { lambda, low, high };
  return [low, high];
}

/** Between two λ the level moves by at least the least cost and at most the largest for each unit. */
function nearLast({ found, ends }: Problem, lambda: number): [number, number] {
  if (found === undefined) return [NaN, NaN];
  const moves = ends.map((cost) => (lambda - found.lambda) * cost);
  const rounded = 1e-12 * (1 + Math.abs(found.high) + Math.abs(lambda));
  return [found.low + Math.min(...moves) - rounded, found.high + Math.max(...moves) + rounded];
}

/**
 * Where a falling function passes from above 0 to 0 or less, as the two ends of the interval left: by
 * secants, and by halves where a secant narrows it too little. The function may jump; it may be told what is left.
 */
function crossing(
  f: (x: number) => number,
  from: number,
  to: number,
  narrowTo?: (low: number, high: number) => void,
): [number, number] {
  let [low, high, above, below] = [from, to, f(from), f(to)];
  let halve = false;
  for (;;) {
    const width = high - low;
    const secant = low + (width * above) / (above - below);
    const middle = !halve && secant > low && secant < high ? secant : low + width / 2;
    if (!(middle > low && middle < high && width > narrowest)) return [low, high];
    const value = f(middle);
    if (value > 0) [low, above] = [middle, value];
    else [high, below] = [middle, value];
    if (Math.abs(value) < converged) return [low, high];
    halve = high - low > width / 2;
    narrowTo?.(low, high);
  }
}

/**
 * What all suppliers take together at a level. Those that take nothing, or all that they may, wherever the
 * level still can be are decided and not looked at again.
 */
function takenAt(
  { costs, caps, weights, budget }: Problem,
  lambda: number,
): { at: (level: number) => number; narrowTo: (low: number, high: number) => void } {
  let open: Int32Array | undefined;
  let left = costs.length;
  const decided = new CompensatedSum();
  const share = (i: number, level: number): number =>
    shareAt(level - lambda * (costs[i] as number), weights[i] as number, caps[i] as number);
  return {
    at: (level) => {
      budget.spend(stepsToAdd * left);
      const total = new CompensatedSum();
      total.add(decided.value);
      for (let k = 0; k < left; k++) total.add(share(open ? (open[k] as number) : k, level));
      return total.value;
    },
    narrowTo: (low, high) => {
      budget.spend(stepsToAdd * left);
      const kept = open ?? new Int32Array(left);
      let count = 0;
      for (let k = 0; k < left; k++) {
        const i = open ? (open[k] as number) : k;
        const cap = caps[i] as number;
        if (share(i, low) >= cap) decided.add(cap);
        else if (share(i, high) > 0) kept[count++] = i;
      }
      open = kept;
      left = count;
    },
  };
}

const sharesAtLevel = (
  { costs, caps, weights }: Problem,
  lambda: number,
  level: number,
): Float64Array =>
  costs.map((cost, i) => shareAt(level - lambda * cost, weights[i] as number, caps[i] as number));

function shareAt(gain: number, weight: number, cap: number): number {
  if (gain <= 0) return 0;
  const share = gain / weight;
  return share < cap ? share : cap;
}

/** A mixture of two best allocations is as good: the set of them is convex. */
function between(from: Float64Array, to: Float64Array, part: number): Float64Array {
  const mixed = Math.min(1, Math.max(0, part));
  return from.map((share, i) => share + mixed * ((to[i] as number) - share));
}
