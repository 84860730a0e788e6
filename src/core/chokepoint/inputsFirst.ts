/** Names in an order in which each stands after all its inputs; or a loop, its first name repeated at its end. */
export type Ordered = { readonly order: string[] } | { readonly loop: string[] };

/**
 * Depth-first search from the names given, without recursion, so that a chain of any length is sorted. The
 * order is that of last visit; inputs are visited in their own order.
 */
export function inputsFirst(
  from: Iterable<string>,
  inputsOf: (name: string) => Iterable<string>,
): Ordered {
  const done = new Set<string>();
  const open = new Set<string>();
  const order: string[] = [];
  for (const start of from) {
    if (done.has(start)) continue;
    const path = [{ name: start, inputs: inputsOf(start)[Symbol.iterator]() }];
    open.add(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.inputs.next();
      if (next.done === true) {
        path.pop();
        open.delete(top.name);
        done.add(top.name);
        order.push(top.name);
      } else if (open.has(next.value)) {
        const names = path.map(({ name }) => name);
        return { loop: [...names.slice(names.indexOf(next.value)), next.value] };
      } else if (!done.has(next.value)) {
        open.add(next.value);
        path.push({ name: next.value, inputs: inputsOf(next.value)[Symbol.iterator]() });
      }
    }
  }
  return { order };
}
