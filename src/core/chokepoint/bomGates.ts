import { Failure } from "../failure";
import { type BillOfMaterials, type BomLine, linesFor } from "./billOfMaterials";
import { type CapacityGate, capacityGate, sumKey } from "./capacityGate";
import type { BasicEvent, Part } from "./faultTree";
import type { SourceEvents } from "./sourceEvents";
import { shortName } from "../labels/shortName";

/** Parts that a model may be taken into before it is given up. */
const mostNodes = 1_000_000;

/** Something that may be unavailable: an item in a parent, one of its sources, an event. */
export interface BomNode {
  readonly part: () => Part<BomNode>;
}

/**
 * The gates that a bill of materials stands for, each made once.
 *
 * What an item is made of is the same for all its sources, unless a row is bound to a parent's origin. It is
 * put beside the sources and not into each, which is the same function and a far smaller diagram.
 */
export class BomGates {
  private readonly nodes = new Map<string, BomNode>();
  private readonly leaves = new Map<BasicEvent, BomNode>();
  private readonly numbers = new Map<BomLine, number>();

  constructor(
    private readonly bom: BillOfMaterials,
    private readonly events: SourceEvents,
  ) {}

  get top(): BomNode {
    return this.supply(this.bom.root, this.bom.rootLines, "");
  }

  /** An item in a parent: its sources, and what it is made of. */
  private supply(item: string, lines: readonly BomLine[], from: string): BomNode {
    return this.node(`item\n${item}\n${from}`, () =>
      anyOf([...(lines.length > 0 ? this.sources(lines) : []), ...this.madeOf(item)]),
    );
  }

  private madeOf(item: string): BomNode[] {
    return [...this.bom.needsOf(item)]
      .filter(({ isBound }) => !isBound)
      .map((need) => this.supply(need.item, need.lines, item));
  }

  private boundTo(item: string, origin: string): BomNode[] {
    return [...this.bom.needsOf(item)]
      .filter(({ isBound }) => isBound)
      .map((need) => ({ need, lines: linesFor(need.lines, origin) }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ need, lines }) => this.supply(need.item, lines, `${item}\n${origin}`));
  }

  /** Too little capacity is left, and where the table counts sources, too few of them. */
  private sources(lines: readonly BomLine[]): BomNode[] {
    const counts = lines.some(({ row }) => !Number.isNaN(row.required));
    const weighs = lines.some(({ row }) => !Number.isNaN(row.capacity));
    const gates: BomNode[] = [];
    if (counts) {
      const atLeast = lines.length - required(lines) + 1;
      const inputs = lines.map((line) => this.source(line));
      gates.push({ part: () => ({ atLeast, inputs }) });
    }
    if (weighs || !counts) {
      const gate = capacityGate(lines);
      const { atLeast } = gate;
      const inputs = gate.lines.map((line) => this.source(line));
      gates.push(
        atLeast === undefined
          ? this.short(gate, 0, 0, lines.map((line) => this.numberOf(line)).join())
          : { part: () => ({ atLeast, inputs }) },
      );
    }
    return gates;
  }

  /** Whether, after so much lost among the first sources, the rest lose more than can be spared. */
  private short(gate: CapacityGate, from: number, lost: number, id: string): BomNode {
    return this.node(`short\n${id}\n${from}\n${sumKey(lost)}`, () => {
      const { lines, capacities, spare } = gate;
      const capacity = capacities[from] as number;
      const later = capacities.slice(from + 1).reduce((sum, one) => sum + one, 0);
      const source = this.source(lines[from] as BomLine);
      const ways: BomNode[] = [];
      if (lost + capacity > spare) ways.push(source);
      else if (lost + capacity + later > spare) {
        const rest = this.short(gate, from + 1, lost + capacity, id);
        ways.push({ part: () => ({ atLeast: 2, inputs: [source, rest] }) });
      }
      if (lost + later > spare) ways.push(this.short(gate, from + 1, lost, id));
      return anyOf(ways);
    });
  }

  private source(line: BomLine): BomNode {
    return this.node(`source\n${this.numberOf(line)}`, () => {
      const own = this.events.of(line);
      const events = [...(own === undefined ? [] : [own]), ...this.events.sharedOf(line)];
      return anyOf([
        ...events.map((event) => this.leaf(event)),
        ...this.boundTo(line.item, line.origin),
      ]);
    });
  }

  private leaf(event: BasicEvent): BomNode {
    let leaf = this.leaves.get(event);
    if (leaf === undefined) this.leaves.set(event, (leaf = { part: () => event }));
    return leaf;
  }

  private numberOf(line: BomLine): number {
    const number = this.numbers.get(line) ?? this.numbers.size;
    this.numbers.set(line, number);
    return number;
  }

  private node(key: string, part: () => Part<BomNode>): BomNode {
    let node = this.nodes.get(key);
    if (node !== undefined) return node;
    if (this.nodes.size >= mostNodes) {
      throw new Failure(
        "#NUM!",
        "The sources of the bill of materials can be short in too many ways: round their capacities, or name a part of it as top.",
      );
    }
    this.nodes.set(key, (node = { part }));
    return node;
  }
}

const anyOf = (inputs: readonly BomNode[]): Part<BomNode> => ({ atLeast: 1, inputs });

/** The largest count that the alternatives state, so that one row of them may state it for all. */
function required(lines: readonly BomLine[]): number {
  let most = 1;
  for (const { row } of lines) {
    const { item, parent, required: stated } = row;
    if (Number.isNaN(stated)) continue;
    if (!(stated >= 1 && stated <= lines.length && Number.isInteger(stated))) {
      const where = parent === "" ? "" : ` in ${shortName(parent)}`;
      throw new Failure(
        "#NUM!",
        `required of ${shortName(item)}${where} is ${stated}: it must be a whole number from 1 to its ${lines.length} sources.`,
      );
    }
    most = Math.max(most, stated);
  }
  return most;
}
