import fc from "fast-check";
import { giniIndex } from "../../../src/functions/concentration/giniIndex";
import { amountOrZero, apart, column, shuffled, sum, unit } from "../../support/figures";

const gini = (values: readonly unknown[], corrected?: boolean): number =>
  giniIndex(column(values), corrected);
const several = fc.array(amountOrZero, { minLength: 2, maxLength: 12 }).filter((v) => sum(v) > 0);

test("it is half the mean difference between all pairs, over the mean", () => {
  fc.assert(
    fc.property(several, (values) => {
      const differences = sum(values.flatMap((a) => values.map((b) => Math.abs(a - b))));
      expect(apart(gini(values), differences / (2 * values.length * sum(values)))).toBeLessThan(
        1e-12,
      );
    }),
  );
});

test("neither the unit nor the order of amounts matters, nor the same suppliers once more", () => {
  const inOrders = several.chain((values) => fc.tuple(fc.constant(values), shuffled(values), unit));
  fc.assert(
    fc.property(inOrders, ([values, reordered, k]) => {
      const others = [...reordered.map((value) => value * k), null];
      expect(apart(gini(others), gini(values))).toBeLessThan(1e-12);
      expect(apart(gini([...values, ...values]), gini(values))).toBeLessThan(1e-12);
    }),
  );
});

test("it runs from 0 to 1 − 1/n, corrected to 1", () => {
  fc.assert(
    fc.property(several, (values) => {
      const n = values.length;
      expect(gini(values)).toBeGreaterThanOrEqual(0);
      expect(gini(values)).toBeLessThanOrEqual(1 - 1 / n + 1e-12);
      expect(apart(gini(values, true), (gini(values) * n) / (n - 1))).toBeLessThan(1e-12);
      const alone = values.map((_, i) => (i === 0 ? 5 : 0));
      expect(apart(gini(alone, true), 1)).toBeLessThan(1e-12);
    }),
  );
});

test("the same added to every supplier lowers it", () => {
  fc.assert(
    fc.property(several, (values) => {
      const more = values.map((value) => value + sum(values));
      expect(gini(more)).toBeLessThanOrEqual(gini(values) + 1e-12);
    }),
  );
});
