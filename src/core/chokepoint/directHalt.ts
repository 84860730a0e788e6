import { requireFraction } from "../domain";
import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import { exceeds } from "../rounding";
import { shortName } from "../labels/shortName";

/** Components in columns of one length. */
export interface Components {
  readonly names: readonly string[];
  /** "" where it is not known. */
  readonly origins: readonly string[];
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
    names[row] !== "" && !(origins[row] === "" && Number.isNaN(restrictions[row]));
  if (!names.some((_, row) => isComponent(row))) {
    throw new Failure(
      "#N/A",
      "The list has no components: an empty list is no evidence of viability.",
    );
  }
  requireFraction("threshold", threshold);
  const set = blocked.beside(filtered(origins, isComponent));
  const halt: { blocked: number[]; unknown: number[] } = { blocked: [], unknown: [] };
  const free = Math.min(threshold, 1);
  for (let row = 0; row < names.length; row++) {
    const restriction = restrictions[row] as number;
    // Whatever is free is neither blocked nor open, as most rows are.
    if (restriction >= 0 && restriction <= free) continue;
    if (!isComponent(row)) continue;
    const origin = origins[row] as string;
    if (Number.isNaN(restriction)) {
      if (set.mayHave(origin)) halt.unknown.push(row);
      continue;
    }
    requireFraction(() => `restriction of ${shortName(names[row] ?? "")}`, restriction);
    if (!exceeds(restriction, threshold) || !set.mayHave(origin)) continue;
    (set.has(origin) ? halt.blocked : halt.unknown).push(row);
  }
  const [first] = halt.unknown;
  return { ...halt, ...(first === undefined ? {} : { why: whyUnknown(components, first, set) }) };
}

function* filtered(
  origins: readonly string[],
  isComponent: (row: number) => boolean,
): Generator<string> {
  for (const [row, origin] of origins.entries()) if (isComponent(row)) yield origin;
}

function whyUnknown(components: Components, row: number, blocked: CountrySet): Failure {
  const { names, origins, restrictions } = components;
  const name = shortName(names[row] ?? "");
  const origin = origins[row] ?? "";
  const place = components.originPlace(row);
  if (origin !== "" && !Number.isNaN(restrictions[row])) return blocked.whyOpen(origin, place);
  return new Failure(
    "#N/A",
    origin === ""
      ? `${name} has no origin: ${place} names no country, so write its name or ISO code.`
      : `${name} has no restriction: fill it in, 0 where it is free.`,
  );
}
