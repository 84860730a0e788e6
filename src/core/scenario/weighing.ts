import { Budget, mostTried } from "../budget";
import { CompensatedSum, sum } from "../sum";

/** What is left is closed by mixing the allocations on either side. */
const converged = 1e-13;
/** Where a function jumps, far below any difference that matters; it ends the halving towards 0. */
const narrowest = 1e-25;
/** Steps for each supplier: to add up what all take, and to look once at what they cost. */
const stepsToAdd = 4;
const stepsToLook = 16;

/** Suppliers weighed against a price of a unit of cost, λ. */
export interface Problem {
  readonly costs: Float64Array;
  readonly caps: Float64Array;
  readonly weights: Float64Array;
  readonly budget: Budget;
  /** Those that are not decided at every price that is still possible; `left` of them. */
  readonly open: Int32Array;
  left: number;
  /** What the others take and cost. */
  readonly taken: CompensatedSum;
  readonly paid: CompensatedSum;
  /** Of those left, the least and the largest cost. */
  ends: readonly [number, number];
  /** Room to narrow in. */
  readonly narrowed: Int32Array;
  /** The level at each price that was looked at, as the ends of the interval left; the last one is the nearest. */
  readonly levels: Map<number, readonly [low: number, high: number]>;
  last: number;
  scaledCost(cost: number): number;
}

/** Costs are counted from an origin, over their range. */
export function problemOf(
  { costs, caps }: Pick<Problem, "costs" | "caps">,
  weights: Float64Array | undefined,
  origin: number,
): Problem {
  const [least, most] = endsOf(costs);
  const range = most > least ? most - least : 1;
  const heaviest = weights?.reduce((high, weight) => Math.max(high, weight), 0) ?? 0;
  const scaledCost = (cost: number): number => (cost - origin) / range;
  return {
    costs: costs.map(scaledCost),
    caps,
    weights: costs.map((_, i) => (heaviest === 0 ? 1 : (weights?.[i] as number) / heaviest)),
    budget: new Budget(mostTried),
    open: Int32Array.from(costs, (_, i) => i),
    left: costs.length,
    taken: new CompensatedSum(),
    paid: new CompensatedSum(),
    ends: [scaledCost(least), scaledCost(most)],
    narrowed: new Int32Array(costs.length),
    levels: new Map(),
    last: NaN,
    scaledCost,
  };
}

function endsOf(costs: Float64Array): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const cost of costs) [least, most] = [Math.min(least, cost), Math.max(most, cost)];
  return [least, most];
}

/** The best shares when a unit of cost weighs λ. */
export function sharesAt(problem: Problem, lambda: number): Float64Array {
  const [low, high] = levelAt(problem, lambda);
  const below = sharesAtLevel(problem, lambda, low);
  const above = sharesAtLevel(problem, lambda, high);
  return between(below, above, partOf(sum(below), sum(above)));
}

