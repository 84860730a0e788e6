import { schedule, type Schedule } from "../../core/resilience/criticalPath";
import { edgesOf } from "../../core/graph/directedGraph";
import { ActivityNetwork } from "../../core/resilience/activityNetwork";
import { activitiesOf } from "../../functions/boundary/activitiesOf";
import { parameters } from "../../functions/resilience/criticalPath";
import { adding, addingTo, whole } from "../explainer";
import type { Part } from "../explanation";
import { figure, terms } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ ids, durations, relations, finish, result }) => {
  const network = new ActivityNetwork(activitiesOf(ids, durations), relations);
  const plan = schedule(network, finish);
  const rows = longestPath(network, plan);
  const [of, amount] = ["Activity on the longest path", "Time it adds"];
  return {
    numbers: [terms(rows.map((row) => figure(row.amount)))],
    parts:
      result === "DURATION"
        ? adding(of, amount, rows)
        : addingTo("Duration of the whole", plan.duration, of, amount, rows),
  };
});

/** The activities of one longest path, each with the time by which it ends later than the one before. */
function longestPath(network: ActivityNetwork, { activities: dates }: Schedule): Part[] {
  const ends = dates.map(({ earlyFinish }) => earlyFinish);
  let at = ends.indexOf(Math.max(...ends));
  const rows: Part[] = [];
  for (let next: number | undefined = at; next !== undefined;) {
    at = next;
    const binding = edgesOf(network.graph.into, at).find((edge) => {
      const before = dates[network.graph.from[edge] ?? -1];
      const own = dates[at];
      if (!before || !own) return false;
      const base = network.leavesFinish[edge] ? before.earlyFinish : before.earlyStart;
      const bound = network.bindsFinish[edge] ? own.earlyFinish : own.earlyStart;
      return Math.abs(base + (network.lags[edge] ?? NaN) - bound) < 1e-9;
    });
    next = binding === undefined ? undefined : network.graph.from[binding];
    const [id, duration] = [network.activities.ids[at] ?? "", network.durations[at] ?? 0];
    const amount = (ends[at] ?? 0) - (next === undefined ? 0 : (ends[next] ?? 0));
    rows.unshift({ label: id, amount, detail: `takes ${figure(duration)}` });
  }
  return rows;
}

export const noNative = whyNone.schedule;
