import { Failure } from "../../core/failure";
import type { Activities } from "../../core/resilience/activityNetwork";
import { missing } from "./reader";
import { requireSameLength } from "./vector";
import { shortName } from "../../core/labels/shortName";

/** Activities from their names and durations; a row with neither is no activity. */
export function activitiesOf(ids: readonly string[], durations: Float64Array): Activities {
  requireSameLength({ ids, durations });
  const blank = new Set<number>();
  for (let i = 0; i < ids.length; i++) {
    const [id, duration] = [ids[i] as string, durations[i] as number];
    const isMissing = Number.isNaN(duration);
    if (id !== "" && !isMissing) continue;
    if (id === "" && !isMissing)
      throw new Failure(
        "#VALUE!",
        `ids has no name for the duration ${duration}: name the activity.`,
      );
    if (id !== "") throw missing(`The duration of ${shortName(id)}`);
    blank.add(i);
  }
  if (blank.size === 0) return { ids, durations, rowOf: (activity) => activity + 1 };
  const rows = [...ids.keys()].filter((row) => !blank.has(row));
  return {
    ids: rows.map((row) => ids[row] as string),
    durations: Float64Array.from(rows, (row) => durations[row] as number),
    rowOf: (activity) => (rows[activity] as number) + 1,
  };
}
