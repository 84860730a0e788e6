import fc from "fast-check";
import { hhi } from "../../../src/functions/concentration/hhi";
import {
  amount,
  amountOrZero,
  amounts,
  apart,
  column,
  fraction,
  shuffled,
  sum,
  unit,
} from "../../support/figures";

const index = (values: readonly unknown[], ...options: unknown[]): number =>
  hhi(column(values), ...options);

test("neither the unit nor the order of amounts matters, nor suppliers of nothing", () => {
  const inOrders = amounts.chain((values) => fc.tuple(fc.constant(values), shuffled(values), unit));
  fc.assert(
    fc.property(inOrders, ([values, reordered, k]) => {
      const others = [...reordered.map((value) => value * k), 0, null];
      for (const normalised of [false, true, "UNCTAD"]) {
        const plain = index(values, normalised);
        expect(apart(index(others, normalised), plain)).toBeLessThan(1e-12);
      }
    }),
  );
});

test("it lies between that of n equal suppliers and 1, and normalised between 0 and 1", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      expect(index(values)).toBeGreaterThanOrEqual(1 / values.length - 1e-12);
      expect(index(values)).toBeLessThanOrEqual(1 + 1e-12);
      for (const normalised of [true, "UNCTAD"]) {
        expect(index(values, normalised)).toBeGreaterThanOrEqual(0);
        expect(index(values, normalised)).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test("two suppliers that merge raise it by twice the product of their shares", () => {
  fc.assert(
    fc.property(amount, amount, amounts, (one, other, rest) => {
      const total = one + other + sum(rest);
      const rise = index([one + other, ...rest]) - index([one, other, ...rest]);
      expect(apart(rise, 2 * (one / total) * (other / total))).toBeLessThan(1e-12);
    }),
  );
});

test("as many suppliers again, of the same sizes, halve it", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      expect(apart(index([...values, ...values]), index(values) / 2)).toBeLessThan(1e-12);
    }),
  );
});

test("other shrinks every share alike, and spreading an amount ever thinner comes to the same", () => {
  fc.assert(
    fc.property(amounts, amountOrZero, (values, other) => {
      const kept = sum(values) / (sum(values) + other);
      const beside = index(values, false, 1, other);
      expect(apart(beside, index(values) * kept ** 2)).toBeLessThan(1e-12);
      const thin = Array.from({ length: 10_000 }, () => other / 10_000);
      expect(Math.abs(index([...values, ...thin]) - beside)).toBeLessThanOrEqual(1.0001e-4);
    }),
    { numRuns: 20 },
  );
});

test("scale multiplies every form of it", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(false, true, "UNCTAD"), (values, normalised) => {
      expect(index(values, normalised, 10_000)).toBe(index(values, normalised) * 10_000);
    }),
  );
});

test("the forms agree where all are equal and where one has all", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 200 }), amount, (n, value) => {
      const equal = Array.from({ length: n }, () => value);
      expect(apart(index(equal), 1 / n)).toBeLessThan(1e-12);
      for (const normalised of [true, "UNCTAD"]) {
        expect(index(equal, normalised)).toBeLessThan(1e-12);
        expect(index([value], normalised)).toBe(1);
      }
    }),
  );
});

test("whatever suppliers are behind other, if none is larger than the smallest named, it lies from LOW to HIGH", () => {
  fc.assert(
    fc.property(amounts, fc.array(fraction, { minLength: 1, maxLength: 30 }), (values, parts) => {
      const small = parts.map((part) => part * Math.min(...values));
      const other = sum(small);
      const whole = index([...values, ...small]);
      expect(whole).toBeGreaterThanOrEqual(index(values, false, 1, other, "LOW") - 1e-12);
      expect(whole).toBeLessThanOrEqual(index(values, false, 1, other, "HIGH") + 1e-12);
      expect(index(values, false, 1, other, "LOW")).toBe(index(values, false, 1, other));
    }),
  );
});

test("beside other, the normalised index is that of ever more equal suppliers", () => {
  fc.assert(
    fc.property(amounts, amount, (values, other) => {
      const thin = Array.from({ length: 100_000 }, () => other / 100_000);
      for (const normalised of [true, "UNCTAD"]) {
        const limit = index(values, normalised, 1, other);
        expect(Math.abs(index([...values, ...thin], normalised) - limit)).toBeLessThan(0.01);
      }
    }),
    { numRuns: 20 },
  );
});
