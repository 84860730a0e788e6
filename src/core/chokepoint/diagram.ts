import { bottom, type NodeTable } from "./nodeTable";

/**
 * A finished diagram: the nodes that the top needs, each after the nodes below it. Nodes 0 and 1 are never
 * and always. In a decision diagram a path that takes `low` says that the event does not occur; in a
 * diagram of sets, that the set has no such member.
 */
export class Diagram {
  constructor(
    readonly kind: "decisions" | "sets",
    readonly event: Int32Array,
    readonly low: Int32Array,
    readonly high: Int32Array,
    readonly top: number,
  ) {}

  static of(kind: "decisions" | "sets", table: NodeTable, top: number): Diagram {
    const isNeeded = new Uint8Array(Math.max(top + 1, 2));
    isNeeded[0] = isNeeded[1] = isNeeded[top] = 1;
    let count = 2;
    for (let n = top; n >= 2; n--) {
      if (isNeeded[n] === 0) continue;
      count++;
      isNeeded[table.low[n] as number] = isNeeded[table.high[n] as number] = 1;
    }
    const number = new Int32Array(isNeeded.length);
    const event = new Int32Array(count).fill(bottom, 0, 2);
    const [low, high] = [new Int32Array(count), new Int32Array(count)];
    number[1] = 1;
    let next = 2;
    for (let n = 2; n <= top; n++) {
      if (isNeeded[n] === 0) continue;
      event[next] = table.event[n] as number;
      low[next] = number[table.low[n] as number] as number;
      high[next] = number[table.high[n] as number] as number;
      number[n] = next++;
    }
    return new Diagram(kind, event, low, high, number[top] as number);
  }

  /**
   * Decisions: the probability of the top, P(node) = p·P(high) + (1 − p)·P(low). Sets: the sum over them of
   * the product of their members' probabilities, S(node) = p·S(high) + S(low).
   */
  value(probabilities: Float64Array): number {
    return this.values(probabilities)[this.top] as number;
  }

  /** The derivative of the value by each probability: it is linear in every one of them. */
  derivatives(probabilities: Float64Array): Float64Array {
    const values = this.values(probabilities);
    const reach = new Float64Array(values.length);
    const derivatives = new Float64Array(probabilities.length);
    reach[this.top] = 1;
    for (let n = this.top; n >= 2; n--) {
      const event = this.event[n] as number;
      const [low, high] = [this.low[n] as number, this.high[n] as number];
      const [weight, p] = [reach[n] as number, probabilities[event] as number];
      const without = this.kind === "sets" ? 0 : (values[low] as number);
      derivatives[event] =
        (derivatives[event] as number) + weight * ((values[high] as number) - without);
      reach[high] = (reach[high] as number) + weight * p;
      reach[low] = (reach[low] as number) + weight * (this.kind === "sets" ? 1 : 1 - p);
    }
    return derivatives;
  }

  private values(probabilities: Float64Array): Float64Array {
    const values = new Float64Array(this.event.length);
    values[1] = 1;
    for (let n = 2; n <= this.top; n++) {
      const p = probabilities[this.event[n] as number] as number;
      const low = values[this.low[n] as number] as number;
      const high = values[this.high[n] as number] as number;
      values[n] = p * high + (this.kind === "sets" ? low : (1 - p) * low);
    }
    return values;
  }
}
