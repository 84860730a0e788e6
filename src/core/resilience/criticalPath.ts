import { isNothing } from "../rounding";
import type { ActivityNetwork, Link } from "./activityNetwork";

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
  const durations = Float64Array.from(network.activities, ({ duration }) => duration);
  const starts = earlyStarts(network, durations);
  const duration = latestFinish(starts, durations);
  const end = finish ?? duration;
  const finishes = lateFinishes(network, durations, end);
  // Differences of rounding are none.
  const settled = (difference: number): number =>
    isNothing(difference, Math.max(duration, Math.abs(end))) ? 0 : difference;
  const activities = network.activities.map((activity, i): ActivityDates => {
    const earlyStart = starts[i] as number;
    const lateFinish = finishes[i] as number;
    const earlyFinish = earlyStart + activity.duration;
    const lateStart = lateFinish - activity.duration;
    const slack = settled(lateStart - earlyStart);
    const room = (network.outOf[i] ?? []).map((link) => roomBefore(link, starts, durations));
    const freeFloat = Math.max(0, settled(Math.min(duration - earlyFinish, ...room)));
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
function roomBefore(
  { from, to, type, lag }: Link,
  starts: Float64Array,
  durations: Float64Array,
): number {
  const start = starts[from] as number;
  const next = starts[to] as number;
  const leaves = type.startsWith("F") ? start + (durations[from] as number) : start;
  const reached = type.endsWith("F") ? next + (durations[to] as number) : next;
  return reached - lag - leaves;
}

/** The duration of the whole, given other durations of the same activities. */
export function totalDuration(network: ActivityNetwork, durations: Float64Array): number {
  return latestFinish(earlyStarts(network, durations), durations);
}

/** When each activity can begin at the earliest. */
export function earlyStarts(
  { order, into }: ActivityNetwork,
  durations: Float64Array,
): Float64Array {
  const starts = new Float64Array(durations.length);
  for (const i of order) {
    const own = durations[i] as number;
    let start = 0;
    for (const { from, type, lag } of into[i] ?? []) {
      const base =
        (starts[from] as number) + (type.startsWith("F") ? (durations[from] as number) : 0);
      start = Math.max(start, base + lag - (type.endsWith("F") ? own : 0));
    }
    starts[i] = start;
  }
  return starts;
}

function lateFinishes(
  { order, outOf }: ActivityNetwork,
  durations: Float64Array,
  end: number,
): Float64Array {
  const finishes = new Float64Array(durations.length).fill(end);
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k] as number;
    const own = durations[i] as number;
    for (const { to, type, lag } of outOf[i] ?? []) {
      const base = (finishes[to] as number) - (type.endsWith("S") ? (durations[to] as number) : 0);
      finishes[i] = Math.min(finishes[i] as number, base - lag + (type.startsWith("S") ? own : 0));
    }
  }
  return finishes;
}

function latestFinish(starts: Float64Array, durations: Float64Array): number {
  return starts.reduce((latest, start, i) => Math.max(latest, start + (durations[i] as number)), 0);
}
