import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { cutSets } from "./cutSets";
import type { Diagram } from "./diagram";
import type { FaultTree } from "./faultTree";
import { TooEntangled } from "./nodeTable";

/** More cut sets than these are not listed. */
const mostListed = 100_000;

/**
 * The minimal cut sets of up to `largest` events, by size, then alphabetically, the names of each in
 * alphabetical order. `cells` is what the whole list may hold, its rows as wide as the widest.
 */
export function cutSetList(tree: FaultTree, largest?: number, cells = Infinity): string[][] {
  const diagram = listable(tree, largest);
  const fits = (sets: number, width: number): boolean =>
    sets <= mostListed && sets * width <= cells;
  if (!fits(countSets(diagram), widestSet(diagram))) throw tooMany(diagram, fits, largest);
  const names = tree.events.map(({ name }) => name);
  const order = names.map((_, event) => event).sort((a, b) => compare(names[a], names[b]));
  const rank = new Int32Array(order.length);
  order.forEach((event, i) => (rank[event] = i));
  return [...setsOf(diagram)]
    .map((set) => Int32Array.from(set, (event) => rank[event] as number).sort())
    .sort(bySizeThenMembers)
    .map((set) => Array.from(set, (i) => names[order[i] as number] as string));
}

/** The diagram, or what to do where it cannot be made. */
function listable(tree: FaultTree, largest: number | undefined): Diagram {
  try {
    return cutSets(tree, largest);
  } catch (thrown) {
    if (!(thrown instanceof TooEntangled)) throw thrown;
    const order = largest === undefined ? "set max_order, such as 2" : "set max_order lower";
    const advice = largest === 1 ? "name" : `${order}, or name`;
    throw new Failure(
      "#NUM!",
      `The model is too entangled to list its cut sets: ${advice} a part of it as top.`,
    );
  }
}

/** Sets of more events are counted for no advice: nobody reads so many. */
const mostAdvised = 6;

/** Says which lower max_order gives a list that fits, if one does. */
function tooMany(
  diagram: Diagram,
  fits: (sets: number, width: number) => boolean,
  largest = Infinity,
): Failure {
  const bySize = countBySize(diagram, Math.min(mostAdvised, largest - 1));
  let [advised, listed, sum] = [0, 0, 0];
  bySize.forEach((count, size) => {
    sum += count;
    if (size > 0 && fits(sum, size)) [advised, listed] = [size, sum];
  });
  const known = largest === Infinity ? "" : ` of up to ${largest} events`;
  const advice =
    listed === 0
      ? "name a part of the model as top"
      : `set max_order to ${advised}, which lists ${listed}, or name a part of the model as top`;
  return new Failure(
    "#NUM!",
    `The model has ${shortened(countSets(diagram))} minimal cut sets${known}, more than a list can hold: ${advice}.`,
  );
}

const shortened = (count: number): string => (count < 1e7 ? String(count) : count.toExponential(1));

/** As a person sorts names: without regard to case, unless nothing else differs. */
function compare(a = "", b = ""): number {
  const [left, right] = [nameKey(a), nameKey(b)];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : 1;
}

function bySizeThenMembers(a: Int32Array, b: Int32Array): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((member, i) => member !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

/** How many sets a diagram holds. */
export function countSets({ event, low, high, top }: Diagram): number {
  const counts = new Float64Array(event.length);
  counts[1] = 1;
  for (let n = 2; n <= top; n++) {
    counts[n] = (counts[low[n] as number] as number) + (counts[high[n] as number] as number);
  }
  return counts[top] as number;
}

/** How many steps it takes to walk down to all sets of a diagram, one after another. */
export function countPaths({ event, low, high, top }: Diagram): number {
  const counts = new Float64Array(event.length).fill(1, 0, 2);
  for (let n = 2; n <= top; n++) {
    counts[n] = 1 + (counts[low[n] as number] as number) + (counts[high[n] as number] as number);
  }
  return counts[top] as number;
}

/** How many sets of each size a diagram holds, up to a size. */
function countBySize({ event, low, high, top }: Diagram, most: number): Float64Array {
  const sizes = most + 1;
  const counts = new Float64Array(event.length * sizes);
  counts[sizes] = 1;
  const at = (n: number, size: number): number => counts[n * sizes + size] as number;
  for (let n = 2; n <= top; n++) {
    for (let size = 0; size < sizes; size++) {
      const joined = size === 0 ? 0 : at(high[n] as number, size - 1);
      counts[n * sizes + size] = at(low[n] as number, size) + joined;
    }
  }
  return counts.slice(top * sizes, (top + 1) * sizes);
}

/** The events of the largest set that a diagram holds. */
function widestSet({ event, low, high, top }: Diagram): number {
  const widths = new Int32Array(event.length);
  for (let n = 2; n <= top; n++) {
    const below = [widths[low[n] as number], widths[high[n] as number]] as [number, number];
    widths[n] = Math.max(below[0], below[1] + 1);
  }
  return widths[top] as number;
}

/** The sets of a diagram, one after another, each as its events in the tree's order. */
export function* setsOf({ event, low, high, top }: Diagram): Generator<readonly number[]> {
  const members: number[] = [];
  const open = [{ node: top, size: 0, joined: -1 }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, joined } = step;
    members.length = step.size;
    if (joined >= 0) members.push(joined);
    if (node === 1) yield [...members];
    if (node <= 1) continue;
    const size = members.length;
    open.push({ node: low[node] as number, size, joined: -1 });
    open.push({ node: high[node] as number, size, joined: event[node] as number });
  }
}
