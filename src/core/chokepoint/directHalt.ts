import { requireFraction } from "../domain";
import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import { exceeds } from "../rounding";
import { shortName } from "../labels/shortName";

/** A column of countries, which are few: each row has the number of its label. */
export interface Places {
  /** "" where it is not known. */
  readonly labels: readonly string[];
  readonly numbers: ArrayLike<number>;
}

export const placeAt = ({ labels, numbers }: Places, row: number): string =>
  labels[numbers[row] as number] as string;

/** Components in columns of one length. */
export interface Components {
  readonly names: { readonly length: number; at(row: number): string };
  readonly origins: Places;
  /** From 0 (free) to 1 (banned); NaN where it is not known. */
  readonly restrictions: ArrayLike<number>;
  /** Where an origin is written, for sentences. */
  originPlace(row: number): string;
}

/** Rows of the list, counted from 0. */
export interface DirectHalt {
  /** Blocked components, in the order of the list. */
  readonly blocked: readonly number[];
  /** Components that cannot be judged, since origin or restriction is missing or the origin is not understood. */
  readonly unknown: readonly number[];
  /** What is not known of the first of them. */
  readonly why?: Failure;
}

/**
 * The direct test of "US-China Trade 2025: The Micro-Dependency Risk", section 3: a component is blocked
 * if its origin is blocked and its restriction is above the threshold. A component that a missing fact
 * leaves open is neither blocked nor free, and so is one whose origin is no country that is known; a row without origin and restriction is no component
 * (the product's own row in a bill of materials).
 */
export function directHalt(
  components: Components,
  blocked: CountrySet,
  threshold: number,
): DirectHalt {
  const { names, origins, restrictions } = components;
  const isComponent = (row: number): boolean =>
    names.at(row) !== "" && !(placeAt(origins, row) === "" && Number.isNaN(restrictions[row]));
  if (!isAny(names.length, isComponent)) {
    throw new Failure(
      "#N/A",
      "The list has no components: an empty list is no evidence of viability.",
    );
  }
  requireFraction("threshold", threshold);
  const set = blocked.beside(filtered(components, isComponent));
  const halt: { blocked: number[]; unknown: number[] } = { blocked: [], unknown: [] };
  const free = Math.min(threshold, 1);
  for (let row = 0; row < names.length; row++) {
    const restriction = restrictions[row] as number;
    // Whatever is free is neither blocked nor open, as most rows are.
    if (restriction >= 0 && restriction <= free) continue;
    const origin = placeAt(origins, row);
    if (restriction >= 0 && restriction <= 1 && !set.mayHave(origin)) continue;
    if (!isComponent(row)) continue;
    if (Number.isNaN(restriction)) {
      if (set.mayHave(origin)) halt.unknown.push(row);
      continue;
    }
    requireFraction(() => `restriction of ${shortName(names.at(row))}`, restriction);
    if (!exceeds(restriction, threshold) || !set.mayHave(origin)) continue;
    (set.has(origin) ? halt.blocked : halt.unknown).push(row);
  }
  const [first] = halt.unknown;
  return { ...halt, ...(first === undefined ? {} : { why: whyUnknown(components, first, set) }) };
}

function* filtered(
  { names, origins }: Components,
  isComponent: (row: number) => boolean,
): Generator<string> {
  for (let row = 0; row < names.length; row++) {
    if (isComponent(row)) yield placeAt(origins, row);
  }
}

function isAny(length: number, is: (row: number) => boolean): boolean {
  for (let row = 0; row < length; row++) if (is(row)) return true;
  return false;
}

function whyUnknown(components: Components, row: number, blocked: CountrySet): Failure {
  const { names, origins, restrictions } = components;
  const name = shortName(names.at(row));
  const origin = placeAt(origins, row);
  const place = components.originPlace(row);
  if (origin !== "" && !Number.isNaN(restrictions[row])) return blocked.whyOpen(origin, place);
  return new Failure(
    "#N/A",
    origin === ""
      ? `${name} has no origin: ${place} names no country, so write its name or ISO code.`
      : `${name} has no restriction: fill it in, 0 where it is free.`,
  );
}
