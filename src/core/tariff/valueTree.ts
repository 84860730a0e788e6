/** Figures in a row and what they come to together, kept up as one after another changes: a change takes log n steps. */
export class ValueTree {
  private readonly nodes: Float64Array;
  private readonly leaves: number;

  constructor(
    length: number,
    private readonly together: (left: number, right: number) => number,
    private readonly nothing: number,
  ) {
    this.leaves = 2 ** Math.ceil(Math.log2(Math.max(1, length)));
    this.nodes = new Float64Array(2 * this.leaves).fill(nothing);
  }

  set(index: number, value: number = this.nothing): void {
    let node = this.leaves + index;
    this.nodes[node] = value;
    for (node >>= 1; node >= 1; node >>= 1) {
      const [left, right] = [this.nodes[2 * node] as number, this.nodes[2 * node + 1] as number];
      this.nodes[node] = this.together(left, right);
    }
  }

  get all(): number {
    return this.nodes[1] as number;
  }

  /** The first that is as large as that, where the figures together are the largest; -1 where none is. */
  firstOf(value: number): number {
    if (!(value > -Infinity && this.all >= value)) return -1;
    let node = 1;
    while (node < this.leaves) {
      node *= 2;
      if (!((this.nodes[node] as number) >= value)) node++;
    }
    return node - this.leaves;
  }

  /** The first that is above a limit, where the figures together are the largest; -1 where none is. */
  firstAbove(limit: number): number {
    if (!(this.all > limit)) return -1;
    let node = 1;
    while (node < this.leaves) {
      node *= 2;
      if (!((this.nodes[node] as number) > limit)) node++;
    }
    return node - this.leaves;
  }
}
