import { Budget } from "../budget";
import { cutSets } from "./cutSets";
import { Diagram } from "./diagram";
import type { FaultTree, Gate } from "./faultTree";
import { closeTogether, largestInputsFirst, type Reordered } from "./eventOrder";
import { mergedGates } from "./mergedGates";
import { bottom, type Limits, NodeTable, ResultCache, TooEntangled } from "./nodeTable";

const [never, always] = [0, 1];
const [AND, OR] = [0, 1];

/** A fifth of the call's budget, and three quarters of it. */
const quick: Limits = { nodes: 2 ** 17, steps: 7.5e5, cost: 56 };
const thorough: Limits = { nodes: 2 ** 20, steps: 3e6, cost: 56 };
/** Steps that an input takes to be read and joined, of which a model of many must not have too many left. */
const toRead = 2000;
/** Operations for the cut sets that an order or a diagram is made from. */
const mostForSets = 6e5;

/**
 * The reduced ordered binary decision diagram of a fault tree (Bryant 1986; Rauzy 1993). Events `known` to
 * occur (1) or not to (0) are left out of it; NaN is not known.
 *
 * It is put together gate by gate, the events in the order of depth-first first visit. Some trees have far
 * smaller diagrams in another order, and some have gates with far larger ones than their top's: so a tree
 * that takes long is tried in other ways, among them from its minimal cut sets, the events of each put close
 * together. The function is the same in every order. All ways share one budget.
 */
export function decisionDiagram(
  given: FaultTree,
  known?: Float64Array,
  budget = new Budget(),
): Diagram {
  const tree = mergedGates(given);
  const inputs = given.gates.reduce((sum, gate) => sum + gate.inputs.length, 0);
  budget.spend(Math.min(toRead * inputs, budget.left / 3));
  const fromGates = gatesWithin(budget);
  const fromCutSets = cutSetsWithin(budget);
  const asMet = () => fromGates(tree, known, thorough);
  const ways = [
    () => fromGates(tree, known, quick),
    () => inOrder(closeTogether(tree, setsOf(tree, known, budget), budget), fromCutSets, quick),
    asMet,
    () => inOrder(largestInputsFirst(tree), fromGates, thorough),
    () => fromCutSets(tree, known, thorough),
  ];
  for (const way of isShared(tree) ? ways : [asMet]) {
    try {
      return way();
    } catch (thrown) {
      if (!(thrown instanceof TooEntangled)) throw thrown;
    }
  }
  throw new TooEntangled();

  function inOrder(order: Reordered, from: Making, limits: Limits): Diagram {
    const { tree: reordered, original } = order;
    const knownThere = known && Float64Array.from(original, (event) => known[event] ?? NaN);
    const { event, low, high, top } = from(reordered, knownThere, limits);
    const numbers = event.map((number) => original[number] ?? bottom);
    return new Diagram("decisions", numbers, low, high, top);
  }
}

/** Whether anything is met twice: where not, no order is better than the one in which it is met. */
function isShared({ gates }: FaultTree): boolean {
  const inputs = gates.flatMap((gate) => gate.inputs);
  return new Set(inputs).size < inputs.length;
}

type Making = (tree: FaultTree, known: Float64Array | undefined, limits: Limits) => Diagram;

const setsOf = (tree: FaultTree, known: Float64Array | undefined, budget: Budget): Diagram =>
  cutSets(tree, undefined, (event) => known?.[event] === 0, budget, mostForSets);

const gatesWithin =
  (budget: Budget): Making =>
  (tree, known, limits) => {
    const builder = new Builder(tree.events.length, known, limits, budget);
    const events = tree.events.map((_, event) => builder.branch(event, never, always));
    const gates: number[] = [];
    const nodeOf = (input: number): number => (input < 0 ? gates[~input] : events[input]) as number;
    for (const gate of tree.gates) gates.push(builder.gate(gate, gate.inputs.map(nodeOf)));
    return Diagram.of("decisions", builder.table, nodeOf(tree.top));
  };

