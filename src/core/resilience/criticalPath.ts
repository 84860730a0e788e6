import { isNothing } from "../rounding";
import { edgesOf } from "../graph/directedGraph";
import type { ActivityNetwork } from "./activityNetwork";

export interface ActivityDates {
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** How late the activity may be before the finish is. */
  readonly slack: number;
  /** How late it may be before any other activity, or the whole, is later than its earliest. */
  readonly freeFloat: number;
  readonly critical: boolean;
}

export interface Schedule {
  /** The latest early finish. */
  readonly duration: number;
  readonly activities: readonly ActivityDates[];
}

/**
 * Dates by the critical path method (Kelley and Walker), with the four relations of precedence
 * diagramming and lags. Nothing starts before 0 or ends after the finish, which is the duration unless
 * another is given; an earlier one makes slack negative.
 */
export function schedule(network: ActivityNetwork, finish?: number): Schedule {
  const { durations, graph } = network;
  const starts = earlyStarts(network);
  const duration = latestFinish(starts, durations);
  const end = finish ?? duration;
  const finishes = lateFinishes(network, end);
  // Differences of rounding are none.
  const settled = (difference: number): number =>
    isNothing(difference, Math.max(duration, Math.abs(end))) ? 0 : difference;
  const activities = Array.from(durations, (own, i): ActivityDates => {
    const earlyStart = starts[i] as number;
    const lateFinish = finishes[i] as number;
    const earlyFinish = earlyStart + own;
    const lateStart = lateFinish - own;
    const slack = settled(lateStart - earlyStart);
    let room = duration - earlyFinish;
    for (const edge of edgesOf(graph.outOf, i))
      room = Math.min(room, roomBefore(network, edge, starts));
    const freeFloat = Math.max(0, settled(room));
    return {
      earlyStart,
      earlyFinish,
      lateStart,
      lateFinish,
      slack,
      freeFloat,
      critical: slack === 0,
    };
  });
  return { duration, activities };
}

/** How far the activity that a relation leaves may move before the one it leads to has to. */
function roomBefore(network: ActivityNetwork, edge: number, starts: Float64Array): number {
  const { durations, graph, lags, bindsFinish } = network;
  const to = graph.to[edge] as number;
  const bound = (starts[to] as number) + (bindsFinish[edge] ? (durations[to] as number) : 0);
  return bound - (lags[edge] as number) - departure(network, edge, starts);
}

/** The day from which a relation counts. */
export function departure(
  { durations: own, graph, leavesFinish }: ActivityNetwork,
  edge: number,
  starts: Float64Array,
  durations: Float64Array = own,
): number {
  const from = graph.from[edge] as number;
  return (starts[from] as number) + (leavesFinish[edge] ? (durations[from] as number) : 0);
}

/** The duration of the whole, its own or that with other durations of the same activities. */
export const totalDuration = (
  network: ActivityNetwork,
  durations: Float64Array = network.durations,
): number => latestFinish(earlyStarts(network, durations), durations);

/** When each activity can begin at the earliest. */
export function earlyStarts(
  network: ActivityNetwork,
  durations: Float64Array = network.durations,
): Float64Array {
  const { order, lags, bindsFinish, graph } = network;
  const { starts: begin, edges } = graph.into;
  const starts = new Float64Array(durations.length);
  for (const i of order) {
    let start = 0;
    const end = begin[i + 1] as number;
    for (let e = begin[i] as number; e < end; e++) {
      const edge = edges[e] as number;
      const bound = departure(network, edge, starts, durations) + (lags[edge] as number);
      start = Math.max(start, bindsFinish[edge] ? bound - (durations[i] as number) : bound);
    }
    starts[i] = start;
  }
  return starts;
}

function lateFinishes(network: ActivityNetwork, end: number): Float64Array {
  const { order, durations, lags, leavesFinish, bindsFinish, graph } = network;
  const { starts: begin, edges } = graph.outOf;
  const finishes = new Float64Array(durations.length).fill(end);
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k] as number;
    const last = begin[i + 1] as number;
    for (let e = begin[i] as number; e < last; e++) {
      const edge = edges[e] as number;
      const to = graph.to[edge] as number;
      const base = (finishes[to] as number) - (bindsFinish[edge] ? 0 : (durations[to] as number));
      const own = leavesFinish[edge] ? 0 : (durations[i] as number);
      finishes[i] = Math.min(finishes[i] as number, base - (lags[edge] as number) + own);
    }
  }
  return finishes;
}

function latestFinish(starts: Float64Array, durations: Float64Array): number {
  return starts.reduce((latest, start, i) => Math.max(latest, start + (durations[i] as number)), 0);
}
