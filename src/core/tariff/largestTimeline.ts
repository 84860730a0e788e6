import type { EventsByDay, TimedEvent } from "./eventsInForce";
import { lastUpTo } from "./lastUpTo";
import { ValueTree } from "./valueTree";

/**
 * Of several, the event with the largest value in force; one whose value is not known where that could be
 * larger. It goes once over all days, so that thousands of lists take no time of both multiplied.
 */
export class LargestTimeline implements EventsByDay {
  readonly times: number[] = [];
  private readonly inForce: (TimedEvent | undefined)[] = [];

  constructor(lists: readonly EventsByDay[]) {
    const now: (TimedEvent | undefined)[] = [];
    const known = new ValueTree(lists.length, Math.max, -Infinity);
    const open = new ValueTree(lists.length, Math.max, -Infinity);
    const moments = lists
      .flatMap(({ times }, index) => times.map((time) => ({ time, index })))
      .sort((a, b) => a.time - b.time);
    moments.forEach(({ time, index }, i) => {
      const event = lists[index]?.at(time);
      const isOpen = event !== undefined && Number.isNaN(event.value);
      const high = event?.doubt?.high ?? NaN;
      now[index] = event;
      known.set(index, isOpen ? -Infinity : (event?.value ?? -Infinity));
      open.set(index, isOpen ? (Number.isNaN(high) ? Infinity : high) : -Infinity);
      if (moments[i + 1]?.time === time) return;
      const unknown = open.firstAbove(known.all);
      this.times.push(time);
      this.inForce.push(now[unknown >= 0 ? unknown : known.firstOf(known.all)]);
    });
  }

  at(date: number): TimedEvent | undefined {
    return this.inForce[lastUpTo(this.times, date)];
  }
}