/** What they cost. */
export function costAt(problem: Problem, lambda: number): number {
  const { costs, caps, weights, open, left, taken, paid } = problem;
  const [low, high] = levelAt(problem, lambda);
  const [less, more] = [taken.copy(), taken.copy()];
  const [lessCost, moreCost] = [paid.copy(), paid.copy()];
  for (let k = 0; k < left; k++) {
    const i = open[k] as number;
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
export function levelAt(problem: Problem, lambda: number): readonly [number, number] {
  const { costs, caps, weights, open, left, levels } = problem;
  const known = levels.get(lambda);
  if (known) return known;
  problem.budget.spend(stepsToLook * left);
  const taken = takenAt(problem, lambda);
  const missing = (level: number): number => 1 - taken.at(level);
  let [from, to] = boundsFrom(problem, problem.last, lambda);
  if (!(missing(from) > 0 && missing(to) <= 0)) {
    [from, to] = [Infinity, -Infinity];
    for (let k = 0; k < left; k++) {
      const i = open[k] as number;
      const least = lambda * (costs[i] as number);
      if (least < from) from = least;
      to = Math.max(to, least + (weights[i] as number) * (caps[i] as number));
    }
    to += 1;
  }
  taken.narrowTo(from, to);
  const level = crossing(missing, from, to, taken.narrowTo);
  levels.set(lambda, level);
  problem.last = lambda;
  return level;
}

/** Between two prices the level moves by at least the least cost and at most the largest for each unit. */
function boundsFrom({ levels, ends }: Problem, from: number, to: number): [number, number] {
  const [low, high] = levels.get(from) ?? [NaN, NaN];
  const moves = ends.map((cost) => (to - from) * cost);
  const rounded = 1e-12 * (1 + Math.abs(high) + Math.abs(from) + Math.abs(to));
  return [low + Math.min(...moves) - rounded, high + Math.max(...moves) + rounded];
}

/**
 * Decides the suppliers that take nothing, or all that they may, at every price between two whose levels
 * are known. What a supplier gains there is least, and most, at one end of the prices or the other.
 */
export function narrowPrices(problem: Problem, low: number, high: number): void {
  const { costs, caps, weights, open, taken, paid } = problem;
  const [fromLow, fromHigh] = [boundsFrom(problem, low, high), boundsFrom(problem, high, low)];
  const [atLow, atHigh] = [problem.levels.get(low), problem.levels.get(high)];
  if (!atLow || !atHigh) return;
  problem.budget.spend(stepsToLook * problem.left);
  let [count, least, most] = [0, Infinity, -Infinity];
  for (let k = 0; k < problem.left; k++) {
    const i = open[k] as number;
    const [cost, weight, cap] = [costs[i] as number, weights[i] as number, caps[i] as number];
    const rounded = 1e-12 * (1 + Math.abs(high * cost));
    // The level less the price's part: from one end's level, at the other end's bound of it.
    const worst = Math.max(
      Math.min(atLow[0] - low * cost, fromLow[0] - high * cost),
      Math.min(atHigh[0] - high * cost, fromHigh[0] - low * cost),
    );
    const best = Math.min(
      Math.max(atLow[1] - low * cost, fromLow[1] - high * cost),
      Math.max(atHigh[1] - high * cost, fromHigh[1] - low * cost),
    );
    if (shareAt(worst - rounded, weight, cap) >= cap) {
      taken.add(cap);
      paid.add(cap * cost);
    } else if (best + rounded > 0) {
      open[count++] = i;
      least = Math.min(least, cost);
      most = Math.max(most, cost);
    }
  }
  problem.left = count;
  if (count > 0) problem.ends = [least, most];
}

/**
 * Where a falling function passes from above 0 to 0 or less, as the two ends of the interval left: by
 * secants, the value of an end that stays halved (the Illinois rule: Dowell and Jarratt 1971), and by halves
 * (of the digits, where it spans many) where three of them narrow it too little. The function may jump; it
 * may be told what is left.
 */
export function crossing(
  f: (x: number) => number,
  from: number,
  to: number,
  narrowTo?: (low: number, high: number) => void,
): [number, number] {
  let [low, high, above, below] = [from, to, f(from), f(to)];
  let [wasAbove, halve, former] = [false, false, high - low];
  for (let step = 1; ; step++) {
    const width = high - low;
    const secant = low + (width * above) / (above - below);
    const half = low > 0 && high > 16 * low ? Math.sqrt(low) * Math.sqrt(high) : low + width / 2;
    const middle = !halve && secant > low && secant < high ? secant : half;
    if (!(middle > low && middle < high && width > narrowest)) return [low, high];
    const value = f(middle);
    const isAbove = value > 0;
    if (isAbove) [low, above] = [middle, value];
    else [high, below] = [middle, value];
    if (Math.abs(value) < converged) return [low, high];
    if (isAbove === wasAbove && step > 1)
      [above, below] = isAbove ? [above, below / 2] : [above / 2, below];
    wasAbove = isAbove;
    halve = step % 3 === 0 && high - low > former / 8;
    if (step % 3 === 0) former = high - low;
    narrowTo?.(low, high);
  }
}

/**
 * What all suppliers take together at a level. Those that take nothing, or all that they may, wherever the
 * level still can be are decided and not looked at again.
 */
function takenAt(
  { costs, caps, weights, budget, open, left: undecided, taken, narrowed }: Problem,
  lambda: number,
): { at: (level: number) => number; narrowTo: (low: number, high: number) => void } {
  let kept = open;
  let left = undecided;
  const decided = taken.copy();
  const share = (i: number, level: number): number =>
    shareAt(level - lambda * (costs[i] as number), weights[i] as number, caps[i] as number);
  return {
    at: (level) => {
      budget.spend(stepsToAdd * left);
      const total = decided.copy();
      for (let k = 0; k < left; k++) total.add(share(kept[k] as number, level));
      return total.value;
    },
    narrowTo: (low, high) => {
      budget.spend(stepsToAdd * left);
      let count = 0;
      for (let k = 0; k < left; k++) {
        const i = kept[k] as number;
        const cap = caps[i] as number;
        if (share(i, low) >= cap) decided.add(cap);
        else if (share(i, high) > 0) narrowed[count++] = i;
      }
      kept = narrowed;
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
export function between(from: Float64Array, to: Float64Array, part: number): Float64Array {
  const mixed = Math.min(1, Math.max(0, part));
  return from.map((share, i) => share + mixed * ((to[i] as number) - share));
}
