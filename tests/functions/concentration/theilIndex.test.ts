import fc from "fast-check";
import { entropyIndex } from "../../../src/functions/concentration/entropyIndex";
import { theilIndex } from "../../../src/functions/concentration/theilIndex";
import {
  amountOrZero,
  amounts,
  apart,
  between,
  column,
  shuffled,
  sum,
  unit,
} from "../../support/figures";

const theil = (values: readonly unknown[], type = "T"): number => theilIndex(column(values), type);
const type = fc.constantFrom("T", "L");

test("type T is how far entropy falls short of its greatest value", () => {
  const withZeros = fc
    .array(amountOrZero, { minLength: 1, maxLength: 12 })
    .filter((v) => sum(v) > 0);
  fc.assert(
    fc.property(withZeros, (values) => {
      const short = Math.log(values.length) - entropyIndex(column(values));
      expect(apart(theil(values), short)).toBeLessThan(1e-11);
    }),
  );
});

test("type L is the logarithm of the mean less the mean of logarithms", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const mean = sum(values) / values.length;
      const expected = Math.log(mean) - sum(values.map(Math.log)) / values.length;
      expect(apart(theil(values, "L"), expected)).toBeLessThan(1e-11);
    }),
  );
});

test("neither the unit nor the order matters, nor the same suppliers once more", () => {
  const inOrders = amounts.chain((values) => fc.tuple(fc.constant(values), shuffled(values), unit));
  fc.assert(
    fc.property(inOrders, type, ([values, reordered, k], of) => {
      const plain = theil(values, of);
      const others = [...reordered.map((value) => value * k), null];
      expect(apart(theil(others, of), plain)).toBeLessThan(1e-11);
      expect(apart(theil([...values, ...values], of), plain)).toBeLessThan(1e-11);
    }),
  );
});

test("it is 0 or more, type T at most ln n, and passing an amount to a smaller supplier lowers it", () => {
  const pair = fc.tuple(amounts, between(0.01, 0.49));
  fc.assert(
    fc.property(pair, type, ([values, part], of) => {
      const [first, ...rest] = values;
      const [large, small] = [first! * 2, first!];
      const passed = (large - small) * part;
      const before = theil([large, small, ...rest], of);
      const after = theil([large - passed, small + passed, ...rest], of);
      expect(after).toBeLessThanOrEqual(before + 1e-12);
      expect(after).toBeGreaterThanOrEqual(0);
      expect(theil(values)).toBeLessThanOrEqual(Math.log(values.length) + 1e-12);
    }),
  );
});
