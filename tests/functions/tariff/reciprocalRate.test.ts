import fc from "fast-check";
import { reciprocalRate } from "../../../src/functions/tariff/reciprocalRate";
import { amount, amountOrZero, apart, fraction, numberOf, unit } from "../../support/figures";

const rate = (exports: number, imports: number, ...options: unknown[]): number =>
  numberOf(reciprocalRate([[exports]], [[imports]], ...options));

test("imports, less what the rate takes off them by the formula, are exports", () => {
  const elasticity = fc.double({ min: 0.5, max: 8, noNaN: true });
  const passThrough = fc.double({ min: 0.1, max: 1, noNaN: true });
  const deficit = fc.tuple(amountOrZero, amount).map(([x, gap]) => [x, x + gap] as const);
  fc.assert(
    fc.property(deficit, elasticity, passThrough, ([x, m], e, phi) => {
      const left = m * (1 - e * phi * rate(x, m, e, phi));
      expect(Math.abs(left - x)).toBeLessThan(1e-9 * m);
    }),
  );
});

test("it is never below the floor, and a surplus gives the floor", () => {
  fc.assert(
    fc.property(amountOrZero, amount, fraction, (x, m, floor) => {
      const given = rate(x, m, null, null, floor);
      expect(given).toBeGreaterThanOrEqual(floor);
      if (x >= m) expect(given).toBe(floor);
    }),
  );
});

test("the unit of account does not matter", () => {
  fc.assert(
    fc.property(amountOrZero, amount, unit, (x, m, k) => {
      expect(apart(rate(x * k, m * k), rate(x, m))).toBeLessThan(1e-12);
    }),
  );
});
