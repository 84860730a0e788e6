import { mostSteps } from "../budget";
import { Failure } from "../failure";
import { cutSets } from "./cutSets";
import { countPaths } from "./cutSetList";
import { decisionDiagram } from "./decisionDiagram";
import type { Diagram } from "./diagram";
import { type FaultTree, probabilitiesOf } from "./faultTree";

export type HaltMethod = "EXACT" | "RARE" | "MCUB";

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
  return boundOf(sets, probabilities);
}

/** 1 − Π(1 − Πp) over the sets, from the top of their diagram down each of its paths. */
function boundOf(sets: Diagram, probabilities: Float64Array): number {
  if (5 * countPaths(sets) > mostSteps) {
    throw new Failure(
      "#NUM!",
      "MCUB multiplies over every minimal cut set and the model has too many: use EXACT or RARE.",
    );
  }
  const { event, low, high, top } = sets;
  let logOfNone = 0;
  const open = [{ node: top, occurs: 1 }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, occurs } = step;
    if (node === 1) logOfNone += Math.log1p(-occurs);
    if (node <= 1) continue;
    open.push({ node: low[node] as number, occurs });
    const p = probabilities[event[node] as number] as number;
    open.push({ node: high[node] as number, occurs: occurs * p });
  }
  return 0 - Math.expm1(logOfNone);
}
