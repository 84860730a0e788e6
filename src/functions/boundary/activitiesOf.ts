import { Failure } from "../../core/failure";
import type { Activity } from "../../core/resilience/activityNetwork";
import { missing } from "./reader";
import { requireSameLength } from "./vector";
import { shortName } from "../../core/labels/shortName";

/** Activities from their names and durations; a row with neither is no activity. */
export function activitiesOf(ids: readonly string[], durations: Float64Array): Activity[] {
  requireSameLength({ ids, durations });
  const activities: Activity[] = [];
  for (const [i, id] of ids.entries()) {
    const duration = durations[i] as number;
    if (id === "" && Number.isNaN(duration)) continue;
    if (id === "")
      throw new Failure(
        "#VALUE!",
        `ids has no name for the duration ${duration}: name the activity.`,
      );
    if (Number.isNaN(duration)) throw missing(`The duration of ${shortName(id)}`);
    activities.push({ id, duration, row: i + 1 });
  }
  return activities;
}
