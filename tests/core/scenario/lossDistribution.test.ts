import fc from "fast-check";
import { LossDistribution } from "../../../src/core/scenario/lossDistribution";

/** By sorting all losses and adding up the worst, each as far as its probability goes. */
function sorted(losses: readonly number[], alpha: number): { value: number; tail: number } {
  const order = [...losses].sort((a, b) => a - b);
  const n = order.length;
  const value = order.find((_, i) => (i + 1) / n >= alpha - 1e-9)!;
  let [left, tail] = [1 - alpha, 0];
  for (const loss of order.reverse()) {
    const part = Math.min(left, 1 / n);
    tail += part * loss;
    left -= part;
  }
  return { value, tail: tail / (1 - alpha) };
}

test("losses that count alike, in any order and with ties, as by sorting them", () => {
  let many = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: -1e3, max: 1e3, noNaN: true })),
        {
          minLength: 1,
          maxLength: 2000,
          size: "max",
        },
      ),
      fc.constantFrom(0.5, 0.9, 0.95, 0.99, 0.975),
      (losses, alpha) => {
        const given = Float64Array.from(losses);
        const distribution = new LossDistribution(given);
        const wanted = sorted(losses, alpha);
        expect(distribution.valueAtRisk(alpha)).toBeCloseTo(wanted.value, 12);
        expect(distribution.conditionalValueAtRisk(alpha)).toBeCloseTo(wanted.tail, 8);
        expect(given).toEqual(Float64Array.from(losses));
        if (losses.length > 700) many++;
      },
    ),
    { numRuns: 300 },
  );
  expect(many).toBeGreaterThan(60);
});

test("one distribution answers at several levels, whichever comes first", () => {
  const losses = Float64Array.from({ length: 999 }, (_, i) => (i * 7919) % 1000);
  const distribution = new LossDistribution(losses);
  const weighted = new LossDistribution(losses, new Float64Array(999).fill(0.25));
  for (const alpha of [0.99, 0.2, 0.95, 0.5, 0.999, 0.01]) {
    expect(distribution.valueAtRisk(alpha)).toBe(weighted.valueAtRisk(alpha));
    expect(distribution.conditionalValueAtRisk(alpha)).toBeCloseTo(
      weighted.conditionalValueAtRisk(alpha),
      9,
    );
  }
});
