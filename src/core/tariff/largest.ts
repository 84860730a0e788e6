import type { TimedEvent } from "./eventsInForce";

/**
 * The event with the largest value, the first of equals, and behind it those whose value is not known and
 * could be larger.
 */
export function largest(events: readonly TimedEvent[]): TimedEvent[] {
  let most: TimedEvent | undefined;
  for (const event of events) {
    if (event.value > (most?.value ?? -Infinity)) most = event;
  }
  const open = events.filter(
    ({ value, doubt }) => Number.isNaN(value) && !((doubt?.high ?? NaN) <= (most?.value ?? NaN)),
  );
  return most === undefined ? open : [most, ...open];
}
