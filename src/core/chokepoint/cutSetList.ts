import { Failure } from "../failure";
import { nameKey } from "../labels/label";
import { cutSets } from "./cutSets";
import type { Diagram } from "./diagram";
import type { FaultTree } from "./faultTree";

/** More cut sets than these are not listed. */
const mostListed = 100_000;

/** The minimal cut sets by size, then alphabetically, the names of each in alphabetical order. */
export function cutSetList(tree: FaultTree, largest?: number): string[][] {
  const diagram = cutSets(tree, largest);
  const count = countSets(diagram);
  if (count > mostListed) {
    const known = largest === undefined ? "" : ` of up to ${largest} events`;
    throw new Failure(
      "#NUM!",
      `The model has ${count.toPrecision(3)} minimal cut sets${known}; up to ${mostListed} are listed: set max_order lower, such as ${Math.min(3, (largest ?? 4) - 1)}.`,
    );
  }
  const names = tree.events.map(({ name }) => name);
  const order = names.map((_, event) => event).sort((a, b) => compare(names[a], names[b]));
  const rank = new Int32Array(order.length);
  order.forEach((event, i) => (rank[event] = i));
  return [...setsOf(diagram)]
    .map((set) => Int32Array.from(set, (event) => rank[event] as number).sort())
    .sort(bySizeThenMembers)
    .map((set) => Array.from(set, (i) => names[order[i] as number] as string));
}

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
