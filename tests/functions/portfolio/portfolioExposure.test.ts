import fc from "fast-check";
import { portfolioExposure } from "../../../src/functions/portfolio/portfolioExposure";
import {
  amount,
  apart,
  column,
  fraction,
  numberOf,
  shuffled,
  sum,
  unit,
} from "../../support/figures";

type Holding = [weight: number, exposure: number | null];

/** Long positions, at least one of them with a known exposure. */
const portfolio = fc
  .array(fc.tuple(amount, fc.option(fraction)), { minLength: 1, maxLength: 12 })
  .filter((holdings) => holdings.some(([, exposure]) => exposure !== null));

const answer = (holdings: Holding[], result?: string): unknown[][] =>
  portfolioExposure(
    column(holdings.map(([weight]) => weight)),
    column(holdings.map(([, exposure]) => exposure)),
    result,
  );
const value = (holdings: Holding[], result?: string): number => numberOf(answer(holdings, result));

test("contributions foot to the total, and are blank exactly where the exposure is", () => {
  fc.assert(
    fc.property(portfolio, (holdings) => {
      const parts = answer(holdings, "CONTRIBUTIONS").map(([part]) => part);
      expect(parts.map((part) => part === "")).toEqual(holdings.map(([, e]) => e === null));
      const known = parts.filter((part) => typeof part === "number");
      expect(apart(sum(known), value(holdings))).toBeLessThan(1e-12);
    }),
  );
});

test("what is not known lies between floor and ceiling: coverage apart, whatever it is", () => {
  fc.assert(
    fc.property(portfolio, fraction, (holdings, guess) => {
      const guessed = holdings.map(([weight, e]): Holding => [weight, e ?? guess]);
      const [floor, ceiling] = [value(holdings, "FLOOR"), value(holdings, "CEILING")];
      expect(value(guessed)).toBeGreaterThanOrEqual(floor - 1e-12);
      expect(value(guessed)).toBeLessThanOrEqual(ceiling + 1e-12);
      expect(apart(ceiling - floor, 1 - value(holdings, "COVERAGE"))).toBeLessThan(1e-12);
    }),
  );
});

test("the total is that of the holdings that are known, as if there were no others", () => {
  fc.assert(
    fc.property(portfolio, (holdings) => {
      const known = holdings.filter(([, exposure]) => exposure !== null);
      expect(apart(value(holdings), value(known))).toBeLessThan(1e-12);
    }),
  );
});

test("with everything known, total, floor and ceiling are one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, fraction), { minLength: 1, maxLength: 9 }),
      (holdings) => {
        expect(apart(value(holdings, "COVERAGE"), 1)).toBeLessThan(1e-12);
        for (const result of ["FLOOR", "CEILING"]) {
          expect(apart(value(holdings, result), value(holdings))).toBeLessThan(1e-12);
        }
      },
    ),
  );
});

test("neither the unit of the weights nor the order of the holdings matters", () => {
  const inOrders = portfolio.chain((holdings) =>
    fc.tuple(fc.constant(holdings), shuffled(holdings)),
  );
  fc.assert(
    fc.property(inOrders, unit, ([holdings, reordered], k) => {
      const others = reordered.map(([weight, e]): Holding => [weight * k, e]);
      for (const result of ["TOTAL", "COVERAGE", "FLOOR", "CEILING"]) {
        expect(apart(value(others, result), value(holdings, result))).toBeLessThan(1e-9);
      }
    }),
  );
});
