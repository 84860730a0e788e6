import { neverCounts } from "../../core/tariff/measureStatus";
import type { Measure } from "./timelineRows";

/** Whether a measure is in force: what is not known is never counted among what is not. */
export type State = "in force" | "not yet in force" | "ended" | "never applied" | "not known";

/** How a stretch of time stands; of one that is open nobody has set an end. */
export interface Stretch {
  /** ISO days, the second one the first day after it; null where it is not known or not set. */
  readonly from: string | null;
  readonly to: string | null;
  readonly state: "in force" | "never applied" | "not known";
}

/**
 * Of these the table says that they run, or ran, as it has them; a blank status adds nothing to the days. The functions
 * take any other word for one of these; a picture has no sentence beside each bar, and rather says that it is not known.
 */
const CERTAIN = new Set(["", "in-force", "in force", "superseded", "ended", "past"]);

export function stretchOf({ start, end, status }: Measure): Stretch {
  const state = neverCounts(status)
    ? "never applied"
    : CERTAIN.has(status) && start !== null && !(end !== null && end <= start)
      ? "in force"
      : "not known";
  return { from: start, to: end, state };
}

export function stateOn(measure: Measure, day: string): State {
  const { from, to, state } = stretchOf(measure);
  if (state === "never applied") return state;
  if (to !== null && day >= to && (from === null || from < to)) {
    // Something that may not have run has at least an end.
    return "ended";
  }
  if (from !== null && day < from && (to === null || from < to)) return "not yet in force";
  return state;
}

/** When it begins and ends, in words. */
export function daysText({ start, end, status, asOf }: Measure): string {
  const begins = start === null ? "begin not known" : `from ${start}`;
  const last = asOf === null ? "" : `, last known on ${asOf}`;
  const ends = end === null ? `no end set${last}` : `out of force on ${end}`;
  return `${begins}, ${ends}${status === "" ? "" : `, status: ${status}`}`;
}
