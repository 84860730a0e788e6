/**
 * Edges between nodes, both counted from 0, as arrays: the edges that leave a node lie side by side, in the
 * order in which they were given, and so do those that lead to it. A hundred thousand edges are six arrays,
 * not a hundred thousand objects.
 */
export class DirectedGraph {
  private outOfNodes: Adjacency | undefined;
  private intoNodes: Adjacency | undefined;

  constructor(
    readonly nodes: number,
    /** The node that each edge leaves, and the one that it leads to. */
    readonly from: Int32Array,
    readonly to: Int32Array,
  ) {}

  /** Sorted when first asked for, as is the other. */
  get outOf(): Adjacency {
    return (this.outOfNodes ??= adjacency(this.nodes, this.from));
  }

  get into(): Adjacency {
    return (this.intoNodes ??= adjacency(this.nodes, this.to));
  }

  /**
   * The nodes, each after all that lead to it (Kahn 1962), or a loop, its first node repeated at its end. Of
   * nodes that are ready the one comes first that became so first.
   */
  sourcesFirst(): Sorted {
    const { nodes, to, outOf, into } = this;
    const waiting = new Int32Array(nodes);
    for (let node = 0; node < nodes; node++) waiting[node] = edgeCount(into, node);
    const order = new Int32Array(nodes);
    let filled = 0;
    for (let node = 0; node < nodes; node++) if (waiting[node] === 0) order[filled++] = node;
    for (let next = 0; next < filled; next++) {
      const node = order[next] as number;
      const end = outOf.starts[node + 1] as number;
      for (let e = outOf.starts[node] as number; e < end; e++) {
        const reached = to[outOf.edges[e] as number] as number;
        const left = (waiting[reached] as number) - 1;
        waiting[reached] = left;
        if (left === 0) order[filled++] = reached;
      }
    }
    return filled === nodes ? { order } : { loop: this.loopAmong(waiting) };
  }

  /**
   * The nodes reached from `starts`, each after all that it leads to; or a loop, its first node repeated at
   * its end. Depth-first and without recursion, so that a chain of any length is sorted: the order is that of
   * last visit, edges being followed in their own order.
   */
  targetsFirst(starts: ArrayLike<number>): Sorted {
    const { nodes, to, outOf } = this;
    const order = new Int32Array(nodes);
    const path = new Int32Array(nodes + 1);
    const next = outOf.starts.slice();
    const state = new Uint8Array(nodes);
    let filled = 0;
    for (let s = 0; s < starts.length; s++) {
      let depth = 0;
      let at = starts[s] as number;
      if (state[at] !== unseen) continue;
      state[at] = open;
      while (depth >= 0) {
        const edge = next[at] as number;
        if (edge === outOf.starts[at + 1]) {
          state[at] = done;
          order[filled++] = at;
          at = path[--depth] as number;
          continue;
        }
        next[at] = edge + 1;
        const reached = to[outOf.edges[edge] as number] as number;
        if (state[reached] === done) continue;
        path[depth++] = at;
        if (state[reached] === open) return { loop: loopOn(path.subarray(0, depth), reached) };
        state[reached] = open;
        at = reached;
      }
    }
    return { order: order.subarray(0, filled) };
  }

  /** Walks back along nodes that still wait until one comes again. */
  private loopAmong(waiting: Int32Array): number[] {
    const { from, into } = this;
    const path: number[] = [];
    const met = new Map<number, number>();
    let at = waiting.findIndex((count) => count > 0);
    while (!met.has(at)) {
      met.set(at, path.length);
      path.push(at);
      for (const edge of edgesOf(into, at)) {
        const before = from[edge] as number;
        if ((waiting[before] as number) === 0) continue;
        at = before;
        break;
      }
    }
    return [...path.slice(met.get(at)), at].reverse();
  }
}

/** Nodes in order, or a loop that forbids one. */
export type Sorted = { readonly order: Int32Array } | { readonly loop: readonly number[] };

const [unseen, open, done] = [0, 1, 2];

const loopOn = (path: Int32Array, back: number): number[] => [
  ...path.subarray(path.indexOf(back)),
  back,
];

/** The edges at each node: those of node i are `edges` from `starts[i]` to before `starts[i + 1]`. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

export const edgesOf = ({ starts, edges }: Adjacency, node: number): Int32Array =>
  edges.subarray(starts[node], starts[node + 1]);

export const edgeCount = ({ starts }: Adjacency, node: number): number =>
  (starts[node + 1] as number) - (starts[node] as number);

/** Things counted from 0 by the node that each is at. */
export function adjacency(nodes: number, nodeOf: Int32Array): Adjacency {
  const starts = new Int32Array(nodes + 1);
  for (const node of nodeOf) starts[node + 1] = (starts[node + 1] as number) + 1;
  for (let node = 0; node < nodes; node++) {
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  }
  const next = starts.slice();
  const edges = new Int32Array(nodeOf.length);
  for (let edge = 0; edge < nodeOf.length; edge++) {
    const node = nodeOf[edge] as number;
    const at = next[node] as number;
    edges[at] = edge;
    next[node] = at + 1;
  }
  return { starts, edges };
}
