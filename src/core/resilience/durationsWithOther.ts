import { edgesOf } from "../graph/directedGraph";
import { departure, earlyStarts } from "./criticalPath";
import type { ActivityNetwork } from "./activityNetwork";

/**
 * The duration of the whole when one activity alone takes another duration, for each of them.
 *
 * The whole is as long as the longest path. Those through an activity are its entries and exits, at start or
 * finish, put together anew. One that passes it by has a relation that leads from an activity before it in
 * the order to one after it, and the longest through such a relation is known from the dates; so one pass in
 * each direction does for all, where each by itself would need a pass of its own.
 */
export function durationsWithOther(network: ActivityNetwork, others: Float64Array): Float64Array {
  const starts = earlyStarts(network);
  const left = remainders(network);
  const beside = longestBeside(network, starts, left);
  return others.map((duration, i) => {
    const { toStart, toFinish } = entries(network, i, starts);
    const [afterStart, afterFinish] = [left.afterStart[i] as number, left.afterFinish[i] as number];
    return Math.max(
      beside[i] as number,
      toStart + duration + afterFinish,
      toStart + afterStart,
      toFinish + afterFinish,
      toFinish - duration + afterStart,
    );
  });
}

/** How long the whole goes on after an activity's start, by relations that leave it there, and after its finish. */
interface Remainders {
  readonly afterStart: Float64Array;
  readonly afterFinish: Float64Array;
}

function remainders(network: ActivityNetwork): Remainders {
  const { order, durations, graph, lags, leavesFinish } = network;
  const afterStart = new Float64Array(durations.length).fill(-Infinity);
  const afterFinish = new Float64Array(durations.length);
  const left = { afterStart, afterFinish };
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k] as number;
    for (const edge of edgesOf(graph.outOf, i)) {
      const after = leavesFinish[edge] ? afterFinish : afterStart;
      const whole = (lags[edge] as number) + reached(network, edge, left);
      after[i] = Math.max(after[i] as number, whole);
    }
  }
  return left;
}

/** How long the whole goes on from where a relation arrives. */
function reached(
  { durations, graph, bindsFinish }: ActivityNetwork,
  edge: number,
  { afterStart, afterFinish }: Remainders,
): number {
  const to = graph.to[edge] as number;
  const [own, started, finished] = [durations[to], afterStart[to], afterFinish[to]] as [
    number,
    number,
    number,
  ];
  return bindsFinish[edge] ? Math.max(finished, started - own) : Math.max(started, own + finished);
}

/** When an activity's start is reached at the earliest, by relations to it, and when its finish is. */
function entries(
  network: ActivityNetwork,
  activity: number,
  starts: Float64Array,
): { toStart: number; toFinish: number } {
  let [toStart, toFinish] = [0, -Infinity];
  for (const edge of edgesOf(network.graph.into, activity)) {
    const at = departure(network, edge, starts) + (network.lags[edge] as number);
    if (network.bindsFinish[edge]) toFinish = Math.max(toFinish, at);
    else toStart = Math.max(toStart, at);
  }
  return { toStart, toFinish };
}

/** The longest path that passes each activity by. */
function longestBeside(
  network: ActivityNetwork,
  starts: Float64Array,
  left: Remainders,
): Float64Array {
  const { order, durations, graph, lags } = network;
  const place = new Int32Array(order.length);
  order.forEach((i, k) => (place[i] = k));
  const paths: { length: number; from: number; to: number }[] = [];
  for (let edge = 0; edge < lags.length; edge++) {
    const from = place[graph.from[edge] as number] as number;
    const to = place[graph.to[edge] as number] as number;
    const start = departure(network, edge, starts) + (lags[edge] as number);
    if (to - from > 1) paths.push({ length: start + reached(network, edge, left), from, to });
  }
  const inOrder = longestAcross(paths, order.length);
  // Besides, paths that begin after it, and those that end before it.
  let ended = 0;
  order.forEach((i, k) => {
    inOrder[k] = Math.max(inOrder[k] as number, ended);
    ended = Math.max(ended, (starts[i] as number) + (durations[i] as number));
  });
  let begun = 0;
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k] as number;
    inOrder[k] = Math.max(inOrder[k] as number, begun);
    const own = (durations[i] as number) + (left.afterFinish[i] as number);
    begun = Math.max(begun, own, left.afterStart[i] as number);
  }
  return Float64Array.from(place, (k) => inOrder[k] as number);
}

/** At each place the length of the longest path that leads across it: the longest first, each place once. */
function longestAcross(
  paths: { length: number; from: number; to: number }[],
  places: number,
): Float64Array {
  const longest = new Float64Array(places);
  const nextOpen = Int32Array.from({ length: places + 1 }, (_, k) => k);
  const open = (k: number): number => {
    let at = k;
    while (nextOpen[at] !== at) {
      nextOpen[at] = nextOpen[nextOpen[at] as number] as number;
      at = nextOpen[at] as number;
    }
    return at;
  };
  for (const { length, from, to } of paths.sort((a, b) => b.length - a.length)) {
    for (let k = open(from + 1); k < to; k = open(k)) {
      longest[k] = length;
      nextOpen[k] = k + 1;
    }
  }
  return longest;
}
