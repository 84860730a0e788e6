import type { Failure } from "../failure";
import { blocOf } from "../labels/bloc";
import { CountrySet, type ListedLabel } from "../labels/countrySet";
import { isMissingPlace, isNa } from "../labels/missingPlace";
import { placeOf } from "../labels/place";
import { foldCase } from "../labels/spelling";
import { isTotal } from "../labels/totalLabel";
import type { TimedEvent } from "./eventsInForce";

/** Whose measures are asked for, and on goods from where; undefined for all. */
export interface Parties {
  readonly imposer?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * The events that the imposer has set and that are aimed at the origin, as blocs stand on a day. Where a cell
 * or the question names no country that is known, the event stays and its value is open.
 */
export function eventsBetween(
  events: readonly TimedEvent[],
  { imposer, origin }: Parties,
  day: number,
): readonly TimedEvent[] {
  return events.flatMap((event) => {
    const sides = [
      side("imposer", event.imposer, "imposer", imposer, event, day),
      side("target", event.target, "origin", origin, event, day),
    ];
    if (sides.some(({ isParty }) => isParty === false)) return [];
    const open = sides.find(({ isParty }) => isParty === undefined);
    return [open === undefined ? event : inDoubt(event, open)];
  });
}

interface Side {
  readonly column: "imposer" | "target";
  /** Whether the country asked for is a party; undefined where that is not known. */
  readonly isParty: boolean | undefined;
  readonly why?: Failure;
}

function side(
  column: Side["column"],
  cell: string,
  argument: string,
  asked: string | undefined,
  { place }: TimedEvent,
  day: number,
): Side {
  if (asked === undefined) return { column, isParty: true };
  const listed = partiesIn(cell);
  if (listed.some(isEveryone)) return { column, isParty: true };
  if (listed.length === 0) return { column, isParty: undefined };
  const where = `${place}, ${column}`;
  const parties = new CountrySet(
    listed.map((label): ListedLabel => ({ label, where })),
    day,
  );
  if (parties.has(asked)) return { column, isParty: true };
  if (!parties.mayHave(asked)) return { column, isParty: false };
  return { column, isParty: undefined, why: parties.whyOpen(asked, argument) };
}

const isEveryone = (label: string): boolean =>
  isTotal(label) || /^(?:any(?: country| origin)?|erga omnes|mfn|\*)$/.test(foldCase(label));

/** The countries and blocs that a cell lists: "CHN; HKG", "China, Hong Kong", "Canada and Mexico". */
export function partiesIn(cell: string): string[] {
  return cell.split(/[;|\n]/).flatMap((given) => {
    const label = given.trim();
    if (isMissingPlace(label) || isNa(label)) return [];
    if (isUnderstood(label)) return [label];
    const parts = label
      .split(/,|\/|\+|&|\band\b/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    return parts.length > 1 && parts.every(isUnderstood) ? parts : [label];
  });
}

const isUnderstood = (label: string): boolean =>
  (placeOf(label)?.kind ?? "ambiguous") !== "ambiguous" ||
  blocOf(label) !== undefined ||
  isEveryone(label);

const inDoubt = (event: TimedEvent, { column, why }: Side): TimedEvent => ({
  ...event,
  value: NaN,
  doubt: {
    status: `in force, but ${why === undefined ? `its ${column} is blank` : `whether it counts is open`}`,
    low: NaN,
    high: NaN,
    asOf: "",
    note: why?.sentence ?? whatToName[column],
  },
});

const whatToName = {
  imposer: "Name the country that imposes it.",
  target: "Name the country that it is aimed at, WLD for all.",
} as const;
