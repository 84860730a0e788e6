import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { gateCases, haltTables, occurs, rowsOf, states } from "../../support/faultTrees";
import { uniforms } from "../../support/outages";

/** Gates whose events have a range about their probability. */
const ranged = gateCases
  .filter(({ events }) => events.length <= 8)
  .map((model) => ({
    model,
    tables: haltTables(model),
    events: model.events.map(({ event, probability: p }) => ({
      ...{ event, p, low: p / 2, high: p + (1 - p) / 3 },
    })),
  }));

const eventTable = (
  events: readonly { event: string; p: number; low: number; high: number }[],
): unknown[][] => [
  ["event", "probability", "low", "high"],
  ...events.map(({ event, p, low, high }) => [event, p, low, high]),
];

const range = (given: object): [low: number, mean: number, high: number] => {
  const [, row] = rowsOf(callByName("HALT_RANGE", { ...given, result: "TABLE" }));
  return (row as number[]).slice(0, 3) as [number, number, number];
};

test("it lies between all probabilities at their lowest and all at their highest", () => {
  let looked = 0;
  fc.assert(
    fc.property(ranged, ({ tables, events }) => {
      const [low, mean, high] = range({
        ...tables,
        events: eventTable(events),
        draws: 200,
        level: 1,
      });
      const exact = (of: "low" | "high"): number =>
        callByName("HALT_PROBABILITY", {
          ...tables,
          events: [["event", "probability"], ...events.map((row) => [row.event, row[of]])],
        }) as number;
      expect(low).toBeGreaterThanOrEqual(exact("low") - 1e-12);
      expect(high).toBeLessThanOrEqual(exact("high") + 1e-12);
      expect(mean).toBeGreaterThanOrEqual(low - 1e-12);
      expect(mean).toBeLessThanOrEqual(high + 1e-12);
      looked++;
    }),
    { numRuns: 40 },
  );
  expect(looked).toBe(40);
});

test("a range of no width is the halt probability", () => {
  fc.assert(
    fc.property(ranged, ({ tables, events }) => {
      const none = events.map((row) => ({ ...row, low: row.p, high: row.p }));
      const exact = callByName("HALT_PROBABILITY", tables) as number;
      for (const figure of range({ ...tables, events: eventTable(none), draws: 5 })) {
        expect(figure).toBeCloseTo(exact, 12);
      }
    }),
    { numRuns: 30 },
  );
});

/** A triangular figure by throwing darts at the triangle, which needs no inverse. */
function dart(random: () => number, low: number, likely: number, high: number): number {
  for (;;) {
    const x = low + (high - low) * random();
    const height = x < likely ? (x - low) / (likely - low) : (high - x) / (high - likely);
    if (random() < height) return x;
  }
}

test("its ends and mean are those of draws made otherwise, each state of the events added up", () => {
  let looked = 0;
  fc.assert(
    fc.property(ranged, fc.nat(), ({ model, tables, events }, seed) => {
      const draws = 1500;
      const given = { ...tables, events: eventTable(events), draws };
      const halting = [...states(model.events)].flatMap(([happened]) =>
        occurs(model.gates, happened) ? [happened] : [],
      );
      const random = uniforms(seed);
      const others = Array.from({ length: draws }, () => {
        const ps = events.map(({ p, low, high }) => dart(random, low, p, high));
        return halting.reduce(
          (sum, happened) =>
            sum +
            events.reduce(
              (product, { event }, i) =>
                product * (happened.has(event) ? (ps[i] ?? NaN) : 1 - (ps[i] ?? NaN)),
              1,
            ),
          0,
        );
      });
      const [low, mean, high] = range({ ...given, level: 0.8 });
      const below = (x: number): number => others.filter((q) => q <= x + 1e-12).length / draws;
      const above = (x: number): number => others.filter((q) => q >= x - 1e-12).length / draws;
      // Two samples of 1,500: five standard errors of their parts at a tenth, √(2 · 0.09/1500).
      expect(below(low)).toBeGreaterThan(0.1 - 0.055);
      expect(above(low)).toBeGreaterThan(0.9 - 0.055);
      expect(below(high)).toBeGreaterThan(0.9 - 0.055);
      expect(above(high)).toBeGreaterThan(0.1 - 0.055);
      const centre = others.reduce((sum, q) => sum + q / draws, 0);
      const spread = Math.sqrt(others.reduce((sum, q) => sum + (q - centre) ** 2 / draws, 0));
      expect(Math.abs(mean - centre)).toBeLessThan(6 * spread * Math.sqrt(2 / draws) + 1e-9);
      looked++;
    }),
    { numRuns: 20, seed: 4 },
  );
  expect(looked).toBe(20);
});
