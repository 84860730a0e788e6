import { Budget } from "../budget";
import { Diagram } from "./diagram";
import type { FaultTree, Gate } from "./faultTree";
import { mergedGates } from "./mergedGates";
import { type Limits, NodeTable, ResultCache } from "./nodeTable";

const [none, empty] = [0, 1];
const [UNION, PRODUCT, WITHOUT, LIMIT] = [0, 1, 2, 3];
/** Sets of any size. */
const any = -1;

/** An operation on families of sets: which one, on which two, and the largest size to keep. */
type Call = readonly [operation: number, f: number, g: number, size: number];
type Work = Generator<Call, number, number>;

/**
 * The minimal cut sets of a fault tree: the smallest sets of events that together halt production. Bottom
 * up, gate by gate, with absorption after each, as MOCUS does (Fussell and Vesely); the families are kept as
 * zero-suppressed diagrams (Minato 1993), whose operations take time by nodes and not by sets. Sets above
 * `largest`, and those with an event that never occurs, are left out as they arise, which changes none of
 * the others.
 */
export function cutSets(
  tree: FaultTree,
  largest = any,
  isNever?: (event: number) => boolean,
  budget = new Budget(),
  steps = mostOperations,
): Diagram {
  const families = new Families({ nodes: 2 ** 21, steps, cost: 80 }, budget);
  const events = tree.events.map((_, event) =>
    isNever?.(event) === true ? none : families.table.node(event, none, empty),
  );
  const gates: number[] = [];
  const familyOf = (input: number): number => (input < 0 ? gates[~input] : events[input]) as number;
  const { gates: all, top } = mergedGates(tree);
  for (const gate of all) gates.push(families.gate(gate, gate.inputs.map(familyOf), largest));
  return Diagram.of("sets", families.table, familyOf(top));
}

/** Operations on families, for a list of the sets. */
const mostOperations = 4e6;

class Families {
  readonly table: NodeTable;
  private readonly cache: ResultCache;

  constructor(limits: Limits, budget: Budget) {
    this.table = new NodeTable(limits, budget);
    this.cache = new ResultCache(budget);
  }

  gate({ atLeast }: Gate, inputs: number[], largest: number): number {
    const reached = new Array<number>(atLeast + 1).fill(none);
    reached[0] = empty;
    for (const [i, input] of this.table.lastFirst(inputs).entries()) {
      const left = inputs.length - i - 1;
      for (let k = Math.min(atLeast, i + 1); k >= Math.max(1, atLeast - left); k--) {
        const another = this.run([PRODUCT, input, reached[k - 1] as number, largest]);
        reached[k] = this.run([UNION, another, reached[k] as number, largest]);
      }
    }
    return reached[atLeast] as number;
  }

  /** Works off a call and all that it calls, with a stack of its own: families are thousands of events deep. */
  private run(first: Call): number {
    const start = this.ordered(first);
    let result = this.known(start);
    if (result >= 0) return result;
    const stack = [{ call: start, work: this.work(start) }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const step = top.work.next(result);
      if (step.done === true) {
        stack.pop();
        result = step.value;
        const [operation, f, g, size] = top.call;
        this.cache.set(4 * (size + 1) + operation, f, g, result);
        continue;
      }
      const call = this.ordered(step.value);
      result = this.known(call);
      if (result < 0) stack.push({ call, work: this.work(call) });
    }
    return result;
  }

  /** The family whose first event comes first is put first; what cannot absorb anything is left out. */
  private ordered([operation, f, g, size]: Call): Call {
    const { event, low } = this.table;
    if (operation === WITHOUT) {
      let absorbing = g;
      while (f > empty && (event[absorbing] as number) < (event[f] as number)) {
        this.table.step();
        absorbing = low[absorbing] as number;
      }
      return [operation, f, absorbing, any];
    }
    const isSwapped =
      (event[g] as number) < (event[f] as number) || (event[g] === event[f] && g < f);
    return isSwapped && operation !== LIMIT ? [operation, g, f, size] : [operation, f, g, size];
  }

  /** The result where it needs no branching or is remembered, else -1. */
  private known([operation, f, g, size]: Call): number {
    const result = this.plain(operation, f, g, size);
    if (result >= 0) return result;
    this.table.step();
    return this.cache.get(4 * (size + 1) + operation, f, g);
  }

  private plain(operation: number, f: number, g: number, size: number): number {
    switch (operation) {
      case UNION:
        if (f === g || g === none || f === empty) return f;
        if (f === none || g === empty) return g;
        return -1;
      case PRODUCT:
        if (f === none || g === none) return none;
        if ((g === empty || f === g) && (size === any || f === empty)) return f;
        return size === 0 ? none : -1;
      case WITHOUT:
        if (f === none || f === g || g === empty) return none;
        return f === empty || g === none ? f : -1;
      default:
        if (f <= empty) return f;
        return size === 0 ? none : -1;
    }
  }

  private work([operation, f, g, size]: Call): Work {
    if (operation === UNION) return this.union(f, g);
    if (operation === PRODUCT) return this.product(f, g, size);
    return operation === WITHOUT ? this.without(f, g) : this.limit(f, size);
  }

  /** The sets of either, those absorbed that hold another. */
  private *union(f: number, g: number): Work {
    const event = this.event(f);
    const low = yield [UNION, this.low(f), this.lowAt(event, g), any];
    const high = yield [UNION, this.high(f), this.highAt(event, g), any];
    return this.family(event, low, yield [WITHOUT, high, low, any]);
  }

  /** Every set of one joined with every set of the other. */
  private *product(f: number, g: number, size: number): Work {
    const event = this.event(f);
    const less = size === any ? any : size - 1;
    const [gLow, gHigh] = [this.lowAt(event, g), this.highAt(event, g)];
    const low = yield [PRODUCT, this.low(f), gLow, size];
    const either = yield [UNION, gLow, gHigh, any];
    const one = yield [PRODUCT, this.high(f), either, less];
    const other = yield [PRODUCT, this.low(f), gHigh, less];
    const high = yield [UNION, one, other, any];
    return this.family(event, low, yield [WITHOUT, high, low, any]);
  }

  /** The sets of f that hold no set of g. */
  private *without(f: number, g: number): Work {
    const event = this.event(f);
    const low = yield [WITHOUT, this.low(f), this.lowAt(event, g), any];
    const high = yield [WITHOUT, this.high(f), this.lowAt(event, g), any];
    return this.family(event, low, yield [WITHOUT, high, this.highAt(event, g), any]);
  }

  /** The sets of at most a size. */
  private *limit(f: number, size: number): Work {
    const low = yield [LIMIT, this.low(f), none, size];
    return this.family(this.event(f), low, yield [LIMIT, this.high(f), none, size - 1]);
  }

  private event(f: number): number {
    return this.table.event[f] as number;
  }

  private low(f: number): number {
    return this.table.low[f] as number;
  }

  private high(f: number): number {
    return this.table.high[f] as number;
  }

  private lowAt(event: number, g: number): number {
    return this.event(g) === event ? this.low(g) : g;
  }

  private highAt(event: number, g: number): number {
    return this.event(g) === event ? this.high(g) : none;
  }

  private family(event: number, low: number, high: number): number {
    return high === none ? low : this.table.node(event, low, high);
  }
}
