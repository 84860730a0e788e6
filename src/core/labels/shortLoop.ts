import { mostNames } from "./shortList";
import { shortName } from "./shortName";

/** A loop, its first name repeated at its end: "A → B → A"; of a long one the beginning and how many it has. */
export function shortLoop(names: readonly string[]): string {
  if (names.length <= mostNames + 1) return names.map(shortName).join(" → ");
  const shown = names.slice(0, mostNames).map(shortName).join(" → ");
  return `${shown} → … → ${shortName(names[0] ?? "")} (${names.length - 1} in all)`;
}
