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
  const hit = trials.hit();
  if (hit !== undefined) return { kind: "found", x: hit };
  const bracket = trials.bracketNear(start);
  if (bracket) return yield* brent(trials, bracket[0], bracket[1]);
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

/** Twice as far from the start each time, to both sides, until the target is passed. */
function* widen(trials: Trials, start: number): Asking<void> {
  yield* trials.ask(start);
  const step = start === 0 ? 0.01 : Math.abs(start) / 20;
  let sides = [1, -1];
  for (let doubling = 0; doubling < DOUBLINGS && sides.length > 0; doubling++) {
    const open: number[] = [];
    for (const side of sides) {
      if (trials.isSettled(start)) return;
      const answer = yield* trials.ask(start + side * step * 2 ** doubling);
      // Beyond a value without a number there is rarely another one.
      if (answer !== null) open.push(side);
    }
    sides = open;
  }
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
