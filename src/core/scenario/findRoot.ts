import { brent } from "./brent";
import { Trials, type Asking, type Ending } from "./trials";

export interface Search {
  /** The present value of the input: where a search without limits begins, and what it stays near. */
  readonly start: number;
  /** The range to search, or null to widen from the start. */
  readonly range: readonly [number, number] | null;
  /** How far from the target the answer may be. */
  readonly tolerance: number;
}

const PARTS = 20;
const DOUBLINGS = 26;
/** A side is given up after so many doublings without any change: more where it never changed. */
const STILL_FROM_START = 8;
const STILL = 4;
/** A side is given up after so many doublings, each further from the target than the one before. */
const GOING_AWAY = 8;
/** Ends of the domain that are looked for, the nearest to the start first. */
const MOST_EDGES = 4;
const HALVINGS = 20;
const POLISHING = 14;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Looks for the input at which result − target is 0. Asks for one input at a time (`yield`) and is told the
 * difference there, or null where the result is no number, so that whoever calculates it may take their time.
 */
export function* findRoot({ start, range, tolerance }: Search): Asking<Ending> {
  const trials = new Trials(tolerance);
  if (range) yield* scan(trials, start, range);
  else yield* widen(trials, start);
  for (let turn = 0; turn < MOST_EDGES; turn++) {
    yield* toEdges(trials, start);
    const hit = trials.hit();
    if (hit !== undefined) return { kind: "found", x: hit };
    const bracket = trials.bracketNear(start);
    if (!bracket) break;
    const ending = yield* brent(trials, bracket[0], bracket[1]);
    // The input without a number divides what seemed one stretch; its parts are looked at by themselves.
    if (ending.kind !== "gap") return ending;
  }
  const gap = trials.gapNear(start);
  if (gap) return gapBetween(trials, gap);
  const best = trials.best();
  if (best === undefined) return { kind: "none" };
  if (trials.isFlat()) return { kind: "flat", x: best };
  return yield* polish(trials, best);
}

/** Both ends and the start first; only where these lie on one side of the target, evenly spaced values. */
function* scan(trials: Trials, start: number, [from, to]: readonly [number, number]): Asking<void> {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (start > low && start < high) yield* trials.ask(start);
  yield* trials.ask(low);
  yield* trials.ask(high);
  for (let part = 1; part < PARTS && !trials.isSettled(start); part++) {
    yield* trials.ask(low + ((high - low) * part) / PARTS);
  }
}

/** One direction of a search without limits, and what it has met. */
interface Side {
  readonly sign: number;
  last: number | null;
  still: number;
  away: number;
  hasMoved: boolean;
}

/** Twice as far from the start each time, to both sides, until the target is passed or a side leads nowhere. */
function* widen(trials: Trials, start: number): Asking<void> {
  const first = yield* trials.ask(start);
  const step = start === 0 ? 0.01 : Math.abs(start) / 20;
  const begin = { last: first, still: 0, away: 0, hasMoved: false };
  let sides: Side[] = [1, -1].map((sign) => ({ sign, ...begin }));
  for (let doubling = 0; doubling < DOUBLINGS && sides.length > 0; doubling++) {
    const open: Side[] = [];
    for (const side of sides) {
      if (trials.isSettled(start)) return;
      const answer = yield* trials.ask(start + side.sign * step * 2 ** doubling);
      if (leadsOn(side, answer)) open.push(side);
    }
    sides = open;
  }
}

function leadsOn(side: Side, answer: number | null): boolean {
  const { last } = side;
  // From a start without a number the domain may begin further on; behind its end there is rarely another.
  if (answer === null) return last === null && ++side.still < STILL_FROM_START;
  side.last = answer;
  if (last === null) return true;
  const isStill = Math.abs(answer - last) <= 1e-12 * Math.max(Math.abs(answer), Math.abs(last));
  side.hasMoved ||= !isStill;
  side.still = isStill ? side.still + 1 : 0;
  side.away = Math.abs(answer) > Math.abs(last) ? side.away + 1 : 0;
  return side.still < (side.hasMoved ? STILL : STILL_FROM_START) && side.away < GOING_AWAY;
}

/**
 * From each value with a number towards its neighbour without one, by halves: an answer may lie before the
 * end of what the input can be. The last step tries the roundest value, as such ends are round.
 */
function* toEdges(trials: Trials, start: number): Asking<void> {
  for (const [numeric, without] of trials.edges(start).slice(0, MOST_EDGES)) {
    let [inside, outside] = [numeric, without];
    for (let turn = 0; turn < HALVINGS && !trials.isSettled(start); turn++) {
      const middle = (inside + outside) / 2;
      if (middle === inside || middle === outside) break;
      if ((yield* trials.ask(middle)) === null) outside = middle;
      else inside = middle;
    }
    if (trials.isSettled(start)) return;
    yield* trials.ask(roundestBetween(inside, outside));
  }
}

function roundestBetween(one: number, other: number): number {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const middle = (low + high) / 2;
  if (low < 0 && high > 0) return 0;
  for (let digits = 1; digits < 16; digits++) {
    const round = Number(middle.toPrecision(digits));
    if (round > low && round < high) return round;
  }
  return middle;
}

/** The closer of the two sides, and the first input beside it that shows no number. */
function gapBetween(trials: Trials, [low, high]: readonly [number, number]): Ending {
  const distance = (x: number): number => Math.abs(trials.at(x) ?? Infinity);
  const x = distance(low) <= distance(high) ? low : high;
  const [, beyond = x] = trials.edges(x)[0] ?? [];
  return { kind: "gap", x, beyond };
}

/** Golden section around the closest value so far: finds a target that is touched and not crossed. */
function* polish(trials: Trials, best: number): Asking<Ending> {
  let [low, high] = trials.around(best);
  for (let turn = 0; turn < POLISHING && high > low; turn++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    const distances = [yield* trials.ask(left), yield* trials.ask(right)].map((difference) =>
      difference === null ? Infinity : Math.abs(difference),
    ) as [number, number];
    if (distances[0] <= distances[1]) high = right;
    else low = left;
  }
  const hit = trials.hit();
  if (hit !== undefined) return { kind: "found", x: hit };
  const crossed = trials.bracketNear(best);
  if (crossed) return yield* brent(trials, crossed[0], crossed[1]);
  return { kind: "closest", x: trials.best() ?? best };
}
