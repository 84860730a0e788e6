import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { isNear } from "../rounding";
import { type BillOfMaterials, type BomLine, linesFor } from "./billOfMaterials";
import { capacityGate } from "./capacityGate";
import { isStated } from "./eventFigures";
import type { BasicEvent, Part } from "./faultTree";
import { daysToCover } from "./daysToCover";
import type { Decision, Shortage } from "./shortage";
import type { SourceEvents } from "./sourceEvents";
import { shortName } from "../labels/shortName";

/** Something that may be unavailable: an item in a parent, one of its sources, an event. */
export interface BomNode {
  readonly part: () => Part<BomNode>;
}

/** What gates in time know: ramps, and, where it counts, stock, no more of it than any event lasts. */
export interface InTime {
  readonly countsStock: boolean;
  readonly longest: number;
}

/**
 * The gates that a bill of materials stands for, each made once. Where stock counts, an event is met once for
 * each number of days that the stocks of the items above it cover. In time, a source that fails stops the item
 * also while the others ramp up.
 *
 * What an item is made of is the same for all its sources, unless a row is bound to a parent's origin. It is
 * put beside the sources and not into each, which is the same function and a far smaller diagram.
 */
export class BomGates {
  private readonly nodes = new Map<string, BomNode>();
  private readonly bound = new Map<string, BomNode[]>();
  private readonly leaves = new Map<BasicEvent, BomNode>();
  /** After so many days of stock. */
  private readonly delayed = new Map<BasicEvent, Map<number, BomNode>>();
  private readonly numbers = new Map<BomLine, number>();

  constructor(
    private readonly bom: BillOfMaterials,
    private readonly events: SourceEvents,
    private readonly time?: InTime,
  ) {}

  get top(): BomNode {
    return this.supply(this.bom.root, this.bom.rootLines, "", 0);
  }

  /** An item in a parent: its sources, and what it is made of, for longer than stock covers. */
  private supply(item: string, lines: readonly BomLine[], from: string, above: number): BomNode {
    const { countsStock = false, longest = 0 } = this.time ?? {};
    const days = countsStock ? Math.min(longest, above + stockOf(lines)) : 0;
    return this.node(`item\n${item}\n${from}\n${days}`, () =>
      anyOf([...(lines.length > 0 ? this.sources(lines, days) : []), ...this.madeOf(item, days)]),
    );
  }

  private madeOf(item: string, days: number): BomNode[] {
    return [...this.bom.needsOf(item)]
      .filter(({ isBound }) => !isBound)
      .map((need) => this.supply(need.item, need.lines, item, days));
  }

  /** What is bound to an origin of an item, worked out once for all that come from there. */
  private boundTo(item: string, origin: string, days: number): BomNode[] {
    const key = `${item}\n${origin}\n${days}`;
    let nodes = this.bound.get(key);
    if (nodes === undefined) this.bound.set(key, (nodes = this.listBound(item, origin, days)));
    return nodes;
  }

