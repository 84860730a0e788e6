import fc from "fast-check";
import { ActivityNetwork, type RelationType } from "../../src/core/resilience/activityNetwork";

export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly lag: number;
}

/** The network of activities and relations given one by one. */
export const networkOf = (
  activities: readonly { id: string; duration: number }[],
  relations: readonly Relation[],
): ActivityNetwork =>
  new ActivityNetwork(
    {
      ids: activities.map(({ id }) => id),
      durations: Float64Array.from(activities, ({ duration }) => duration),
      rowOf: (activity) => activity + 1,
    },
    {
      from: relations.map(({ from }) => from),
      to: relations.map(({ to }) => to),
      type: relations.map(({ type }) => type),
      lag: Float64Array.from(relations, ({ lag }) => lag),
    },
  );

export const types = ["FS", "SS", "FF", "SF"] as const;

/** Activities in an order that their relations respect, so that there is no loop. */
export const networks = fc
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
