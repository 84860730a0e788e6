import { serialOfIso } from "../calendar/serialDate";
import { placeOf, type Place } from "./place";
import { spellingKeys } from "./spelling";
import table from "./blocs.json";

/** The day of membership where a calculation has no date of its own: that of the collected table. */
export const membershipDay = serialOfIso("2026-11-28") ?? 0;

export interface Member {
  readonly iso3: string;
  /** Excel's serial numbers of the first and last day; without limit where not stated. */
  readonly from: number;
  readonly to: number;
  readonly isVerified: boolean;
}

/** A group of countries whose members are known. */
export interface Bloc {
  readonly name: string;
  readonly members: readonly Member[];
  /** Days between which the members are known at all. */
  readonly from: number;
  readonly to: number;
}

let loaded: Map<string, Bloc> | undefined;

function blocs(): Map<string, Bloc> {
  if (loaded !== undefined) return loaded;
  loaded = new Map();
  for (const entry of table) {
    const { names, members } = entry;
    const days = { from: dayOr(entry.from, -Infinity), to: dayOr(entry.to, Infinity) };
    const list = entry.from === undefined ? members.split(", ") : members.split(" ");
    const bloc = { name: names[0] ?? "", members: list.map(memberFrom), ...days };
    for (const name of names) loaded.set(spellingKeys(name)[0] ?? "", bloc);
  }
  return loaded;
}

function memberFrom(text: string): Member {
  const [iso3 = "", ...facts] = text.split(" ");
  const days = facts.filter((fact) => fact !== "?");
  return {
    iso3,
    from: dayOr(days[0], -Infinity),
    to: dayOr(days[1], Infinity),
    isVerified: !facts.includes("?"),
  };
}

const dayOr = (iso: string | undefined, otherwise: number): number =>
  iso === undefined ? otherwise : (serialOfIso(iso) ?? otherwise);

/** The bloc that a label names; undefined where it names none whose members are known. */
export function blocOf(label: string): Bloc | undefined {
  const own = blocs().get(spellingKeys(label)[0] ?? "");
  if (own !== undefined) return own;
  const place = placeOf(label);
  return place?.kind === "aggregate" ? blocs().get(spellingKeys(place.name)[0] ?? "") : undefined;
}

/** The members on a day; undefined where the table says nothing about that day. */
export function membersOn(bloc: Bloc, day: number): Member[] | undefined {
  if (day < bloc.from || day > bloc.to) return undefined;
  return bloc.members.filter(({ from, to }) => Math.floor(day) >= from && Math.floor(day) <= to);
}

/** The blocs known, each by its first name. */
export const blocNames = (): string[] => [
  ...new Set([...blocs().values()].map(({ name }) => name)),
];

/** Whether a label stands for all countries. */
export const isWorld = (place: Place | undefined): boolean => place?.key === "WLD";
