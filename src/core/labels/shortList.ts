import { shortName } from "./shortName";

/** As many names as a sentence lists. */
const most = 5;

/** Names as a sentence lists them: "A, B, C, D, E and 7 more". */
export function shortList(names: readonly string[]): string {
  const shown = names.slice(0, most).map(shortName).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** A loop, its first name repeated at its end: "A → B → A"; of a long one the beginning and how many it has. */
export function shortLoop(names: readonly string[]): string {
  if (names.length <= most + 1) return names.map(shortName).join(" → ");
  const shown = names.slice(0, most).map(shortName).join(" → ");
  return `${shown} → … → ${shortName(names[0] ?? "")} (${names.length - 1} in all)`;
}
