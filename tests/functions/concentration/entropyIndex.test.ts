import fc from "fast-check";
import { entropyIndex } from "../../../src/functions/concentration/entropyIndex";
import {
  amount,
  amounts,
  apart,
  between,
  column,
  shuffled,
  sum,
  unit,
} from "../../support/figures";

const withOther = (values: readonly number[], other: number, normalised = false): number =>
  entropyIndex(column(values), null, normalised, other);
const entropy = (values: readonly unknown[], base?: number, normalised?: boolean): number =>
  entropyIndex(column(values), base, normalised);

test("neither the unit nor the order of amounts matters, nor suppliers of nothing", () => {
  const inOrders = amounts.chain((values) => fc.tuple(fc.constant(values), shuffled(values), unit));
  fc.assert(
    fc.property(inOrders, fc.boolean(), ([values, reordered, k], normalised) => {
      const others = [0, null, ...reordered.map((value) => value * k)];
      const plain = entropy(values, 2, normalised);
      expect(apart(entropy(others, 2, normalised), plain)).toBeLessThan(1e-12);
    }),
  );
});

test("it runs from 0 to log n, and normalised from 0 to 1", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      expect(entropy(values)).toBeGreaterThanOrEqual(0);
      expect(entropy(values)).toBeLessThanOrEqual(Math.log(values.length) + 1e-12);
      expect(entropy(values, 3, true)).toBeGreaterThanOrEqual(0);
      expect(entropy(values, 3, true)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the entropies of independent splits add up", () => {
  fc.assert(
    fc.property(amounts, amounts, (countries, firms) => {
      const both = countries.flatMap((country) => firms.map((firm) => country * firm));
      expect(apart(entropy(both), entropy(countries) + entropy(firms))).toBeLessThan(1e-11);
    }),
  );
});

test("another base is another unit, and none once normalised", () => {
  const base = between(1.1, 100);
  fc.assert(
    fc.property(amounts, base, (values, b) => {
      expect(apart(entropy(values, b) * Math.log(b), entropy(values))).toBeLessThan(1e-11);
      expect(entropy(values, b, true)).toBe(entropy(values, 2, true));
    }),
  );
});

test("n equal suppliers behind other add o log (n/o), and normalised countless come to o", () => {
  fc.assert(
    fc.property(amounts, amount, fc.integer({ min: 1, max: 500 }), (values, other, n) => {
      const thin = Array.from({ length: n }, () => other / n);
      const o = other / (sum(values) + other);
      const added = o * Math.log(n / o);
      expect(apart(entropy([...values, ...thin]), withOther(values, other) + added)).toBeLessThan(
        1e-11,
      );
      expect(apart(withOther(values, other, true), o)).toBeLessThan(1e-12);
    }),
  );
});
