import { adjacency, DirectedGraph, edgesOf, type Sorted } from "../graph/directedGraph";
import { Numbered } from "../graph/numbered";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import type { BomTable } from "./bomTable";

/** The origin that is not given, by its number. */
export const noOrigin = 0;

/**
 * The rows of a bill of materials with their labels as numbers. What a parent needs of one item is a need,
 * whose lines are the alternative sources.
 */
export class BomLines {
  readonly items = new Numbered(nameKey);
  /** Of items and of the parents' units that they go into. */
  readonly origins = new Numbered(placeKey);
  readonly itemOf: Int32Array;
  readonly parentOf: Int32Array;
  readonly originOf: Int32Array;
  readonly parentOriginOf: Int32Array;
  /** The number that stands for the parent of what has none. */
  readonly none: number;
  /** From parents to the items that go into them: its edges are the lines. */
  readonly graph: DirectedGraph;
  private needs: Needs | undefined;

  constructor(table: BomTable) {
    this.origins.numberOf("");
    this.itemOf = this.items.column(table.item);
    this.parentOf = this.items.column(table.parent);
    this.originOf = this.origins.column(table.origin);
    this.parentOriginOf = this.origins.column(table.parentOrigin);
    this.none = this.items.numberOf("");
    this.graph = new DirectedGraph(this.items.size, this.parentOf, this.itemOf);
  }

  get length(): number {
    return this.itemOf.length;
  }

  /** Whether every line is the only source of what it is needed for. */
  get areSole(): boolean {
    return this.nameEachOnce() || this.numberedNeeds().count === this.length;
  }

  /** Whether no item has two lines, as in a bill without parts in common. */
  private nameEachOnce(): boolean {
    const { itemOf, items } = this;
    const isMet = new Uint8Array(items.size);
    for (let line = 0; line < itemOf.length; line++) {
      const item = itemOf[line] as number;
      if (isMet[item] === 1) return false;
      isMet[item] = 1;
    }
    return true;
  }

  /** The lines, each after all of the items that it goes into; or a loop of items. */
  topFirst(): Sorted {
    if (this.areTopFirst()) {
      const order = new Int32Array(this.length);
      for (let line = 0; line < order.length; line++) order[line] = line;
      return { order };
    }
    const { graph, itemOf } = this;
    const items = graph.targetsFirst(itemOf);
    if ("loop" in items) return items;
    const order = new Int32Array(this.length);
    let filled = 0;
    for (let at = items.order.length - 1; at >= 0; at--) {
      const lines = edgesOf(graph.into, items.order[at] as number);
      order.set(lines, filled);
      filled += lines.length;
    }
    return { order };
  }

  /** Whether the table is in that order already, as most are: sorting takes far more time than a look. */
  private areTopFirst(): boolean {
    const { length, graph, itemOf, parentOf } = this;
    const lastLine = new Int32Array(graph.nodes).fill(-1);
    for (let line = 0; line < length; line++) lastLine[itemOf[line] as number] = line;
    for (let line = 0; line < length; line++) {
      if ((lastLine[parentOf[line] as number] as number) >= line) return false;
    }
    return true;
  }

  /** The lines of each need, in the order in which needs are met. */
  *byNeed(): Generator<Int32Array> {
    const { count, needOf } = this.numberedNeeds();
    const supplies = adjacency(count, needOf);
    for (let line = 0; line < this.length; line++) {
      const need = needOf[line] as number;
      const group = edgesOf(supplies, need);
      if (group[0] === line) yield group;
    }
  }

  private numberedNeeds(): Needs {
    return (this.needs ??= this.numberNeeds());
  }

  private numberNeeds(): Needs {
    const { graph, itemOf } = this;
    const needOf = new Int32Array(this.length);
    const { starts, edges } = graph.outOf;
    const lastNeed = new Int32Array(graph.nodes).fill(-1);
    let count = 0;
    for (let parent = 0; parent < graph.nodes; parent++) {
      const first = count;
      for (let e = starts[parent] as number; e < (starts[parent + 1] as number); e++) {
        const line = edges[e] as number;
        const item = itemOf[line] as number;
        if ((lastNeed[item] as number) < first) lastNeed[item] = count++;
        needOf[line] = lastNeed[item] as number;
      }
    }
    return { count, needOf };
  }
}

/** The pairs of a parent and an item, each once: the need of each line, those of a parent one after another. */
interface Needs {
  readonly count: number;
  readonly needOf: Int32Array;
}
