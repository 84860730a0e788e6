import fc from "fast-check";
import { normalBelow } from "../../../src/core/resilience/pert";
import { normalQuantile } from "../../../src/core/scenario/normalQuantile";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";

const estimates = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: 0.01, max: 100, noNaN: true })))
  .map((figures) => [...figures].sort((a, b) => a - b) as [number, number, number]);
const shapes = fc.constantFrom("TRIANGULAR", "UNIFORM", "LOGNORMAL");

const draws = (low: number, likely: number, high: number, rest: object): number[] =>
  (callByName("UNCERTAIN", { low, likely, high, ...rest }) as number[][]).flat();

/** The part of the distribution below x, by the area under the density and not by its inverse. */
function below(x: number, [low, likely, high]: [number, number, number], shape: string): number {
  if (shape === "UNIFORM") return (x - low) / (high - low);
  if (shape === "LOGNORMAL") {
    const side = x < likely ? likely / low : high / likely;
    return normalBelow((Math.log(x / likely) / Math.log(side)) * 1.6448536269514722);
  }
  if (x <= likely) return (x - low) ** 2 / ((high - low) * (likely - low));
  return 1 - (high - x) ** 2 / ((high - low) * (high - likely));
}

test("as many draws lie below any figure as the shape says, and none outside low to high", () => {
  let looked = 0;
  fc.assert(
    fc.property(estimates, shapes, fc.nat(1000), (estimate, shape, seed) => {
      const [low, likely, high] = estimate;
      fc.pre(likely - low > 1e-3 && high - likely > 1e-3);
      const all = draws(...estimate, { n: 4000, seed, shape });
      if (shape !== "LOGNORMAL") {
        expect(all.every((draw) => draw >= low && draw <= high)).toBe(true);
      }
      for (const x of [low + 0.6 * (likely - low), likely, likely + 0.4 * (high - likely)]) {
        const part = all.filter((draw) => draw <= x).length / all.length;
        // 1.95/√n is what the Kolmogorov-Smirnov distance passes once in a thousand times.
        expect(Math.abs(part - below(x, estimate, shape))).toBeLessThan(
          2.6 / Math.sqrt(all.length),
        );
        looked++;
      }
    }),
    { numRuns: 60, seed: 8 },
  );
  expect(looked).toBeGreaterThan(100);
});

test("figures side by side are drawn independently, and a longer column begins with the shorter one", () => {
  const rows = callByName("UNCERTAIN", {
    low: [[0, 0]],
    likely: [[5, 5]],
    high: [[10, 10]],
    n: 5000,
  }) as [number, number][];
  const mean = (of: (row: [number, number]) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const covariance = mean(([a, b]) => a * b) - mean(([a]) => a) * mean(([, b]) => b);
  // The variance of a symmetric triangle is width²/24; five standard errors of a correlation of 0.
  expect(Math.abs(covariance / (100 / 24))).toBeLessThan(5 / Math.sqrt(rows.length));
  expect(draws(0, 5, 10, { n: 9 }).slice(0, 4)).toEqual(draws(0, 5, 10, { n: 4 }));
});

test("the normal quantile undoes the distribution function, far out as well", () => {
  let looked = 0;
  fc.assert(
    fc.property(fc.double({ min: -30, max: 5, noNaN: true }), (x) => {
      const p = normalBelow(x);
      fc.pre(p > 0 && p < 1);
      expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(1e-8 * Math.max(1, Math.abs(x)));
      looked++;
    }),
    { numRuns: 500 },
  );
  expect(looked).toBeGreaterThan(400);
});
