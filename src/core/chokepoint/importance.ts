import { Budget } from "../budget";
import { cutSets } from "./cutSets";
import { decisionDiagram } from "./decisionDiagram";
import { type FaultTree, probabilitiesOf } from "./faultTree";
import { TooEntangled } from "./nodeTable";

export interface Importance {
  readonly event: string;
  readonly probability: number;
  readonly BIRNBAUM: number;
  readonly CRITICALITY: number;
  readonly DIAGNOSTIC: number;
  readonly RAW: number;
  readonly RRW: number;
}

/**
 * What each event matters to the probability Q of a halt. With Q₁ and Q₀ for the event certain and ruled
 * out, and p its probability: Birnbaum Q₁ − Q₀; criticality p·(Q₁ − Q₀)/Q; diagnostic p·Q₁/Q = P(event |
 * halt); risk achievement worth Q₁/Q; risk reduction worth Q/Q₀, 0 where Q₀ = 0. All but the first are 0
 * where Q = 0. (Birnbaum; Vesely and others, NUREG/CR-3385.)
 */
export function importance(tree: FaultTree, method: "EXACT" | "RARE" = "EXACT"): Importance[] {
  const probabilities = probabilitiesOf(tree);
  const budget = new Budget();
  const diagram =
    method === "EXACT"
      ? decisionDiagram(tree, undefined, budget)
      : cutSets(tree, undefined, undefined, budget);
  const total = diagram.value(probabilities);
  const derivatives = diagram.derivatives(probabilities);
  const within = (value: number): number => Math.min(1, value);
  return tree.events.map(({ name }, event) => {
    const p = probabilities[event] as number;
    const slope = derivatives[event] as number;
    // The value is linear in p; where the subtraction would lose digits it is worked out without the event.
    const isMost = p * slope > 0.5 * total;
    const ruledOut = isMost ? valueWithout(event) : total - p * slope;
    const [q, q0, q1] = [within(total), within(ruledOut), within(ruledOut + slope)];
    const birnbaum = q1 - q0;
    const isNone = q === 0;
    return {
      event: name,
      probability: p,
      BIRNBAUM: birnbaum,
      CRITICALITY: isNone ? 0 : (p * birnbaum) / q,
      DIAGNOSTIC: isNone ? 0 : (p * q1) / q,
      RAW: isNone ? 0 : q1 / q,
      RRW: isNone || q0 === 0 ? 0 : q / q0,
    };
  });

  function valueWithout(event: number): number {
    const without = Float64Array.from(probabilities);
    without[event] = 0;
    const work = 2 * diagram.event.length;
    if (!budget.allows(work)) throw new TooEntangled();
    budget.spend(work);
    return diagram.value(without);
  }
}
