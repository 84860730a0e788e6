import { requireFraction } from "../domain";
import { Failure } from "../failure";
import type { LabelSet } from "../labels/label";
import { exceeds } from "../rounding";

export interface Component {
  readonly name: string;
  /** "" where it is not known. */
  readonly origin: string;
  /** From 0 (free) to 1 (banned); NaN where it is not known. */
  readonly restriction: number;
}

export interface DirectHalt {
  /** Names of the blocked components, in the order of the list. */
  readonly blocked: string[];
  /** Components that cannot be judged because their origin or restriction is missing. */
  readonly unknown: string[];
}

/**
 * The direct test of "US-China Trade 2025: The Micro-Dependency Risk", section 3: a component is blocked
 * if its origin is blocked and its restriction is above the threshold. A component that a missing fact
 * leaves open is neither blocked nor free; a row without origin and restriction is no component
 * (the product's own row in a bill of materials).
 */
export function directHalt(
  components: Component[],
  blocked: LabelSet,
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
    if (!Number.isNaN(restriction)) requireFraction(`restriction of ${name}`, restriction);
  }
  const mayBeRestricted = ({ restriction }: Component): boolean =>
    Number.isNaN(restriction) || exceeds(restriction, threshold);
  const mayBeBlocked = ({ origin }: Component): boolean => origin === "" || blocked.has(origin);
  const open = judged.filter((component) => mayBeRestricted(component) && mayBeBlocked(component));
  const isKnown = ({ origin, restriction }: Component): boolean =>
    origin !== "" && !Number.isNaN(restriction);
  return {
    blocked: open.filter(isKnown).map(({ name }) => name),
    unknown: open.filter((component) => !isKnown(component)).map(({ name }) => name),
  };
}
