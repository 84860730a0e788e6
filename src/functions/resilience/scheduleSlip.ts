import { ActivityNetwork } from "../../core/resilience/activityNetwork";
import { scheduleSlip as slipOf } from "../../core/resilience/scheduleSlip";
import { activitiesOf } from "../boundary/activitiesOf";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { relations as relationsTable } from "../boundary/tables/relations";
import { numbers, requireSameLength, texts } from "../boundary/vector";

export const parameters = {
  ids: texts(),
  durations: numbers("keep"),
  relations: relationsTable(),
  delays: numbers("keep"),
  result: word(["DAYS", "TABLE"]),
};

/**
 * How much later the last activity ends when activities take longer: a licence wait, a new qualification.
 *
 * A delay within an activity's slack costs nothing. A blank delay is none.
 * @customfunction SCHEDULE_SLIP
 * @param ids Names of the activities, one row or column.
 * @param durations Duration of each, 0 or more, in any one unit of time.
 * @param relations Table with header row: from, to and, where known, type (FS, SS, FF or SF; default FS) and lag (default 0).
 * @param delays How much longer each takes, in the same unit; below 0 for a gain.
 * @param [result] DAYS (default) or TABLE.
 * @returns The slip of the whole; or a table id, delay, slack, slip, with the slip that each delay causes alone.
 * @equation slip = T(durations + delays) − T(durations)
 * @example =LINCHPIN.SCHEDULE_SLIP({"Oxide";"Magnet";"Housing";"Motor"}, {10;5;8;2}, {"from","to";"Oxide","Magnet";"Magnet","Motor";"Housing","Motor"}, {3;0;9;0}) // 3
 * @limits Slips that each delay causes alone do not add up to the slip of all together.
 * @source Kelley and Walker, Critical-Path Planning and Scheduling, Eastern Joint Computer Conference (1959)
 * @question What does a delay at one supplier do to delivery?
 * @related CRITICAL_PATH, PERT_PROBABILITY, TIME_TO_SURVIVE
 */
export function scheduleSlip(
  ids: unknown[][],
  durations: unknown[][],
  relations: unknown[][],
  delays: unknown[][],
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [ids, durations, relations, delays, result], (given): Answer => {
    requireSameLength({ ids: given.ids, durations: given.durations, delays: given.delays });
    const activities = activitiesOf(given.ids, given.durations);
    const isActivity = (i: number): boolean => given.ids[i] !== "";
    const own = given.delays
      .filter((_, i) => isActivity(i))
      .map((delay) => (Number.isNaN(delay) ? 0 : delay));
    const slip = slipOf(new ActivityNetwork(activities, given.relations), own);
    if (given.result === "DAYS") return slip.total;
    return [
      ["id", "delay", "slack", "slip"],
      ...slip.activities.map(({ delay, slack, alone }, i) => [
        activities.ids[i] ?? "",
        delay,
        slack,
        alone,
      ]),
    ];
  });
}
