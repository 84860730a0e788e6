import { Failure } from "../failure";
import { Pcg32 } from "../scenario/pcg32";
import { type FaultTree, probabilitiesOf } from "./faultTree";

export interface Simulation {
  readonly probability: number;
  readonly standardError: number;
}

/** About three seconds of draws: Excel gives up on add-ins that are silent for five. */
const mostDraws = 300_000_000;
/** Trials are evaluated together, one in each bit of a word. */
const together = 32;

/**
 * The frequency of halts in independent trials, and its standard error √(p(1 − p)/n). In each trial every
 * event, in the tree's order, takes one uniform number and occurs where that is below its probability; so a
 * seed gives the same answer on every machine.
 */
export function haltSimulation(tree: FaultTree, trials: number, seed: number): Simulation {
  const probabilities = probabilitiesOf(tree);
  if (trials * probabilities.length > mostDraws) {
    const most = Math.floor(mostDraws / probabilities.length);
    throw new Failure(
      "#NUM!",
      `trials: ${trials} of ${probabilities.length} events take too long: give at most ${most}, or use HALT_PROBABILITY, which is exact.`,
    );
  }
  const random = new Pcg32(seed);
  const thresholds = probabilities.map((p) => p * 2 ** 32);
  const events = new Int32Array(thresholds.length);
  const halts = evaluator(tree, events);
  let hits = 0;
  for (let done = 0; done < trials; done += together) {
    const now = Math.min(together, trials - done);
    events.fill(0);
    for (let trial = 0; trial < now; trial++) {
      for (let event = 0; event < events.length; event++) {
        // (word + ½)/2³² < p, exactly.
        if (random.next() + 0.5 < (thresholds[event] as number)) {
          events[event] = (events[event] as number) | (1 << trial);
        }
      }
    }
    hits += ones(halts() & (now === together ? -1 : (1 << now) - 1));
  }
  const probability = hits / trials;
  return { probability, standardError: Math.sqrt((probability * (1 - probability)) / trials) };
}

/** Whether production halts, in each bit, for events given in each bit. */
function evaluator({ gates, top }: FaultTree, events: Int32Array): () => number {
  const values = new Int32Array(gates.length);
  const valueOf = (input: number): number => (input < 0 ? values[~input] : events[input]) as number;
  return () => {
    gates.forEach(({ atLeast, inputs }, gate) => {
      const reached = new Int32Array(atLeast + 1);
      reached[0] = -1;
      for (const input of inputs) {
        const value = valueOf(input);
        for (let k = atLeast; k >= 1; k--) {
          reached[k] = (reached[k] as number) | ((reached[k - 1] as number) & value);
        }
      }
      values[gate] = reached[atLeast] as number;
    });
    return valueOf(top);
  };
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
