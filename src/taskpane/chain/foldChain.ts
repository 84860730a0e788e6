import { groupBy } from "./groupBy";
import type { Chain, ChainLink, ChainPart } from "./chainOf";

/** So many parts are drawn one by one. */
export const MOST_PARTS = 2000;

/** The largest parts, and what else goes into each of them as one. */
export function foldChain({ parts, links, notes }: Chain, most = MOST_PARTS): Chain {
  if (parts.length <= most) return { parts, links, notes };
  const targets = groupBy(links, ({ source }) => source);
  const place = new Map(parts.map(({ id }, at) => [id, at]));
  const byValue = [...parts].sort(
    (a, b) => b.value - a.value || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
  );
  const kept = new Set<string>();
  for (const { id } of byValue) {
    if (kept.size === most) break;
    const into = targets.get(id) ?? [];
    if (into.length === 0 || into.some(({ target }) => kept.has(target))) kept.add(id);
  }
  const inside = links.filter(({ source, target }) => kept.has(source) && kept.has(target));
  const folded = links.filter(({ source, target }) => !kept.has(source) && kept.has(target));
  const others = [...groupBy(folded, ({ target }) => target)].map(([target, own]) =>
    foldedPart(target, own),
  );
  return {
    parts: [...parts.filter(({ id }) => kept.has(id)), ...others.map(({ part }) => part)],
    links: [...inside, ...others.map(({ link }) => link)],
    notes: [
      ...notes,
      `The ${kept.size.toLocaleString("en-US")} largest of ${parts.length.toLocaleString("en-US")} parts are drawn; the others stand together.`,
    ],
  };
}

function foldedPart(
  target: string,
  own: readonly ChainLink[],
): { readonly part: ChainPart; readonly link: ChainLink } {
  const value = own.reduce((sum, link) => sum + link.value, 0);
  const id = `others\n${target}`;
  const item = own.length === 1 ? "1 smaller part" : `${own.length} smaller parts`;
  return {
    part: {
      id,
      item,
      origin: "",
      value,
      content: new Map(),
      own: null,
      restriction: null,
      rows: [],
    },
    link: { source: id, target, value },
  };
}
