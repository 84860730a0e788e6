import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { pertEstimate } from "../../../src/core/resilience/pert";

const size = fc.double({ min: 0, max: 30, noNaN: true });

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

test("PERT_DURATION refuses falling estimates in their own row alone", () => {
  const answer = callByName("PERT_DURATION", {
    optimistic: [2, 5],
    likely: [3.5, 4],
    pessimistic: [8, 8],
  }) as unknown[][];
  expect(answer[0]).toEqual([4]);
  expect(answer[1]![0]).toMatchObject({ code: "#NUM!" });
});
