import { isStated } from "./eventFigures";
import { type BasicEvent, type FaultTree, faultTree, type Gate } from "./faultTree";
import { chanceAfter, timeOn } from "./timeOn";

/** What is said of an event in place of what it states itself. */
export type Changed = (event: BasicEvent) => BasicEvent;

interface Felt {
  readonly event: BasicEvent;
  /** The same one felt after the next shorter stock. */
  readonly before?: BasicEvent;
}

/**
 * The tree of what is felt after stock. An event met after 10 and after 30 days is two events: it has lasted
 * 10 days, and, given that, 30.
 */
export class StockedTree {
  readonly tree: FaultTree;
  private readonly felt = new Map<BasicEvent, Felt>();

  constructor(stocked: FaultTree) {
    const byName = new Map<string, BasicEvent[]>();
    const ramps = new Map<BasicEvent, BasicEvent>();
    for (const event of stocked.events) {
      if (event.ramp !== undefined) {
        ramps.set(event, this.add(event.name, { event }));
        continue;
      }
      const others = byName.get(event.name);
      if (others === undefined) byName.set(event.name, [event]);
      else others.push(event);
    }
    const chains = new Map<BasicEvent, readonly BasicEvent[]>();
    for (const [name, events] of byName) {
      const chain: BasicEvent[] = [];
      let before: BasicEvent | undefined;
      for (const event of events.sort((a, b) => daysOf(a) - daysOf(b))) {
        const felt = before === undefined ? { event } : { event, before };
        chain.push(this.add(`${name}, ${daysOf(event)} days`, felt));
        chains.set(event, [...chain]);
        before = event;
      }
    }
    this.tree = faultTree<number | BasicEvent>(stocked.top, (node) => {
      if (typeof node !== "number") return node;
      if (node < 0) return stocked.gates[~node] as Gate;
      const event = stocked.events[node] as BasicEvent;
      const ramp = ramps.get(event);
      if (ramp !== undefined) return ramp;
      const inputs = chains.get(event) ?? [];
      return { atLeast: inputs.length, inputs };
    });
  }

  /** The parts of the time for which its events are felt. */
  chances(): Float64Array {
    return Float64Array.from(this.tree.events, (_, number) => this.chanceOf(number));
  }

  /** The same of one event, by its number. */
  chanceOf(number: number, changed: Changed = (event) => event): number {
    return this.chance(this.feltAs(number), changed);
  }

  /** The name of the event of the model that the event of this number is made of. */
  nameOf(number: number): string {
    const { event } = this.feltAs(number);
    return (event.ramp?.after ?? event).name;
  }

  private feltAs(number: number): Felt {
    return this.felt.get(this.tree.events[number] as BasicEvent) as Felt;
  }

  private chance({ event, before }: Felt, changed: Changed): number {
    const { ramp } = event;
    const stated = ramp
      ? { ...event, ramp: { ...ramp, after: changed(ramp.after) } }
      : changed(event);
    const chance = chanceAfter(stated, daysOf(event));
    if (before === undefined) return chance;
    const whole = timeOn(changed(before), daysOf(before));
    return whole === 0 ? 0 : chance / whole;
  }

  private add(name: string, felt: Felt): BasicEvent {
    const event = { name, probability: NaN };
    this.felt.set(event, felt);
    return event;
  }
}

const daysOf = ({ stockDays }: BasicEvent): number => (isStated(stockDays) ? stockDays : 0);
