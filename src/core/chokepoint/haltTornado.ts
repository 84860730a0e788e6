import { requireNonNegative } from "../domain";
import { type Swing, tornado } from "../scenario/tornado";
import { decisionDiagram } from "./decisionDiagram";
import { type FaultTree, probabilitiesOf } from "./faultTree";

/** The swing of the exact halt probability as each event's probability alone is multiplied by a low and a high factor. */
export function haltTornado(
  tree: FaultTree,
  lowFactor: number,
  highFactor: number,
): Swing<string>[] {
  requireNonNegative("low_factor", lowFactor);
  requireNonNegative("high_factor", highFactor);
  const probabilities = probabilitiesOf(tree);
  // No factor makes an impossible event possible: those are left out of the diagram.
  const impossible = probabilities.map((p) => (p === 0 ? 0 : NaN));
  const derivatives = decisionDiagram(tree, impossible).derivatives(probabilities);
  // The probability is linear in each event's: the change is the slope times the event's own change.
  const change = (event: number, factor: number): number => {
    const p = probabilities[event] as number;
    return (Math.min(1, p * factor) - p) * (derivatives[event] as number);
  };
  const drivers = tree.events.map(({ name }, event) => ({
    label: name,
    low: change(event, lowFactor),
    high: change(event, highFactor),
  }));
  return tornado(drivers, 0);
}
