import { groupBy } from "./groupBy";
import { nameKey } from "../../core/labels/name";
import type { BillRow } from "./billRows";

/** The rows without those that close a loop, and the first loop by the names of its items. */
export function withoutLoops(rows: readonly BillRow[]): {
  readonly rows: readonly BillRow[];
  readonly loop: readonly string[];
} {
  const children = groupBy(rows, ({ parent }) => nameKey(parent));
  const state = new Map<string, "open" | "done">();
  const closing = new Set<BillRow>();
  let loop: readonly string[] = [];
  for (const { item } of rows) {
    if (state.has(nameKey(item))) continue;
    const path = [{ item, left: [...(children.get(nameKey(item)) ?? [])] }];
    state.set(nameKey(item), "open");
    // A path of its own, as a chain may be deeper than calls can be.
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.left.pop();
      if (!next) {
        state.set(nameKey(top.item), "done");
        path.pop();
        continue;
      }
      const key = nameKey(next.item);
      if (state.get(key) === "open") {
        closing.add(next);
        if (loop.length === 0) loop = loopOf(path, next.item);
      } else if (!state.has(key)) {
        state.set(key, "open");
        path.push({ item: next.item, left: [...(children.get(key) ?? [])] });
      }
    }
  }
  return { rows: rows.filter((row) => !closing.has(row)), loop };
}

function loopOf(path: readonly { readonly item: string }[], item: string): string[] {
  const from = path.findIndex((each) => nameKey(each.item) === nameKey(item));
  return [...path.slice(from).map((each) => each.item), item];
}
