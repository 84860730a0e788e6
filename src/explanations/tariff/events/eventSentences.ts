import { isoOfSerial } from "../../../core/calendar/serialDate";
import type { TimedEvent } from "../../../core/tariff/eventsInForce";

/** "since 2025-03-04 until 2025-11-10 (source)". */
export function daysOf({ start, end, source }: TimedEvent): string {
  const until = end === Infinity ? "" : ` until ${isoOfSerial(end)}`;
  return `since ${isoOfSerial(start)}${until}${source === "" ? "" : ` (${source})`}`;
}

/** Measures of the list that are not in force on the day, in a sentence. */
export function others(events: readonly TimedEvent[], inForce: number, day: number): string {
  const rest = events.length - inForce;
  return `On ${isoOfSerial(day)}, ${inForce} of ${events.length} rows ${inForce === 1 ? "is" : "are"} in force; ${rest} ended before, start later or gave way to a later row of the same measure.`;
}
