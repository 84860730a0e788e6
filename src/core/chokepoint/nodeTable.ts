import type { Budget } from "../budget";
import { Failure } from "../failure";

/** The level of the two terminal nodes, below every event. */
export const bottom = 0x7fffffff;

/** How much work a diagram may take before it is given up. */
export interface Limits {
  readonly nodes: number;
  /** Operations on nodes. */
  readonly steps: number;
  /** What an operation takes of the call's budget. */
  readonly cost: number;
}

/** Operations that are taken off the budget together. */
const batch = 1024;
/** Steps to put a node, or a result, into a table twice as wide: each is looked up all over memory. */
const stepsToMove = 4;

/** Thrown in place of a hang. */
export class TooEntangled extends Failure {
  constructor() {
    super(
      "#NUM!",
      "The model is too entangled for an exact answer: name a part of it as top, or use HALT_MC.",
    );
  }
}

/**
 * Nodes (event, low, high) of decision diagrams, each kept once (hash-consing: Brace, Rudell and Bryant
 * 1990), so that equal functions are equal numbers. Node 0 is never, node 1 always. A node is numbered after
 * the nodes below it.
 */
export class NodeTable {
  event = new Int32Array(1024).fill(bottom, 0, 2);
  low = new Int32Array(1024);
  high = new Int32Array(1024);
  size = 2;
  private slots = new Int32Array(2048);
  private steps = 0;

  constructor(
    private readonly limits: Limits,
    private readonly budget: Budget,
  ) {}

  node(event: number, low: number, high: number): number {
    let slot = hash(event, low, high) & (this.slots.length - 1);
    for (let n = this.slots[slot] as number; n !== 0; n = this.slots[slot] as number) {
      if (this.event[n] === event && this.low[n] === low && this.high[n] === high) return n;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    if (this.size === this.event.length) this.grow();
    const n = this.size++;
    this.event[n] = event;
    this.low[n] = low;
    this.high[n] = high;
    this.slots[slot] = n;
    if (2 * this.size > this.slots.length) this.rehash();
    return n;
  }

  /** Those that begin with the last event first: joined in this order, each is put on top of what there is. */
  lastFirst(nodes: readonly number[]): number[] {
    const { event } = this;
    return [...nodes].reverse().sort((a, b) => (event[b] as number) - (event[a] as number));
  }

  /** Counts the work, so that a model too entangled ends in a sentence rather than in a hang. */
  step(): void {
    if (++this.steps > this.limits.steps) throw new TooEntangled();
    if (this.steps % batch !== 0) return;
    take(this.budget, batch * this.limits.cost);
  }

  /** Gives up before it begins what cannot fit. */
  requireRoom(nodes: number): void {
    if (nodes > this.limits.nodes) throw new TooEntangled();
  }

  private grow(): void {
    if (this.size >= this.limits.nodes) throw new TooEntangled();
    this.event = wider(this.event);
    this.low = wider(this.low);
    this.high = wider(this.high);
  }

  private rehash(): void {
    take(this.budget, stepsToMove * this.size);
    this.slots = new Int32Array(2 * this.slots.length);
    for (let n = 2; n < this.size; n++) {
      const key = hash(this.event[n] as number, this.low[n] as number, this.high[n] as number);
      let slot = key & (this.slots.length - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = n;
    }
  }
}

/** Results of operations on nodes. It forgets some when it is full, which costs time and never an answer. */
export class ResultCache {
  private entries = new Int32Array(4 * 4096);
  private used = 0;

  constructor(private readonly budget: Budget) {}

  /** -1 where the result is not known. */
  get(operation: number, f: number, g: number): number {
    const at = this.at(operation, f, g);
    const { entries } = this;
    const isHit = entries[at] === operation + 1 && entries[at + 1] === f && entries[at + 2] === g;
    return isHit ? (entries[at + 3] as number) : -1;
  }

  set(operation: number, f: number, g: number, result: number): void {
    if (++this.used > this.entries.length / 4 && this.entries.length < 1 << 24) this.grow();
    const at = this.at(operation, f, g);
    this.entries[at] = operation + 1;
    this.entries[at + 1] = f;
    this.entries[at + 2] = g;
    this.entries[at + 3] = result;
  }

  private at(operation: number, f: number, g: number): number {
    return 4 * (hash(operation, f, g) & (this.entries.length / 4 - 1));
  }

  private grow(): void {
    const old = this.entries;
    take(this.budget, stepsToMove * this.used);
    this.entries = new Int32Array(2 * old.length);
    this.used = 0;
    for (let i = 0; i < old.length; i += 4) {
      const operation = (old[i] as number) - 1;
      if (operation < 0) continue;
      this.set(operation, old[i + 1] as number, old[i + 2] as number, old[i + 3] as number);
    }
  }
}

function take(budget: Budget, steps: number): void {
  if (!budget.allows(steps)) throw new TooEntangled();
  budget.spend(steps);
}

function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

function wider(array: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * array.length);
  twice.set(array);
  return twice;
}
