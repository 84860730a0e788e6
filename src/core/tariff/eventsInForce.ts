import { Failure } from "../failure";
import { isoOfSerial } from "../calendar/serialDate";
import { labelKey } from "../labels/label";

/** A measure in force from its start up to, and not on, its end. Days are Excel's serial numbers. */
export interface TimedEvent {
  readonly key: string;
  readonly start: number;
  /** Infinity while no end is set. */
  readonly end: number;
  /** A rate or an index; NaN where it is not known. */
  readonly value: number;
  /** Products it covers, "" for all. */
  readonly product: string;
  readonly source: string;
  /** Where it stands, for sentences. */
  readonly place: string;
}

/** The event in force at each moment, of events that succeed each other: the latest start wins, then the lower row. */
export class Timeline {
  private readonly times: number[] = [];
  private readonly inForce: (TimedEvent | undefined)[] = [];

  constructor(events: readonly TimedEvent[]) {
    const byStart = events
      .map((event, row) => ({ event, row }))
      .sort((a, b) => a.event.start - b.event.start || a.row - b.row);
    const moments = new Set<number>();
    for (const { start, end } of events) moments.add(start).add(end);
    // The latest start is always last in: what ended below it is dropped when it comes to the top.
    const open: TimedEvent[] = [];
    let next = 0;
    for (const time of Float64Array.from(moments).sort()) {
      for (; next < byStart.length && (byStart[next]?.event.start ?? 0) <= time; next++) {
        open.push((byStart[next] as { event: TimedEvent }).event);
      }
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= time) open.pop();
      this.times.push(time);
      this.inForce.push(open.at(-1));
    }
  }

  at(date: number): TimedEvent | undefined {
    let low = 0;
    let high = this.times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.times[middle] ?? 0) <= date) low = middle + 1;
      else high = middle;
    }
    return this.inForce[low - 1];
  }
}

/** Refuses an event that ends before it begins. */
export function requireOrder({ start, end, place }: TimedEvent): void {
  if (end > start) return;
  throw new Failure(
    "#NUM!",
    `${place}: it ends on ${isoOfSerial(end)}, not after its start on ${isoOfSerial(start)}; the end is the first day out of force.`,
  );
}

/** The value of an event in force; one that is not known is missing, not zero. */
export function knownValue({ value, place }: TimedEvent): number {
  if (!Number.isNaN(value)) return value;
  throw new Failure("#N/A", `${place}: the measure in force has no value, so give one.`);
}

/** One timeline for each key, in the order in which keys first appear. */
export function timelinesByKey(events: readonly TimedEvent[]): Map<string, Timeline> {
  const byKey = new Map<string, TimedEvent[]>();
  for (const event of events) {
    const key = labelKey(event.key);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [event]);
    else others.push(event);
  }
  return new Map([...byKey.values()].map((own) => [own[0]?.key ?? "", new Timeline(own)]));
}

const code = /^\d[\d.\s]*$/;
const digits = (text: string): string => text.replace(/\D/g, "");

/**
 * Whether an event covers a product: its own list is blank, or one of its entries (parted by ;) is the
 * product's name, or a tariff code that the product's code begins with.
 */
export function covers(event: TimedEvent, product: string): boolean {
  if (event.product.trim() === "") return true;
  return event.product.split(";").some((entry) => {
    if (labelKey(entry) === labelKey(product)) return true;
    return code.test(entry.trim()) && code.test(product.trim())
      ? digits(product).startsWith(digits(entry))
      : false;
  });
}
