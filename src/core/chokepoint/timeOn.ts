import { shortName } from "../labels/shortName";
import { Failure } from "../failure";
import { isStated } from "./eventFigures";
import type { BasicEvent } from "./faultTree";

export const daysOfYear = 365;

/** Occurrences a year. */
export function rateOf({ name, rate, probability }: BasicEvent): number {
  if (isStated(rate)) return rate;
  if (probability < 1) return 0 - Math.log1p(-probability);
  throw new Failure(
    "#NUM!",
    `${shortName(name)} has the probability 1, which no rate gives: say in the column rate of events how often it comes a year, or use HALT_PROBABILITY for what is certain.`,
  );
}

/** The part of the time for which the event has lasted longer than so many days. */
export function timeOn(event: BasicEvent, days: number): number {
  const rate = rateOf(event) / daysOfYear;
  if (rate === 0) return 0;
  const { name, recoveryDays } = event;
  if (!isStated(recoveryDays)) {
    throw new Failure(
      "#N/A",
      `${shortName(name)} has no recovery_days: its rate says how often and not how long, so give the days that an outage lasts, in the model or in events.`,
    );
  }
  return (rate * Math.max(0, recoveryDays - days)) / (1 + rate * recoveryDays);
}

/** The same, or where others ramp up after an event, the part of what is left of it for which they still do. */
export function chanceAfter({ ramp, ...event }: BasicEvent, days: number): number {
  if (ramp === undefined) return timeOn(event, days);
  const { recoveryDays = NaN } = ramp.after;
  if (timeOn(ramp.after, days) === 0) return 0;
  return Math.max(0, Math.min(recoveryDays, ramp.days) - days) / (recoveryDays - days);
}
