import { mostSteps } from "../budget";
import { Failure } from "../failure";
import { Pcg32 } from "../scenario/pcg32";
import { quantileOf } from "../scenario/quantileOf";
import { decisionDiagram } from "./decisionDiagram";
import { isStated } from "./eventFigures";
import type { BasicEvent, FaultTree } from "./faultTree";

export interface HaltRange {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/**
 * What ranges of the events' probabilities leave open of the exact halt probability: in each draw every event
 * with a range, in the tree's order, takes one uniform number and from it a probability, triangular about the
 * one stated, even where none is. `low` and `high` hold `level` of the draws between them, as many of the rest
 * below as above: the smallest draws that (1 ∓ level)/2 of all do not exceed.
 */
export function haltRange(tree: FaultTree, draws: number, seed: number, level: number): HaltRange {
  const chances = tree.events.map(chanceIn);
  if (!tree.events.some(hasRange)) {
    throw new Failure(
      "#N/A",
      "No event has a range: give columns low and high (in a bill of materials probability_low and probability_high), or use HALT_PROBABILITY.",
    );
  }
  const fixed = Float64Array.from(chances, (chance) => (chance === 0 ? 0 : NaN));
  const diagram = decisionDiagram(tree, fixed);
  requireTime(draws, diagram.event.length + chances.length);
  const random = new Pcg32(seed);
  const probabilities = new Float64Array(chances.length);
  const results = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    chances.forEach((chance, event) => {
      probabilities[event] = typeof chance === "number" ? chance : chance(random.uniform());
    });
    results[draw] = diagram.value(probabilities);
  }
  const mean = results.reduce((sum, result) => sum + result / draws, 0);
  results.sort();
  const at = (part: number): number =>
    results[Math.max(0, Math.ceil(part * draws - 1e-9) - 1)] as number;
  return { low: at((1 - level) / 2), mean, high: at((1 + level) / 2) };
}

export const hasRange = ({ low, high }: BasicEvent): boolean => isStated(low) || isStated(high);

/** The probability, or where it is a range, how one is drawn from it. */
function chanceIn(event: BasicEvent): number | ((u: number) => number) {
  const { name, probability, low, high } = event;
  if (!hasRange(event)) {
    if (!Number.isNaN(probability)) return probability;
    throw new Failure(
      "#N/A",
      `${name} has no probability and no range: give it one of them in events, 0 if it cannot happen.`,
    );
  }
  if (isStated(low) && isStated(high)) {
    const shape = Number.isNaN(probability) ? "UNIFORM" : "TRIANGULAR";
    return quantileOf({ low, likely: probability, high }, shape, ` of ${name}`);
  }
  throw new Failure(
    "#N/A",
    `${name} has ${isStated(low) ? "low and no high" : "high and no low"}: a range needs both.`,
  );
}

function requireTime(draws: number, steps: number): void {
  if (draws * steps <= mostSteps) return;
  throw new Failure(
    "#NUM!",
    `draws: ${draws} of a model of this size take too long: give at most ${Math.max(1, Math.floor(mostSteps / steps))}.`,
  );
}
