import { type BasicEvent, type FaultTree, faultTree } from "./faultTree";

/** A tree whose events are numbered anew, and the number that each of them had. */
export interface Reordered {
  readonly tree: FaultTree;
  readonly original: Int32Array;
}

/** The same tree, the inputs of every gate sorted by how much lies below them, so that events are met in another order. */
export function inputsBySize(
  tree: FaultTree,
  order: "largest first" | "smallest first",
): Reordered {
  const sizes = new Float64Array(tree.gates.length);
  const sizeOf = (input: number): number => (input < 0 ? (sizes[~input] as number) : 1);
  tree.gates.forEach(({ inputs }, gate) => {
    // Shared gates count each time, so that sizes may pass any number.
    sizes[gate] = inputs.reduce((sum, input) => Math.min(sum + sizeOf(input), 1e300), 1);
  });
  const sign = order === "largest first" ? -1 : 1;
  const reordered = faultTree(tree.top, (node) => {
    if (node >= 0) return tree.events[node] as BasicEvent;
    const { atLeast, inputs } = tree.gates[~node] as FaultTree["gates"][number];
    return { atLeast, inputs: [...inputs].sort((a, b) => sign * (sizeOf(a) - sizeOf(b))) };
  });
  const numbers = new Map(tree.events.map((event, number) => [event, number]));
  return {
    tree: reordered,
    original: Int32Array.from(reordered.events, (event) => numbers.get(event) as number),
  };
}
