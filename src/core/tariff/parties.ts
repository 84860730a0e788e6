import { CountrySet } from "../labels/countrySet";
import type { TimedEvent } from "./eventsInForce";

/** Whose measures are asked for, and on goods from where; undefined for all. */
export interface Parties {
  readonly imposer?: string | undefined;
  readonly origin?: string | undefined;
}

/** The events that the imposer has set and that are aimed at the origin. */
export function eventsBetween(
  events: readonly TimedEvent[],
  { imposer, origin }: Parties,
): readonly TimedEvent[] {
  return events.flatMap((event) => {
    const sides = [
      imposer === undefined ? true : isParty(event.imposer, imposer),
      origin === undefined ? true : isParty(event.target, origin),
    ];
    if (sides.includes(false)) return [];
    return [
      sides.includes(undefined)
        ? inDoubt(event, imposer === undefined || sides[0] === true)
        : event,
    ];
  });
}

const everyone = ["wld", "world", "all", "all countries"];

/** Whether a cell names a country or its bloc; undefined where it is blank or not understood. */
function isParty(cell: string, country: string): boolean | undefined {
  if (cell === "") return undefined;
  const listed = cell.split(";").map((label) => label.trim());
  if (listed.some((label) => everyone.includes(label.toLowerCase()))) return true;
  const parties = new CountrySet(listed);
  if (parties.has(country)) return true;
  return parties.mayHave(country) ? undefined : false;
}

const inDoubt = (event: TimedEvent, isTarget: boolean): TimedEvent => ({
  ...event,
  value: NaN,
  doubt: {
    status: `in force, but its ${isTarget ? "target" : "imposer"} is blank or no country that is known`,
    low: NaN,
    high: NaN,
    asOf: "",
    note: isTarget
      ? "Name the country that it is aimed at, WLD for all."
      : "Name the country that imposes it.",
  },
});
