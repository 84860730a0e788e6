import { shortName } from "./shortName";

/** As many names as a sentence lists. */
export const mostNames = 5;

/** Names as a sentence lists them: "A, B, C, D, E and 7 more". */
export function shortList(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(shortName).join(", ");
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown;
}
