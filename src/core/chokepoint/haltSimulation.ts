import { mostSteps } from "../budget";
import { Failure } from "../failure";
import { eventDraws, together } from "./eventDraws";
import { type FaultTree, type Gate, probabilitiesOf } from "./faultTree";

export interface Simulation {
  readonly probability: number;
  readonly standardError: number;
}

/**
 * The frequency of halts in independent trials, and its standard error √(p(1 − p)/n). In each trial every
 * event, in the tree's order, takes one uniform number and occurs where that is below its probability; so a
 * seed gives the same answer on every machine.
 */
export function haltSimulation(tree: FaultTree, trials: number, seed: number): Simulation {
  const probabilities = probabilitiesOf(tree);
  requireTime(tree, trials);
  const draws = eventDraws(probabilities, { room: tree.gates.length, seed, trials });
  const halts = evaluator(tree, draws.values);
  let hits = 0;
  for (let done = 0; done < trials; done += together) {
    const now = Math.min(together, trials - done);
    draws.draw(now);
    hits += ones(halts() & (now === together ? -1 : (1 << now) - 1));
  }
  const probability = hits / trials;
  return { probability, standardError: Math.sqrt((probability * (1 - probability)) / trials) };
}

/** Steps of a random number that is drawn and compared. */
const drawing = 1.5;

/** Refuses before it begins what would take too long, with the trials that would not. */
function requireTime({ events, gates }: FaultTree, trials: number): void {
  const evaluation = gates.reduce((steps, gate) => steps + stepsOf(gate), 0);
  const stepsOfTrial = drawing * events.length + evaluation / together;
  if (trials * stepsOfTrial <= mostSteps) return;
  const most = Math.floor(mostSteps / stepsOfTrial);
  throw new Failure(
    "#NUM!",
    `trials: ${trials} of a model with ${events.length} events take too long: give at most ${most}, or use HALT_PROBABILITY, which is exact.`,
  );
}

const stepsOf = ({ atLeast, inputs }: Gate): number => {
  const isPlain = atLeast === 1 || atLeast === inputs.length;
  return 8 + (isPlain ? 1 : 4) * inputs.length;
};

/** Whether production halts, in each bit, for the events given in each bit at the start of `values`. */
function evaluator({ events, gates, top }: FaultTree, values: Int32Array): () => number {
  const at = (input: number): number => (input < 0 ? events.length + ~input : input);
  const numbered = gates.map(({ atLeast, inputs }) => ({
    atLeast,
    inputs: Int32Array.from(inputs, at),
  }));
  const widest = gates.reduce((most, { inputs }) => Math.max(most, inputs.length), 0);
  const words = new Int32Array(widest);
  return () => {
    let gate = events.length;
    for (const { atLeast, inputs } of numbered) {
      if (atLeast === 1) values[gate++] = any(inputs, values);
      else if (atLeast === inputs.length) values[gate++] = all(inputs, values);
      else {
        for (let i = 0; i < inputs.length; i++) words[i] = values[inputs[i] as number] as number;
        values[gate++] = reaching(atLeast, words, inputs.length);
      }
    }
    return values[at(top)] as number;
  };
}

function any(inputs: Int32Array, values: Int32Array): number {
  let either = 0;
  for (const input of inputs) either |= values[input] as number;
  return either;
}

function all(inputs: Int32Array, values: Int32Array): number {
  let both = -1;
  for (const input of inputs) both &= values[input] as number;
  return both;
}

/**
 * Where at least so many of the words have a bit: the bits of a place are counted in binary, two words at a
 * time, their carries being the words of the next digit, and the counts compared digit by digit from the
 * lowest. The words are used up.
 */
function reaching(atLeast: number, words: Int32Array, count: number): number {
  let [reached, left] = [-1, count];
  for (let rest = atLeast, most = count; most > 0; rest >>>= 1, most >>>= 1) {
    let [digit, carries] = [0, 0];
    for (let i = 0; i < left; i += 2) {
      const [one, other] = [words[i] as number, i + 1 < left ? (words[i + 1] as number) : 0];
      const either = one ^ other;
      words[carries++] = (one & other) | (either & digit);
      digit ^= either;
    }
    left = carries;
    // A higher digit decides over the lower ones, unless it is the same.
    reached = (rest & 1) === 1 ? digit & reached : digit | reached;
  }
  return reached;
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
