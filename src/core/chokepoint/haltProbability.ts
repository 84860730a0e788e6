import { Failure } from "../failure";
import { cutSets } from "./cutSets";
import { countSets, setsOf } from "./cutSetList";
import { decisionDiagram } from "./decisionDiagram";
import { type FaultTree, probabilitiesOf } from "./faultTree";

export type HaltMethod = "EXACT" | "RARE" | "MCUB";

/** Enough for any answer within a second. */
const mostMultiplied = 5_000_000;

/**
 * The probability that production halts, its events independent of each other (NUREG-0492).
 *
 * EXACT: of the function itself, by its decision diagram. RARE: the sum over the minimal cut sets of the
 * product of their probabilities, at most 1. MCUB, the minimal cut set upper bound: 1 − Π(1 − Πp). In a tree
 * where an event never prevents a halt, EXACT ≤ MCUB ≤ RARE.
 */
export function haltProbability(tree: FaultTree, method: HaltMethod = "EXACT"): number {
  const probabilities = probabilitiesOf(tree);
  if (method === "EXACT") return decisionDiagram(tree, probabilities).value(probabilities);
  const sets = cutSets(tree, undefined, (event) => probabilities[event] === 0);
  if (method === "RARE") return Math.min(1, sets.value(probabilities));
  if (countSets(sets) > mostMultiplied) {
    throw new Failure(
      "#NUM!",
      `MCUB multiplies over every minimal cut set and the model has more than ${mostMultiplied}: use EXACT or RARE.`,
    );
  }
  let logOfNone = 0;
  for (const set of setsOf(sets)) {
    const occurs = set.reduce((product, event) => product * (probabilities[event] as number), 1);
    logOfNone += Math.log1p(-occurs);
  }
  return 0 - Math.expm1(logOfNone);
}
