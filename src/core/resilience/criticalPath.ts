import type { ActivityNetwork, Link } from "./network";

export interface ActivityDates {
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** How late the activity may be before the finish is. */
  readonly slack: number;
  /** How late it may be before any activity that waits for its end. */
  readonly freeFloat: number;
  readonly critical: boolean;
}

export interface Schedule {
  /** The latest early finish. */
  readonly duration: number;
  readonly activities: readonly ActivityDates[];
}

const nearness = 1e-9;

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
  const activities = network.activities.map((activity, i): ActivityDates => {
    const earlyStart = starts[i] as number;
    const lateFinish = finishes[i] as number;
    const earlyFinish = earlyStart + activity.duration;
    const lateStart = lateFinish - activity.duration;
    const slack = settled(lateStart - earlyStart);
    const free = settled(nextStart(network.outOf[i] ?? [], starts, end) - earlyFinish);
    const critical = Math.abs(slack) <= nearness;
    return { earlyStart, earlyFinish, lateStart, lateFinish, slack, freeFloat: free, critical };
  });
  return { duration, activities };
}

/** The duration of the whole, given other durations of the same activities. */
export function totalDuration(network: ActivityNetwork, durations: Float64Array): number {
  return latestFinish(earlyStarts(network, durations), durations);
}

function earlyStarts({ order, into }: ActivityNetwork, durations: Float64Array): Float64Array {
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

/** When the first activity that waits for this one's end starts, its lag taken off; the end where none does. */
function nextStart(links: readonly Link[], starts: Float64Array, end: number): number {
  return links
    .filter(({ type }) => type === "FS")
    .reduce((next, { to, lag }) => Math.min(next, (starts[to] as number) - lag), end);
}

/** Differences of rounding are none. */
const settled = (difference: number): number => (Math.abs(difference) <= nearness ? 0 : difference);
