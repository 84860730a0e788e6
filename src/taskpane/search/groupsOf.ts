import { ENTRY_KINDS, type FoundEntry } from "./entry";

interface FoundGroup {
  readonly title: string;
  readonly results: readonly FoundEntry[];
}

/** A group for each kind of thing that was found, in the order in which their best were found. */
export function groupsOf(found: readonly FoundEntry[]): FoundGroup[] {
  const first = (results: readonly FoundEntry[]): number =>
    results[0] === undefined ? Infinity : found.indexOf(results[0]);
  return ENTRY_KINDS.map(({ kind, title }) => ({
    title,
    results: found.filter(({ entry }) => entry.kind === kind),
  }))
    .filter(({ results }) => results.length > 0)
    .sort((a, b) => first(a.results) - first(b.results));
}