const cutSetsWithin =
  (budget: Budget): Making =>
  (tree, known, limits) => {
    const sets = setsOf(tree, known, budget);
    const builder = new Builder(tree.events.length, known, limits, budget);
    const nodes = new Int32Array(sets.event.length);
    nodes[1] = always;
    for (let n = 2; n <= sets.top; n++) {
      const low = nodes[sets.low[n] as number] as number;
      const high = builder.or(nodes[sets.high[n] as number] as number, low);
      nodes[n] = builder.branch(sets.event[n] as number, low, high);
    }
    return Diagram.of("decisions", builder.table, nodes[sets.top] as number);
  };

class Builder {
  readonly table: NodeTable;
  private readonly cache: ResultCache;
  /** The operations begun and not ended: two nodes, and the result for the low branch or -1. */
  private readonly open: Int32Array;

  constructor(
    events: number,
    private readonly known: Float64Array | undefined,
    limits: Limits,
    budget: Budget,
  ) {
    this.table = new NodeTable(limits, budget);
    this.cache = new ResultCache(budget);
    this.open = new Int32Array(3 * (events + 1));
  }

  /** What holds where an event does not occur (low) and where it does (high). */
  branch(event: number, low: number, high: number): number {
    const p = this.known?.[event];
    if (low === high || p === 0) return low;
    return p === 1 ? high : this.table.node(event, low, high);
  }

  or(f: number, g: number): number {
    return this.apply(OR, f, g);
  }

  /** Inputs are joined from the last in the order of events, so that each is added on top of the others. */
  gate({ atLeast }: Gate, inputs: number[]): number {
    if (this.areEvents(inputs)) this.table.requireRoom(atLeast * (inputs.length - atLeast + 1));
    const reached = new Array<number>(atLeast + 1).fill(never);
    reached[0] = always;
    for (const [i, input] of this.table.lastFirst(inputs).entries()) {
      const left = inputs.length - i - 1;
      for (let k = Math.min(atLeast, i + 1); k >= Math.max(1, atLeast - left); k--) {
        const another = this.apply(AND, input, reached[k - 1] as number);
        reached[k] = this.apply(OR, another, reached[k] as number);
      }
    }
    return reached[atLeast] as number;
  }

  /** Events, each another one: of a vote of theirs it is known beforehand how many nodes it has, in any order. */
  private areEvents(inputs: readonly number[]): boolean {
    const { low, high } = this.table;
    return (
      inputs.every((input) => low[input] === never && high[input] === always) &&
      new Set(inputs).size === inputs.length
    );
  }

  /**
   * AND or OR of two nodes, branch by branch, with a stack of its own: diagrams are thousands of events
   * deep, and recursion would end there.
   */
  private apply(operation: number, f: number, g: number): number {
    const { table, open } = this;
    let result = this.plain(operation, f, g);
    if (result >= 0) return result;
    let top = 0;
    open[0] = f;
    open[1] = g;
    open[2] = -1;
    while (top >= 0) {
      const [one, other] = [open[top] as number, open[top + 1] as number];
      const event = Math.min(table.event[one] as number, table.event[other] as number);
      const isLow = result < 0;
      if (!isLow && open[top + 2] === -1) open[top + 2] = result;
      else if (!isLow) {
        result = this.branch(event, open[top + 2] as number, result);
        this.cache.set(operation, Math.min(one, other), Math.max(one, other), result);
        top -= 3;
        continue;
      }
      const branch = isLow ? table.low : table.high;
      const left = (table.event[one] === event ? branch[one] : one) as number;
      const right = (table.event[other] === event ? branch[other] : other) as number;
      result = this.plain(operation, left, right);
      if (result >= 0) continue;
      top += 3;
      open[top] = left;
      open[top + 1] = right;
      open[top + 2] = -1;
    }
    return result;
  }

  /** The result where it needs no branching, else -1. */
  private plain(operation: number, f: number, g: number): number {
    if (f === g) return f;
    const neutral = operation === AND ? always : never;
    if (f === neutral) return g;
    if (g === neutral) return f;
    if (f <= always || g <= always) return operation === AND ? never : always;
    this.table.step();
    return this.cache.get(operation, Math.min(f, g), Math.max(f, g));
  }
}
