import fc from "fast-check";
import { schedule } from "../../../src/core/resilience/criticalPath";
import { ActivityNetwork, type Relation } from "../../../src/core/resilience/network";
import { networks } from "../../support/activityNetworks";

/** The longest time to each start, by relaxing every relation until nothing moves. */
function relaxed({
  activities,
  relations,
}: {
  activities: { id: string; duration: number }[];
  relations: Relation[];
}): number[] {
  const at = (id: string): number => activities.findIndex((activity) => activity.id === id);
  const start = activities.map(() => 0);
  for (let moved = true; moved;) {
    moved = false;
    for (const { from, to, type, lag } of relations) {
      const [i, j] = [at(from), at(to)];
      const [di, dj] = [activities[i]!.duration, activities[j]!.duration];
      const least = { FS: di, SS: 0, FF: di - dj, SF: -dj }[type] + lag + start[i]!;
      if (least > start[j]!) [start[j], moved] = [least, true];
    }
  }
  return start;
}

test("early starts are the longest paths, found here by relaxation", () => {
  fc.assert(
    fc.property(networks, ({ activities, relations }) => {
      const plan = schedule(new ActivityNetwork(activities, relations));
      expect(plan.activities.map(({ earlyStart }) => earlyStart)).toEqual(
        relaxed({ activities, relations }),
      );
    }),
  );
});

test("late dates keep every relation, and an activity on its late dates ends nothing later", () => {
  fc.assert(
    fc.property(networks, ({ activities, relations }) => {
      const plan = schedule(new ActivityNetwork(activities, relations));
      const of = (id: string) =>
        plan.activities[activities.findIndex((activity) => activity.id === id)]!;
      for (const { from, to, type, lag } of relations) {
        const [i, j] = [of(from), of(to)];
        const left = type.startsWith("F") ? i.lateFinish : i.lateStart;
        const right = type.endsWith("F") ? j.lateFinish : j.lateStart;
        expect(right).toBeGreaterThanOrEqual(left + lag - 1e-9);
      }
      for (const dates of plan.activities)
        expect(dates.lateFinish).toBeLessThanOrEqual(plan.duration);
    }),
  );
});

test("a chain of 100,000 activities is no burden", () => {
  const activities = Array.from({ length: 100_000 }, (_, i) => ({ id: `a${i}`, duration: 1 }));
  const relations = activities
    .slice(1)
    .map(({ id }, i): Relation => ({ from: `a${i}`, to: id, type: "FS", lag: 0 }));
  expect(schedule(new ActivityNetwork(activities, relations)).duration).toBe(100_000);
});
