import { requireFraction } from "../domain";
import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import { exceeds } from "../rounding";
import { shortName } from "../labels/shortName";

export interface Component {
  readonly name: string;
  /** "" where it is not known. */
  readonly origin: string;
  /** Where the origin is written, for sentences. */
  readonly place: string;
  /** From 0 (free) to 1 (banned); NaN where it is not known. */
  readonly restriction: number;
}

export interface DirectHalt {
  /** Names of the blocked components, in the order of the list. */
  readonly blocked: string[];
  /** Components that cannot be judged, since origin or restriction is missing or the origin is not understood. */
  readonly unknown: string[];
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
  components: Component[],
  blocked: CountrySet,
  threshold: number,
): DirectHalt {
  const judged = components.filter(({ name, origin, restriction }) => {
    return name !== "" && !(origin === "" && Number.isNaN(restriction));
  });
  if (judged.length === 0) {
    throw new Failure(
      "#N/A",
      "The list has no components: an empty list is no evidence of viability.",
    );
  }
  requireFraction("threshold", threshold);
  for (const { name, restriction } of judged) {
    if (!Number.isNaN(restriction))
      requireFraction(`restriction of ${shortName(name)}`, restriction);
  }
  const origins = blocked.beside(judged.map(({ origin }) => origin));
  const mayBeRestricted = ({ restriction }: Component): boolean =>
    Number.isNaN(restriction) || exceeds(restriction, threshold);
  const open = judged.filter((part) => mayBeRestricted(part) && origins.mayHave(part.origin));
  const isKnown = ({ origin, restriction }: Component): boolean =>
    origins.has(origin) && !Number.isNaN(restriction);
  const unknown = open.filter((part) => !isKnown(part));
  const [first] = unknown;
  return {
    blocked: open.filter(isKnown).map(({ name }) => name),
    unknown: unknown.map(({ name }) => name),
    ...(first === undefined ? {} : { why: whyUnknown(first, origins) }),
  };
}

function whyUnknown({ name, origin, restriction, place }: Component, blocked: CountrySet): Failure {
  if (origin !== "" && !Number.isNaN(restriction)) return blocked.whyOpen(origin, place);
  return new Failure(
    "#N/A",
    origin === ""
      ? `${shortName(name)} has no origin or no restriction: ${place} names no country, so write its name or ISO code.`
      : `${shortName(name)} has no origin or no restriction: fill both in, 0 if it is free.`,
  );
}
