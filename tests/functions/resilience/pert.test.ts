import fc from "fast-check";
import { normalBelow, pertEstimate } from "../../../src/core/resilience/pert";

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

test("the mean lies between the ends, and both shift and scale with the estimates", () => {
  fc.assert(
    fc.property(size, size, size, (low, mid, far) => {
      const [o, m, p] = [low, low + mid, low + mid + far] as const;
      const { mean, variance } = pertEstimate(o, m, p);
      expect(mean).toBeGreaterThanOrEqual(o - 1e-9);
      expect(mean).toBeLessThanOrEqual(p + 1e-9);
      expect(pertEstimate(2 * o + 1, 2 * m + 1, 2 * p + 1).mean).toBeCloseTo(2 * mean + 1, 9);
      expect(pertEstimate(2 * o + 1, 2 * m + 1, 2 * p + 1).variance).toBeCloseTo(4 * variance, 9);
    }),
  );
});
