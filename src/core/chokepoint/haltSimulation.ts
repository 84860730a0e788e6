import { mostSteps } from "../budget";
import { Failure } from "../failure";
import { Pcg32 } from "../scenario/pcg32";
import { type FaultTree, type Gate, probabilitiesOf } from "./faultTree";

export interface Simulation {
  readonly probability: number;
  readonly standardError: number;
}

/** Trials are evaluated together, one in each bit of a word. */
const together = 32;

/**
 * The frequency of halts in independent trials, and its standard error √(p(1 − p)/n). In each trial every
 * event, in the tree's order, takes one uniform number and occurs where that is below its probability; so a
 * seed gives the same answer on every machine.
 */
export function haltSimulation(tree: FaultTree, trials: number, seed: number): Simulation {
  const probabilities = probabilitiesOf(tree);
  requireTime(tree, trials);
  const random = new Pcg32(seed);
  const thresholds = probabilities.map((p) => p * 2 ** 32);
  const words = new Uint32Array(thresholds.length);
  const events = new Int32Array(thresholds.length);
  const halts = evaluator(tree, events);
  let hits = 0;
  for (let done = 0; done < trials; done += together) {
    const now = Math.min(together, trials - done);
    events.fill(0);
    for (let trial = 0; trial < now; trial++) {
      random.fill(words);
      for (let event = 0; event < events.length; event++) {
        // (word + ½)/2³² < p, exactly.
        if ((words[event] as number) + 0.5 < (thresholds[event] as number)) {
          events[event] = (events[event] as number) | (1 << trial);
        }
      }
    }
    hits += ones(halts() & (now === together ? -1 : (1 << now) - 1));
  }
  const probability = hits / trials;
  return { probability, standardError: Math.sqrt((probability * (1 - probability)) / trials) };
}

/** Refuses before it begins what would take too long, with the trials that would not. */
function requireTime({ events, gates }: FaultTree, trials: number): void {
  const evaluation = gates.reduce((steps, gate) => steps + stepsOf(gate), 0);
  const stepsOfTrial = events.length + evaluation / together;
  if (trials * stepsOfTrial <= mostSteps) return;
  const most = Math.floor(mostSteps / stepsOfTrial);
  throw new Failure(
    "#NUM!",
    `trials: ${trials} of a model with ${events.length} events take too long: give at most ${most}, or use HALT_PROBABILITY, which is exact.`,
  );
}

const isPlain = ({ atLeast, inputs }: Gate): boolean => atLeast === 1 || atLeast === inputs.length;

/** Binary digits that count up to so many. */
const digitsOf = (count: number): number => 32 - Math.clz32(count);

const stepsOf = (gate: Gate): number =>
  8 + gate.inputs.length * (isPlain(gate) ? 1 : 2 + digitsOf(gate.inputs.length));

/** Whether production halts, in each bit, for events given in each bit. */
function evaluator({ gates, top }: FaultTree, events: Int32Array): () => number {
  const values = new Int32Array(gates.length);
  const digits = new Int32Array(32);
  const valueOf = (input: number): number => (input < 0 ? values[~input] : events[input]) as number;
  return () => {
    gates.forEach((gate, g) => {
      const { atLeast, inputs } = gate;
      if (!isPlain(gate)) values[g] = reaching(gate);
      else if (atLeast === 1) values[g] = inputs.reduce((any, input) => any | valueOf(input), 0);
      else values[g] = inputs.reduce((all, input) => all & valueOf(input), -1);
    });
    return valueOf(top);
  };

  /**
   * Where enough inputs occur: they are counted in binary, each digit of the 32 counts a word, and the counts
   * compared from the highest digit.
   */
  function reaching({ atLeast, inputs }: Gate): number {
    const length = digitsOf(inputs.length);
    digits.fill(0, 0, length);
    for (const input of inputs) {
      let carry = valueOf(input);
      for (let d = 0; carry !== 0; d++) {
        const digit = digits[d] as number;
        digits[d] = digit ^ carry;
        carry &= digit;
      }
    }
    // A count that is above stays among the equal ones, which changes nothing.
    let [above, equal] = [0, -1];
    for (let d = length - 1; d >= 0; d--) {
      const digit = digits[d] as number;
      if ((atLeast & (1 << d)) !== 0) equal &= digit;
      else above |= equal & digit;
    }
    return above | equal;
  }
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
