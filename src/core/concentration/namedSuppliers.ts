import { Failure } from "../failure";
import { blocOf, membershipDay, membersOn } from "../labels/bloc";
import { knownPlaces } from "../labels/missingPlace";
import { isCountry, placeKey, placeOf } from "../labels/place";
import { isBareRest, isRest } from "../labels/restLabel";
import { isTotal } from "../labels/totalLabel";
import { CompensatedSum } from "../sum";
import { shortName } from "../labels/shortName";

/** Suppliers by name, each once. */
export interface NamedSuppliers {
  /** The label as it was met first. */
  readonly names: readonly string[];
  /** The amounts of one label added up; NaN where all are missing. */
  readonly amounts: Float64Array;
  /** Where each label first stands among those given, from 0. */
  readonly positions: readonly number[];
  /** Amounts beside which no supplier is named; whose they are is not known. */
  readonly unnamed: readonly UnnamedAmount[];
  /** What a row "Other" has: of suppliers that are not among those named. */
  readonly rest: number;
}

export interface UnnamedAmount {
  readonly position: number;
  readonly amount: number;
}

/**
 * Suppliers as a list of labels and amounts has them: all spellings of a country are one, and a label that
 * comes twice is one supplier whose amounts add up. A total and a rest are no suppliers, and beside them
 * every share would be another.
 */
export function namedSuppliers(labels: readonly string[], amounts: Float64Array): NamedSuppliers {
  const known = knownPlaces(labels);
  const sums = new Map<string, { name: string; position: number; sum: CompensatedSum }>();
  const unnamed: UnnamedAmount[] = [];
  const rest = new CompensatedSum();
  amounts.forEach((amount, position) => {
    if (!(amount > 0)) return;
    const label = (known[position] ?? "").trim();
    if (label === "") {
      unnamed.push({ position, amount });
      return;
    }
    requireSupplier(label, position);
    if (isBareRest(label)) {
      rest.add(amount);
      return;
    }
    const key = placeKey(label);
    const own = sums.get(key) ?? { name: label, position, sum: new CompensatedSum() };
    own.sum.add(amount);
    sums.set(key, own);
  });
  const all = [...sums.values()];
  requireNoMembers(all);
  return {
    names: all.map(({ name }) => name),
    amounts: Float64Array.from(all, ({ sum }) => sum.value),
    positions: all.map(({ position }) => position),
    unnamed,
    rest: rest.value,
  };
}

function requireSupplier(label: string, position: number): void {
  const where = (): string => `labels (value ${position + 1}) is "${shortName(label)}"`;
  if (isTotal(label)) {
    throw new Failure(
      "#VALUE!",
      `${where()}, which adds up the others: leave its row out, or every supplier counts twice.`,
    );
  }
  if (isRest(label) && !isBareRest(label)) {
    throw new Failure(
      "#VALUE!",
      `${where()}, which is many suppliers and not one: leave its row out and give its amount as other.`,
    );
  }
  const place = placeOf(label);
  if (place?.kind === "aggregate" && blocOf(label) === undefined && place.iso3 === "") {
    throw new Failure(
      "#VALUE!",
      `${where()}, a group of countries: leave its row out where its countries have rows, else give its amount as other.`,
    );
  }
}

interface Row {
  readonly name: string;
  readonly position: number;
}

/** A bloc beside one of its members would count that member twice. */
function requireNoMembers(rows: readonly Row[]): void {
  const byCode = new Map<string, Row>();
  for (const row of rows) {
    const place = placeOf(row.name);
    if (place !== undefined && isCountry(place)) byCode.set(place.iso3, row);
  }
  for (const { name, position } of rows) {
    const bloc = blocOf(name);
    const members = bloc === undefined ? undefined : membersOn(bloc, membershipDay);
    const member = members?.map(({ iso3 }) => byCode.get(iso3)).find((row) => row !== undefined);
    if (member === undefined) continue;
    throw new Failure(
      "#VALUE!",
      `labels (value ${position + 1}) is "${shortName(name)}", and ${shortName(member.name)} is one of its members: leave one of the two out, or its supply counts twice.`,
    );
  }
}
