import fc from "fast-check";
import { schedule, totalDuration } from "../../../src/core/resilience/criticalPath";
import { scheduleSlip } from "../../../src/core/resilience/scheduleSlip";
import { networkOf, networks } from "../../support/activityNetworks";

test("with finish-to-start relations alone, a delay within the slack slips nothing, beyond it by the rest", () => {
  fc.assert(
    fc.property(
      networks,
      fc.nat(6),
      fc.integer({ min: 0, max: 12 }),
      ({ activities, relations }, at, delay) => {
        const i = at % activities.length;
        const network = networkOf(
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

test("the slip of each delay alone is what the whole takes longer with that delay and no other", () => {
  const delayed = networks.chain((network) =>
    fc.record({
      network: fc.constant(network),
      delays: fc.tuple(
        ...network.activities.map(({ duration }) => fc.integer({ min: -duration, max: 12 })),
      ),
    }),
  );
  let moved = 0;
  fc.assert(
    fc.property(delayed, ({ network: { activities, relations }, delays }) => {
      const network = networkOf(activities, relations);
      const durations = Float64Array.from(activities, ({ duration }) => duration);
      const before = totalDuration(network, durations);
      const { activities: slips } = scheduleSlip(network, Float64Array.from(delays));
      slips.forEach(({ alone }, i) => {
        const other = durations.slice();
        other[i] = (durations[i] as number) + (delays[i] as number);
        expect(alone).toBe(totalDuration(network, other) - before);
        if (alone !== 0) moved++;
      });
    }),
    { numRuns: 2000 },
  );
  expect(moved).toBeGreaterThan(1000);
});

test("in a chain of 30,000 activities, all of them a day late, each delay alone is a day", () => {
  const activities = Array.from({ length: 30_000 }, (_, i) => ({ id: `a${i}`, duration: 1 }));
  const relations = activities.slice(1).map(({ id }, i) => ({
    from: `a${i}`,
    to: id,
    type: "FS" as const,
    lag: 0,
  }));
  const network = networkOf(activities, relations);
  const slip = scheduleSlip(network, new Float64Array(30_000).fill(1));
  expect(slip.total).toBe(30_000);
  expect(new Set(slip.activities.map(({ alone }) => alone))).toEqual(new Set([1]));
});

test("a loop of 100,000 activities is named by its beginning", () => {
  const activities = Array.from({ length: 100_000 }, (_, i) => ({ id: `a${i}`, duration: 1 }));
  const relations = activities.map(({ id }, i) => ({
    from: id,
    to: `a${(i + 1) % 100_000}`,
    type: "FS" as const,
    lag: 0,
  }));
  expect(() => networkOf(activities, relations)).toThrow(
    "relations has a loop: a0 → a1 → a2 → a3 → a4 → … → a0 (100000 in all).",
  );
});
