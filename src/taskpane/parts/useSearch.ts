import MiniSearch from "minisearch";
import { useMemo } from "react";
import { subjectOf, wordsOf } from "./searchWords";

/** Something that can be found by the words in its texts; earlier texts count more. */
export interface Findable {
  readonly id: string;
  readonly texts: readonly string[];
}

/**
 * The ids that match a query, best first, or null for an empty query, which asks for everything. Whoever
 * types the beginning of a title means it, so these come first, in the order of the list.
 */
export function useSearch(items: readonly Findable[], query: string): readonly string[] | null {
  const index = useMemo(() => indexOf(items), [items]);
  return useMemo(() => {
    if (query.trim() === "") return null;
    const typed = query.trim().toLowerCase();
    const meant = items.filter(({ texts }) => texts[0]?.toLowerCase().startsWith(typed));
    const found = searched(index, query).map(({ id }) => String(id));
    return [...new Set([...meant.map(({ id }) => id), ...found])];
  }, [index, items, query]);
}

/** What holds every word; for a question that nothing matches in full, what holds most of its subject. */
function searched(index: MiniSearch, query: string) {
  const whole = index.search(query);
  const subject = subjectOf(query);
  if (whole.length > 0 || subject.length < 2) return whole;
  return index.search(subject.join(" "), { combineWith: "OR" });
}

function indexOf(items: readonly Findable[]): MiniSearch {
  const depth = Math.max(0, ...items.map(({ texts }) => texts.length));
  const fields = Array.from({ length: depth }, (_, position) => `text${position}`);
  const index = new MiniSearch({
    fields,
    tokenize: wordsOf,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: "AND",
      boost: Object.fromEntries(fields.map((field, position) => [field, depth - position])),
    },
  });
  index.addAll(
    items.map(({ id, texts }) => ({
      id,
      ...Object.fromEntries(texts.map((text, position) => [`text${position}`, text])),
    })),
  );
  return index;
}
