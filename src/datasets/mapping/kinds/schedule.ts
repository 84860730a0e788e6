import type { TableKind } from "../tableKind";
import { relationLines } from "../relations/relationLines";
import { listed, helper, required, role } from "./roles";

export const activities: TableKind = {
  id: "activities",
  title: "Schedule: activities",
  named: ["activity"],
  roles: [
    role(
      "activity",
      "Activity",
      "label",
      listed(`
        task name, activity name, task, activity description, work package, operation, step,
        activity id, task id, wbs, job
      `),
      {
        ...required,
        faint: ["name", "id", "description"],
        unless: listed("mode, type, status, predecessor, successor, duration"),
      },
    ),
    role(
      "duration",
      "Duration, days",
      "days",
      listed(`
        original duration, planned duration, remaining duration, lead time, duration days,
        processing time, at completion duration, days, length
      `),
      { ...required, unless: listed("actual, baseline, low, high") },
    ),
    role("delay", "Delay, days", "days", listed("slip, delay days, late, overrun, disruption"), {
      unless: ["cost"],
    }),
  ],
};

export const relations: TableKind = {
  id: "relations",
  title: "Schedule: what waits for what",
  named: ["from", "to"],
  roles: [
    role(
      "from",
      "Before",
      "label",
      listed("predecessor, predecessor activity, predecessor id, predecessor task, before, source"),
      { unless: ["type"], ...required },
    ),
    role(
      "to",
      "After",
      "label",
      listed(`
        successor, successor activity, successor id, successor task, after, target, task,
        activity, task name, activity name, activity id
      `),
      { unless: ["type", "mode", "duration"], faint: ["name"], ...required },
    ),
    role(
      "id",
      "Number of the activity",
      "label",
      listed("id, task id, activity number, number, line number, unique id"),
      helper,
    ),
    role(
      "type",
      "Type of link",
      "label",
      listed("relation type, link type, dependency type, relationship type, relationship"),
    ),
    role("lag", "Lag, days", "days", ["lag days", "lead lag", "offset"]),
  ],
  derive: relationLines,
};
