import { requireNonNegative } from "../domain";
import { type Swing, tornado } from "../scenario/tornado";
import { decisionDiagram } from "./decisionDiagram";
import { isStated } from "./eventFigures";
import { type FaultTree, probabilitiesOf } from "./faultTree";

/**
 * The swing of the exact halt probability as each event's probability alone goes to the ends of its range, or,
 * where it states none, is multiplied by a low and a high factor.
 */
export function haltTornado(
  tree: FaultTree,
  lowFactor: number,
  highFactor: number,
): Swing<string>[] {
  requireNonNegative("low_factor", lowFactor);
  requireNonNegative("high_factor", highFactor);
  const probabilities = probabilitiesOf(tree);
  const ends = tree.events.map(({ probability: p, low, high }) => ({
    low: isStated(low) ? low : Math.min(1, p * lowFactor),
    high: isStated(high) ? high : Math.min(1, p * highFactor),
  }));
  // What no end makes possible is left out of the diagram.
  const impossible = probabilities.map((p, event) =>
    p === 0 && ends[event]?.low === 0 && ends[event].high === 0 ? 0 : NaN,
  );
  const derivatives = decisionDiagram(tree, impossible).derivatives(probabilities);
  // The probability is linear in each event's: the change is the slope times the event's own change.
  const change = (event: number, end: number): number =>
    (end - (probabilities[event] as number)) * (derivatives[event] as number);
  const drivers = tree.events.map(({ name }, event) => ({
    label: name,
    low: change(event, ends[event]?.low ?? NaN),
    high: change(event, ends[event]?.high ?? NaN),
  }));
  return tornado(drivers, 0);
}
