import fc from "fast-check";
import { schedule } from "../../../src/core/resilience/criticalPath";
import { ActivityNetwork, type Relation } from "../../../src/core/resilience/network";
import { scheduleSlip } from "../../../src/core/resilience/scheduleSlip";

const types = ["FS", "SS", "FF", "SF"] as const;

/** Activities in an order that their relations respect, so that there is no loop. */
const networks = fc
  .record({
    durations: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 }),
    pairs: fc.array(
      fc.record({
        a: fc.nat(6),
        b: fc.nat(6),
        type: fc.constantFrom(...types),
        lag: fc.integer({ min: -3, max: 4 }),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ durations, pairs }) => {
    const activities = durations.map((duration, i) => ({ id: `a${i}`, duration }));
    const relations = pairs
      .filter(({ a, b }) => a !== b && Math.max(a, b) < durations.length)
      .map(({ a, b, type, lag }): Relation => ({
        from: `a${Math.min(a, b)}`,
        to: `a${Math.max(a, b)}`,
        type,
        lag,
      }));
    return { activities, relations };
  });

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

test("with finish-to-start relations alone, a delay within the slack slips nothing, beyond it by the rest", () => {
  fc.assert(
    fc.property(
      networks,
      fc.nat(6),
      fc.integer({ min: 0, max: 12 }),
      ({ activities, relations }, at, delay) => {
        const i = at % activities.length;
        const network = new ActivityNetwork(
          activities,
          relations.map((relation) => ({
            ...relation,
            type: "FS" as const,
            lag: Math.abs(relation.lag),
          })),
        );
        const { slack } = schedule(network).activities[i]!;
        const delays = new Float64Array(activities.length);
        delays[i] = delay;
        expect(scheduleSlip(network, delays).total).toBeCloseTo(Math.max(0, delay - slack), 9);
      },
    ),
  );
});

test("a chain of 100,000 activities is no burden", () => {
  const activities = Array.from({ length: 100_000 }, (_, i) => ({ id: `a${i}`, duration: 1 }));
  const relations = activities
    .slice(1)
    .map(({ id }, i): Relation => ({ from: `a${i}`, to: id, type: "FS", lag: 0 }));
  expect(schedule(new ActivityNetwork(activities, relations)).duration).toBe(100_000);
});