  private listBound(item: string, origin: string, days: number): BomNode[] {
    return [...this.bom.needsOf(item)]
      .filter(({ isBound }) => isBound)
      .map((need) => ({ need, lines: linesFor(need.lines, origin) }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ need, lines }) => this.supply(need.item, lines, `${item}\n${origin}`, days));
  }

  /** Too little capacity is left, and where the table counts sources, too few of them. */
  private sources(lines: readonly BomLine[], days: number): BomNode[] {
    const counts = lines.some(({ row }) => !Number.isNaN(row.required));
    const weighs = lines.some(({ row }) => !Number.isNaN(row.capacity));
    const gates: BomNode[] = [];
    if (counts) {
      const atLeast = lines.length - required(lines) + 1;
      const inputs = lines.map((line) => this.source(line, days));
      gates.push({ part: () => ({ atLeast, inputs }) });
    }
    if (weighs || !counts) {
      const gate = capacityGate(lines);
      if ("atLeast" in gate) {
        const inputs = gate.lines.map((line) => this.source(line, days));
        gates.push({ part: () => ({ atLeast: gate.atLeast, inputs }) });
      } else gates.push(this.short(gate.decision, gate.lines, days));
      if (this.time !== undefined) gates.push(...this.ramps(lines, days));
    }
    return gates;
  }

  /** A decision between sources, as gates: lost, and short then, or short even with the source kept. */
  private short(decision: Decision, lines: readonly BomLine[], days: number): BomNode {
    const id = lines.map((line) => this.numberOf(line)).join();
    return this.node(`short\n${days}\n${id}\n${decision.number}`, () => {
      const { source, ifLost, ifKept } = decision;
      const node = (shortage: Shortage): BomNode[] =>
        typeof shortage === "string" ? [] : [this.short(shortage, lines, days)];
      const lost = [this.source(lines[source] as BomLine, days), ...node(ifLost)];
      const isLost: BomNode = { part: () => ({ atLeast: lost.length, inputs: lost }) };
      return anyOf([...(ifLost === "covered" ? [] : [isLost]), ...node(ifKept)]);
    });
  }

  /** A source has failed and the others, which can cover the need, do not yet. */
  private ramps(lines: readonly BomLine[], days: number): BomNode[] {
    return lines.flatMap((line) => {
      const toCover = daysToCover(lines, line);
      if (toCover <= days) return [];
      return this.eventsOf(line).map((event) => {
        const leaf = this.leaf(event, days);
        const ramp: BasicEvent = {
          name: `${event.name}, others ramping up for ${line.row.item}`,
          probability: 1,
          stockDays: this.stockBefore(event, days),
          ramp: { after: event, days: toCover },
        };
        const still: BomNode = { part: () => ramp };
        return { part: () => ({ atLeast: 2, inputs: [leaf, still] }) };
      });
    });
  }

  private eventsOf(line: BomLine): BasicEvent[] {
    const own = this.events.of(line);
    return [...(own === undefined ? [] : [own]), ...this.events.sharedOf(line)];
  }

  private source(line: BomLine, days: number): BomNode {
    return this.node(`source\n${this.numberOf(line)}\n${days}`, () => {
      return anyOf([
        ...this.eventsOf(line).map((event) => this.leaf(event, days)),
        ...this.boundTo(line.item, line.origin, days),
      ]);
    });
  }

  /** Days of stock that an event states itself take the place of those on its way. */
  private stockBefore({ stockDays }: BasicEvent, days: number): number {
    if (this.time?.countsStock !== true) return 0;
    return isStated(stockDays) ? stockDays : days;
  }

  private leaf(event: BasicEvent, days: number): BomNode {
    if (this.time?.countsStock !== true) return this.leafOf(event);
    const known = this.delayed.get(event) ?? new Map<number, BomNode>();
    this.delayed.set(event, known);
    let leaf = known.get(days);
    if (leaf === undefined) {
      const stocked = { ...event, stockDays: this.stockBefore(event, days) };
      known.set(days, (leaf = { part: () => stocked }));
    }
    return leaf;
  }

  private leafOf(event: BasicEvent): BomNode {
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
    if (node === undefined) this.nodes.set(key, (node = { part }));
    return node;
  }
}

/** The days of stock of an item in one parent, stated in any of its rows. */
function stockOf(lines: readonly BomLine[]): number {
  const stated = lines.filter(({ row }) => !Number.isNaN(row.stockDays));
  const [first] = stated;
  if (first === undefined) return 0;
  const { item, place, stockDays } = first.row;
  requireNonNegative(`${place}, stock_days`, stockDays);
  const other = stated.find(({ row }) => !isNear(row.stockDays, stockDays));
  if (other === undefined) return stockDays;
  throw new Failure(
    "#VALUE!",
    `${item} has two values of stock_days, ${stockDays} in ${place} and ${other.row.stockDays} in ${other.row.place}: the stock is the item's, whoever delivers it, so give it once.`,
  );
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
