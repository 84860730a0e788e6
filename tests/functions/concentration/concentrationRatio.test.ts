import fc from "fast-check";
import { concentrationRatio } from "../../../src/functions/concentration/concentrationRatio";
import { hhi } from "../../../src/functions/concentration/hhi";
import { amountOrZero, amounts, apart, column, shuffled, sum, unit } from "../../support/figures";

const ratio = (values: readonly number[], k: number, other?: number): number =>
  concentrationRatio(column(values), k, other);

test("it is what the k largest add up to, by sorting them out one after another", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 15 }), amountOrZero, (values, k, other) => {
      const left = [...values];
      let largest = 0;
      for (let i = 0; i < k && left.length > 0; i++) {
        largest += left.splice(left.indexOf(Math.max(...left)), 1)[0]!;
      }
      const expected = largest / (sum(values) + other);
      expect(apart(ratio(values, k, other), expected)).toBeLessThan(1e-12);
    }),
  );
});

test("neither the unit nor the order of amounts matters", () => {
  const inOrders = amounts.chain((values) => fc.tuple(fc.constant(values), shuffled(values), unit));
  fc.assert(
    fc.property(inOrders, fc.integer({ min: 1, max: 12 }), ([values, reordered, unitOf], k) => {
      const others = reordered.map((value) => value * unitOf);
      expect(apart(ratio(others, k), ratio(values, k))).toBeLessThan(1e-12);
    }),
  );
});

test("each further supplier adds no more than the one before, up to exactly 1", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const ratios = [0, ...values.map((_, i) => ratio(values, i + 1))];
      expect(ratios.at(-1)).toBe(1);
      const steps = values.map((_, i) => ratios[i + 1]! - ratios[i]!);
      steps.forEach((step, i) => {
        expect(step).toBeGreaterThanOrEqual(-1e-12);
        if (i > 0) expect(step).toBeLessThanOrEqual(steps[i - 1]! + 1e-12);
      });
    }),
  );
});

test("the index of concentration lies between the largest share and its square", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const largest = ratio(values, 1);
      expect(hhi(column(values))).toBeLessThanOrEqual(largest + 1e-12);
      expect(hhi(column(values))).toBeGreaterThanOrEqual(largest ** 2 - 1e-12);
    }),
  );
});
