import { schedule, totalDuration } from "../../core/resilience/criticalPath";
import { ActivityNetwork } from "../../core/resilience/activityNetwork";
import { activitiesOf } from "../boundary/activitiesOf";
import { type Answer, column, evaluateRows } from "../boundary/evaluate";
import { optionalNumber, word } from "../boundary/reader";
import { relations as relationsTable } from "../boundary/tables/relations";
import { numbers, texts } from "../boundary/vector";

export const parameters = {
  ids: texts(),
  durations: numbers("keep"),
  relations: relationsTable(),
  finish: optionalNumber(),
  result: word(["TABLE", "DURATION", "CRITICAL"]),
};

/**
 * The critical path through activities with lead times: when each can start and must end, and how late it may be.
 *
 * Activities may be tiers of a supply chain, with lead or recovery times as durations; slack is then how
 * long a tier may be late before the product is. Nothing starts before 0. An earlier finish than the
 * network allows gives negative slack. Free float is how late an activity may be before any other's earliest
 * dates, or the end of the whole, move; T is the network's own duration, whatever finish is given.
 * @customfunction CRITICAL_PATH
 * @param ids Names of the activities, one row or column.
 * @param durations Duration of each, 0 or more, in any one unit of time.
 * @param relations Table with header row: from, to and, where known, type (FS, SS, FF or SF; default FS) and lag (default 0).
 * @param [finish] When all must be done. Default: as early as possible.
 * @param [result] TABLE (default), DURATION or CRITICAL.
 * @returns A table id, duration, es, ef, ls, lf, slack, free_float, critical; the duration of the whole; or a column of critical activities ("" if none).
 * @equation FS: ESⱼ ≥ EFᵢ + lag; SS: ESⱼ ≥ ESᵢ + lag; FF: EFⱼ ≥ EFᵢ + lag; SF: EFⱼ ≥ ESᵢ + lag
 * @equation slack = LS − ES; critical where slack = 0
 * @equation free float = min(T − EFᵢ, FS: ESⱼ − lag − EFᵢ, SS: ESⱼ − lag − ESᵢ, FF: EFⱼ − lag − EFᵢ, SF: EFⱼ − lag − ESᵢ), 0 at least
 * @example =LINCHPIN.CRITICAL_PATH({"Mine";"Refine";"Magnet"}, {10;20;15}, {"from","to";"Mine","Refine";"Refine","Magnet"}, , "DURATION") // 45
 * @limits Durations are certain and resources unlimited. PERT_DURATION and PERT_PROBABILITY take doubt in.
 * @source Kelley and Walker, Critical-Path Planning and Scheduling, Eastern Joint Computer Conference (1959)
 * @question Which delay makes the product late?
 * @related SCHEDULE_SLIP, PERT_DURATION, PERT_PROBABILITY, NETWORK_TTS
 */
export function criticalPath(
  ids: unknown[][],
  durations: unknown[][],
  relations: unknown[][],
  finish?: unknown,
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [ids, durations, relations, finish, result], (given): Answer => {
    const activities = activitiesOf(given.ids, given.durations);
    const network = new ActivityNetwork(activities, given.relations);
    if (given.result === "DURATION") return totalDuration(network);
    const plan = schedule(network, given.finish);
    if (given.result === "CRITICAL") {
      return column(activities.ids.filter((_, i) => plan.activities[i]?.critical));
    }
    return [
      ["id", "duration", "es", "ef", "ls", "lf", "slack", "free_float", "critical"],
      ...plan.activities.map((dates, i) => [
        activities.ids[i] ?? "",
        activities.durations[i] ?? 0,
        dates.earlyStart,
        dates.earlyFinish,
        dates.lateStart,
        dates.lateFinish,
        dates.slack,
        dates.freeFloat,
        dates.critical,
      ]),
    ];
  });
}
