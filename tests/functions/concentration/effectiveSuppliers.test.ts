import fc from "fast-check";
import { concentrationRatio } from "../../../src/functions/concentration/concentrationRatio";
import { effectiveSuppliers } from "../../../src/functions/concentration/effectiveSuppliers";
import { entropyIndex } from "../../../src/functions/concentration/entropyIndex";
import { hhi } from "../../../src/functions/concentration/hhi";
import { amount, amounts, apart, between, column, sum } from "../../support/figures";

const suppliers = (values: readonly number[], order?: number): number =>
  effectiveSuppliers(column(values), order);

const order = fc.oneof(between(0, 8), fc.constantFrom(0, 0.5, 1, 1.5, 2, 50, 1e3, 1e300));

test("orders 0, 1, 2 and the limit are the count and what three other functions give", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const given = column(values);
      expect(suppliers([...values, 0], 0)).toBe(values.length);
      expect(apart(suppliers(values, 1), Math.exp(entropyIndex(given)))).toBeLessThan(1e-12);
      expect(apart(suppliers(values), 1 / hhi(given))).toBeLessThan(1e-12);
      expect(apart(suppliers(values, 9.99e307), 1 / concentrationRatio(given))).toBeLessThan(1e-12);
    }),
  );
});

test("it is the textbook's power sum wherever that one keeps its digits", () => {
  const safe = between(0, 6).filter((q) => Math.abs(q - 1) > 0.05);
  fc.assert(
    fc.property(amounts, safe, (values, q) => {
      const total = sum(values);
      const expected = sum(values.map((value) => (value / total) ** q)) ** (1 / (1 - q));
      expect(apart(suppliers(values, q), expected)).toBeLessThan(1e-11);
    }),
  );
});

test("it runs from 1 to the count and falls as the order rises, without a step at 1", () => {
  fc.assert(
    fc.property(amounts, order, order, (values, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(suppliers(values, high)).toBeLessThanOrEqual(suppliers(values, low) * (1 + 1e-12));
      expect(suppliers(values, low)).toBeLessThanOrEqual(values.length);
      expect(suppliers(values, high)).toBeGreaterThanOrEqual(1);
      const atOne = suppliers(values, 1);
      expect(apart(suppliers(values, 1 + 1e-13), atOne)).toBeLessThan(1e-11);
      expect(apart(suppliers(values, 1 - 1e-13), atOne)).toBeLessThan(1e-11);
    }),
  );
});

test("equal suppliers count as many as they are, and as many again double the number", () => {
  fc.assert(
    fc.property(amounts, order, fc.integer({ min: 1, max: 300 }), amount, (values, q, n, value) => {
      const equal = Array.from({ length: n }, () => value);
      expect(apart(suppliers(equal, q), n)).toBeLessThan(1e-10);
      const twice = suppliers([...values, ...values], q);
      expect(apart(twice, 2 * suppliers(values, q))).toBeLessThan(1e-10);
    }),
  );
});

test("beside other it is the most: spreading it over more suppliers comes ever nearer", () => {
  fc.assert(
    fc.property(amounts, amount, between(1.2, 6), (values, other, q) => {
      const most = effectiveSuppliers(column(values), q, other);
      const spread = (n: number): number =>
        suppliers([...values, ...Array.from({ length: n }, () => other / n)], q);
      expect(spread(1)).toBeLessThanOrEqual(most * (1 + 1e-12));
      expect(spread(1000)).toBeGreaterThanOrEqual(spread(1) * (1 - 1e-12));
      expect(spread(1000)).toBeLessThanOrEqual(most * (1 + 1e-12));
    }),
  );
});
