import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { normalBelow } from "../../../src/core/resilience/pert";

const size = fc.double({ min: 0, max: 30, noNaN: true });

test("the normal distribution is symmetric, and rises from 0 to 1", () => {
  fc.assert(
    fc.property(size, size, (a, b) => {
      expect(normalBelow(a) + normalBelow(-a)).toBeCloseTo(1, 14);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(normalBelow(high)).toBeGreaterThanOrEqual(normalBelow(low) - 1e-15);
      expect(normalBelow(-high)).toBeGreaterThanOrEqual(0);
    }),
  );
});

/** 0.5·erfc(−x/√2) by Python's math.erfc. */
test.each([
  [-4.001, 3.153767893352079e-5],
  [-3.999, 3.180534005420206e-5],
  [1.959963984540054, 0.975],
  [1, 0.8413447460685429],
  [-10, 7.619853024160593e-24],
])("below %d lies %d", (x, expected) => {
  expect(Math.abs(normalBelow(x) / expected - 1)).toBeLessThan(1e-12);
});

test("PERT_PROBABILITY answers for each of several deadlines, later ones likelier", () => {
  const answer = callByName("PERT_PROBABILITY", { mean: 44, variance: 9, deadline: [40, 44, 50] });
  const chances = (answer as number[][]).map(([chance]) => chance!);
  expect(chances).toHaveLength(3);
  expect(chances[1]).toBe(0.5);
  expect([...chances].sort((a, b) => a - b)).toEqual(chances);
});
