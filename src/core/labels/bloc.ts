import { serialOfIso } from "../calendar/serialDate";
import { longestName, placeOf, type Place } from "./place";
import { spellingKeys } from "./spelling";
import { WordFilter } from "./wordFilter";
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

let loaded: ReadonlyMap<string, Bloc> | undefined;
let filter: WordFilter | undefined;

function blocs(): ReadonlyMap<string, Bloc> {
  if (loaded !== undefined) return loaded;
  const blocs = new Map<string, Bloc>();
  for (const entry of table) {
    const { names, members } = entry;
    const days = { from: dayOr(entry.from, -Infinity), to: dayOr(entry.to, Infinity) };
    const list = entry.from === undefined ? members.split(", ") : members.split(" ");
    const bloc = { name: names[0] ?? "", members: list.map(memberFrom), ...days };
    for (const name of names) blocs.set(spellingKeys(name)[0] ?? "", bloc);
  }
  return (loaded = blocs);
}

const names = (): WordFilter => (filter ??= new WordFilter(blocs().keys()));

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
  if (label.length > longestName) return undefined;
  const own = names().mayHold(label) ? byName(label) : undefined;
  if (own !== undefined) return own;
  const place = placeOf(label);
  return place?.kind === "aggregate" ? blocs().get(spellingKeys(place.name)[0] ?? "") : undefined;
}

const byName = (label: string): Bloc | undefined =>
  blocs().get(spellingKeys(label)[0] ?? "") ?? byMembers(label);

/** "EU member states", "G7 countries". */
function byMembers(label: string): Bloc | undefined {
  const name = /^(.+?)\s+(?:countries|members?|member states|member countries|nations)$/iu.exec(
    label.trim(),
  )?.[1];
  return name === undefined ? undefined : blocs().get(spellingKeys(name)[0] ?? "");
}

/** The members on a day; undefined where the table says nothing about that day. */
export function membersOn(bloc: Bloc, day: number): Member[] | undefined {
  if (day < bloc.from || day > bloc.to) return undefined;
  return bloc.members.filter(({ from, to }) => Math.floor(day) >= from && Math.floor(day) <= to);
}

let changes: number[] | undefined;

/** Days on which the members of some bloc change, in their order. */
function changeDays(): readonly number[] {
  if (changes !== undefined) return changes;
  const days = new Set<number>();
  for (const { members, from, to } of blocs().values()) {
    for (const period of [{ from, to }, ...members]) days.add(period.from).add(period.to + 1);
  }
  return (changes = [...days].filter(Number.isFinite).sort((a, b) => a - b));
}

/** Counts the stretches of days between which no membership changes: the same number, the same members. */
export function membershipEpoch(day: number): number {
  const days = changeDays();
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocs known, each by its first name. */
export const blocNames = (): string[] => [
  ...new Set([...blocs().values()].map(({ name }) => name)),
];

/** Whether a label stands for all countries. */
export const isWorld = (place: Place | undefined): boolean => place?.key === "WLD";
