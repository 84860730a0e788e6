import type { FaultTree, Gate } from "./faultTree";

/**
 * The same tree with every OR that only another OR has merged into that, and every AND likewise: a bill of
 * materials is an OR of ORs, and its inputs are put together in the order of events only where one gate has
 * them all.
 */
export function mergedGates({ events, gates, top }: FaultTree): FaultTree {
  const isMerged = mergeable(gates, top);
  const numbers = new Int32Array(gates.length);
  const merged: Gate[] = [];
  for (const [number, gate] of gates.entries()) {
    if (isMerged[number] === 1) continue;
    const inputs = inputsOf(gate, gates, isMerged).map((input) =>
      input < 0 ? (numbers[~input] as number) : input,
    );
    numbers[number] = ~merged.length;
    merged.push(kindOf(gate) === "vote" ? { ...gate, inputs } : joined(kindOf(gate), inputs));
  }
  return { events, gates: merged, top: top < 0 ? (numbers[~top] as number) : top };
}

type Kind = "or" | "and" | "vote";

const kindOf = ({ atLeast, inputs }: Gate): Kind =>
  atLeast === 1 ? "or" : atLeast === inputs.length ? "and" : "vote";

/** 1 for a gate that only one other has, which is of its kind. */
function mergeable(gates: readonly Gate[], top: number): Uint8Array {
  const uses = new Int32Array(gates.length);
  const isMerged = new Uint8Array(gates.length);
  if (top < 0) uses[~top] = 1;
  for (const gate of gates) {
    const kind = kindOf(gate);
    for (const input of gate.inputs) {
      if (input >= 0) continue;
      uses[~input] = (uses[~input] as number) + 1;
      const isAlike = kind !== "vote" && kindOf(gates[~input] as Gate) === kind;
      isMerged[~input] = isAlike && uses[~input] === 1 ? 1 : 0;
    }
  }
  return isMerged;
}

/** The inputs of a gate and of all that is merged into it; thousands may be merged one into another. */
function inputsOf(gate: Gate, gates: readonly Gate[], isMerged: Uint8Array): number[] {
  const found: number[] = [];
  const open = [...gate.inputs].reverse();
  for (let input = open.pop(); input !== undefined; input = open.pop()) {
    if (input >= 0 || isMerged[~input] !== 1) found.push(input);
    else {
      const { inputs } = gates[~input] as Gate;
      for (let i = inputs.length - 1; i >= 0; i--) open.push(inputs[i] as number);
    }
  }
  return found;
}

/** An input met twice counts once. */
function joined(kind: Kind, inputs: readonly number[]): Gate {
  const once = [...new Set(inputs)];
  return { atLeast: kind === "or" ? 1 : once.length, inputs: once };
}
