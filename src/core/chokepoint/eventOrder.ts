import { setsOf, countSets } from "./cutSetList";
import type { Budget } from "../budget";
import type { Diagram } from "./diagram";
import { type BasicEvent, type FaultTree, faultTree, type Gate } from "./faultTree";
import { TooEntangled } from "./nodeTable";

/** A tree whose events are numbered anew, and the number that each of them had. */
export interface Reordered {
  readonly tree: FaultTree;
  readonly original: Int32Array;
}

/** The same tree, every gate taking first the input with most below it, so that events are met in another order. */
export function largestInputsFirst(tree: FaultTree): Reordered {
  const sizes = new Float64Array(tree.gates.length);
  const sizeOf = (input: number): number => (input < 0 ? (sizes[~input] as number) : 1);
  tree.gates.forEach(({ inputs }, gate) => {
    // Shared gates count each time, so that sizes may pass any number.
    sizes[gate] = inputs.reduce((sum, input) => Math.min(sum + sizeOf(input), 1e300), 1);
  });
  const reordered = faultTree(tree.top, (node) => {
    if (node >= 0) return tree.events[node] as BasicEvent;
    const { atLeast, inputs } = tree.gates[~node] as Gate;
    return { atLeast, inputs: [...inputs].sort((a, b) => sizeOf(b) - sizeOf(a)) };
  });
  const numbers = new Map(tree.events.map((event, number) => [event, number]));
  return {
    tree: reordered,
    original: Int32Array.from(reordered.events, (event) => numbers.get(event) as number),
  };
}

const mostSets = 20_000;
const rounds = 100;

/**
 * The same tree with the events that share cut sets numbered close together: the FORCE heuristic (Aloul,
 * Markov and Sakallah 2003) moves each event to the middle of its sets, again and again.
 */
export function closeTogether(tree: FaultTree, cutSets: Diagram, budget: Budget): Reordered {
  if (countSets(cutSets) > mostSets) throw new TooEntangled();
  const sets = [...setsOf(cutSets)];
  const work = 3 * rounds * sets.reduce((sum, { length }) => sum + length, tree.events.length);
  if (!budget.allows(work)) throw new TooEntangled();
  budget.spend(work);
  const place = Float64Array.from(tree.events, (_, event) => event);
  const order = tree.events.map((_, event) => event);
  for (let round = 0; round < rounds; round++) {
    const pull = new Float64Array(place.length);
    const count = new Float64Array(place.length);
    for (const set of sets) {
      const middle = set.reduce((sum, event) => sum + (place[event] as number), 0) / set.length;
      for (const event of set) {
        pull[event] = (pull[event] as number) + middle;
        count[event] = (count[event] as number) + 1;
      }
    }
    const target = pull.map((sum, event) =>
      count[event] === 0 ? (place[event] as number) : sum / (count[event] as number),
    );
    order.sort((a, b) => (target[a] as number) - (target[b] as number));
    order.forEach((event, i) => (place[event] = i));
  }
  return renumbered(tree, order);
}

function renumbered({ events, gates, top }: FaultTree, order: readonly number[]): Reordered {
  const number = new Int32Array(order.length);
  order.forEach((event, i) => (number[event] = i));
  const of = (input: number): number => (input < 0 ? input : (number[input] as number));
  return {
    tree: {
      events: order.map((event) => events[event] as BasicEvent),
      gates: gates.map(({ atLeast, inputs }) => ({ atLeast, inputs: inputs.map(of) })),
      top: of(top),
    },
    original: Int32Array.from(order),
  };
}
