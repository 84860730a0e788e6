import type { SpillBlock } from "../modelSpec";
import { DAYS } from "./siteGrids";

const SLIP_OF =
  "LINCHPIN.SCHEDULE_SLIP({activities}[activity],{activities}[duration],{relations}[#All],{activities}[delay]";
export const SLIP = `${SLIP_OF})`;
export const DURATION =
  'LINCHPIN.CRITICAL_PATH({activities}[activity],{activities}[duration],{relations}[#All],,"DURATION")';

export function slipSpill(activities: number): SpillBlock {
  return {
    kind: "spill",
    id: "slip",
    title: "What each delay alone would add, in days",
    note: "A delay within an activity's slack costs nothing; slips do not add up.",
    formula: `=${SLIP_OF},"TABLE")`,
    rows: activities + 1,
    hasHeaders: true,
    columns: [
      { header: "id" },
      { header: "delay", format: DAYS },
      { header: "slack", format: DAYS },
      { header: "slip", format: DAYS, heat: "more is worse" },
    ],
  };
}

export function pathSpill(activities: number): SpillBlock {
  const days = (header: string) => ({ header, format: DAYS });
  return {
    kind: "spill",
    id: "plan",
    title: "The schedule without delays, and its critical path",
    note: "es and ef: earliest start and end; ls and lf: latest; slack: how late it may be; critical: no slack.",
    formula:
      "=LINCHPIN.CRITICAL_PATH({activities}[activity],{activities}[duration],{relations}[#All])",
    rows: activities + 1,
    hasHeaders: true,
    columns: [
      { header: "id" },
      days("duration"),
      days("es"),
      days("ef"),
      days("ls"),
      days("lf"),
      { ...days("slack"), heat: "more is better" },
      days("free_float"),
      { header: "critical" },
    ],
  };
}
