import fc from "fast-check";
import { breakevenStock } from "../../../src/functions/scenario/breakevenStock";
import { apart, fraction, numberOf } from "../../support/figures";

const days = fc.double({ min: 0.5, max: 400, noNaN: true });
const money = fc.double({ min: 1, max: 1e6, noNaN: true });
const disruption = fc.record({ p: fraction, loss: money, holding: money, mean: days });
type Disruption = typeof disruption extends fc.Arbitrary<infer D> ? D : never;

/** E[(D − S)⁺], the expected days without supply that a stock of S leaves. */
const shortage = {
  EXPONENTIAL: (s: number, mean: number) => mean * Math.exp(-s / mean),
  UNIFORM: (s: number, mean: number) => Math.max(0, 2 * mean - s) ** 2 / (4 * mean),
  FIXED: (s: number, mean: number) => Math.max(0, mean - s),
};

const stockFor = (d: Disruption, ...options: string[]): number =>
  numberOf(breakevenStock([[d.p]], [[d.loss]], [[d.holding]], [[d.mean]], ...options));

test.each(["EXPONENTIAL", "UNIFORM", "FIXED"] as const)(
  "%s: no other stock costs less, holding and expected loss together",
  (distribution) => {
    fc.assert(
      fc.property(disruption, days, (d, other) => {
        const cost = (s: number): number =>
          d.holding * s + d.p * d.loss * shortage[distribution](s, d.mean);
        const best = stockFor(d, distribution);
        for (const s of [other, 0, best * 0.9, best * 1.1 + 0.1, d.mean]) {
          expect(cost(best)).toBeLessThanOrEqual(cost(s) * (1 + 1e-12));
        }
      }),
    );
  },
);

test("from the break-even probability on, and not before, stock is held", () => {
  fc.assert(
    fc.property(disruption, (d) => {
      const threshold = stockFor(d, "EXPONENTIAL", "BREAKEVEN_PROBABILITY");
      expect(apart(threshold, d.holding / d.loss)).toBeLessThan(1e-12);
      const held = stockFor(d);
      if (d.p < threshold * (1 - 1e-9)) expect(held).toBe(0);
      if (d.p > threshold * (1 + 1e-9)) expect(held).toBeGreaterThan(0);
    }),
  );
});
