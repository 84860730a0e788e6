import type { TableKind } from "../tableKind";
import { activityLines } from "../relations/activityLines";
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
        activity id, task id, wbs, job, vorgang, vorgangsname, arbeitspaket, aufgabe, tache,
        nom tache, activite, tarea, nombre tarea, actividad, attivita, 任务名称, 任务, 作業, タスク名,
        작업 이름, 이름
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
        processing time, at completion duration, days, length, expected duration, dauer, duree,
        duracion, durata, 工期, 期間, 기간
      `),
      { ...required, unless: listed("actual, baseline, low, high") },
    ),
    role("delay", "Delay, days", "days", listed("slip, delay days, late, overrun, disruption"), {
      unless: ["cost"],
    }),
    role(
      "start",
      "Start",
      "day",
      listed(
        "start date, planned start, early start, begin, anfang, beginn, debut, inicio, 시작일",
      ),
      { ...helper, unless: listed("actual, baseline, late") },
    ),
    role(
      "finish",
      "Finish",
      "day",
      listed(`
        end, end date, finish date, planned finish, early finish, due date, ende, fin,
        fin planificado, 종료일
      `),
      { ...helper, unless: listed("actual, baseline, late") },
    ),
  ],
  derive: activityLines,
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
      listed(`
        predecessor, predecessor activity, predecessor id, predecessor task, before, source,
        predecessor task ids, predecessor ids, vorganger, predecesseur, predecesseurs, predecesora,
        predecesoras, 前置任务, 先行タスク, 선행 작업
      `),
      { unless: ["type"], ...required },
    ),
    role(
      "to",
      "After",
      "label",
      listed(`
        successor, successor activity, successor id, successor task, after, target, task,
        activity, task name, activity name, activity id, vorgang, vorgangsname, aufgabe,
        nom tache, tache, nombre tarea, tarea, 任务名称, タスク名, 작업 이름, 이름
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
