import fc from "fast-check";
import { schedule } from "../../../src/core/resilience/criticalPath";
import { networkOf, networks, type Relation } from "../../support/activityNetworks";

/** The longest time to each start, by relaxing every relation until nothing moves. */
function relaxed(
  {
    activities,
    relations,
  }: {
    activities: { id: string; duration: number }[];
    relations: Relation[];
  },
  held?: { at: number; from: number },
): number[] {
  const at = (id: string): number => activities.findIndex((activity) => activity.id === id);
  const start = activities.map((_, i) => (i === held?.at ? held.from : 0));
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
      const plan = schedule(networkOf(activities, relations));
      expect(plan.activities.map(({ earlyStart }) => earlyStart)).toEqual(
        relaxed({ activities, relations }),
      );
    }),
  );
});

test("late dates keep every relation, and an activity on its late dates ends nothing later", () => {
  fc.assert(
    fc.property(networks, ({ activities, relations }) => {
      const plan = schedule(networkOf(activities, relations));
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

test("free float is how far an activity can be held back before any other start, or the end, moves: by trying", () => {
  let [tried, free] = [0, 0];
  fc.assert(
    fc.property(networks, ({ activities, relations }) => {
      const plan = schedule(networkOf(activities, relations), 99);
      const early = relaxed({ activities, relations });
      const endOf = (starts: number[]): number =>
        Math.max(...starts.map((start, i) => start + activities[i]!.duration));
      activities.forEach((_, at) => {
        const movesNothing = (by: number): boolean => {
          const held = relaxed({ activities, relations }, { at, from: early[at]! + by });
          return (
            endOf(held) === endOf(early) && held.every((start, i) => i === at || start === early[i])
          );
        };
        const { freeFloat } = plan.activities[at]!;
        expect([movesNothing(freeFloat), movesNothing(freeFloat + 1)]).toEqual([true, false]);
        tried += 1;
        if (freeFloat > 0) free += 1;
      });
    }),
  );
  expect(tried).toBeGreaterThan(100);
  expect(free).toBeGreaterThan(20);
});

test("a chain of 100,000 activities is no burden", () => {
  const activities = Array.from({ length: 100_000 }, (_, i) => ({ id: `a${i}`, duration: 1 }));
  const relations = activities
    .slice(1)
    .map(({ id }, i): Relation => ({ from: `a${i}`, to: id, type: "FS", lag: 0 }));
  expect(schedule(networkOf(activities, relations)).duration).toBe(100_000);
});
