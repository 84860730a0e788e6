import { Failure } from "../failure";
import { isoOfSerial } from "../calendar/serialDate";
import { lastUpTo } from "./lastUpTo";
import type { Product } from "./productCode";
import { shortName } from "../labels/shortName";

/** A measure in force from its start up to, and not on, its end. Days are Excel's serial numbers. */
export interface TimedEvent {
  readonly key: string;
  readonly start: number;
  /** Infinity while no end is set. */
  readonly end: number;
  /** A rate or an index; NaN where it is not known. */
  readonly value: number;
  /** Products as the cell lists them, "" for all, and one by one. */
  readonly product: string;
  readonly products: readonly Product[];
  readonly source: string;
  /** Where it stands, for sentences. */
  readonly place: string;
  /** Why it is not known whether and how the event runs; its value is NaN then. */
  readonly doubt?: Doubt | undefined;
  readonly isScheduled: boolean;
  readonly imposer: string;
  readonly target: string;
}

/** An event of which more than one reading is open. */
export interface Doubt {
  readonly status: string;
  /** What the readings come to; NaN where the table does not say. */
  readonly low: number;
  readonly high: number;
  /** The day of the newest source, as the table has it. */
  readonly asOf: string;
  readonly note: string;
}

/** The event in force by day, steady between the days on which it may become another. */
export interface EventsByDay {
  readonly times: readonly number[];
  at(date: number): TimedEvent | undefined;
}

/** The event in force at each moment, of events that succeed each other: the latest start wins, then the lower row. */
export class Timeline implements EventsByDay {
  /** The days on which an event begins or ends. */
  readonly times: number[] = [];
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
    return this.inForce[lastUpTo(this.times, date)];
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
export function knownValue(event: TimedEvent): number {
  if (!Number.isNaN(event.value)) return event.value;
  const { doubt, key, place } = event;
  throw new Failure(
    "#N/A",
    doubt === undefined
      ? `${place}: the measure in force has no value, so give one.`
      : `${place}: ${shortName(key)} is ${readings(doubt)}.${doubt.note === "" ? "" : ` ${doubt.note.slice(0, 250)}`}`,
  );
}

/** "0 or 0.25: unknown as of 2025-11-01". */
export function readings({ low, high, status, asOf }: Doubt): string {
  const known = [low, high].filter((reading) => !Number.isNaN(reading));
  const either = known.length === 0 ? "" : `${known.map(String).join(" or ")}: `;
  return `${either}${shortName(status)}${asOf === "" ? "" : ` as of ${shortName(asOf)}`}`;
}
