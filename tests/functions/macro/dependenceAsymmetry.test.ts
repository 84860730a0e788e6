import fc from "fast-check";
import { dependenceAsymmetry } from "../../../src/functions/macro/dependenceAsymmetry";
import { exposureRatio } from "../../../src/functions/macro/exposureRatio";
import { amount, apart, between, numberOf, unit } from "../../support/figures";

const measure = (trade: number, baseI: number, baseJ: number, result: string): number =>
  numberOf(dependenceAsymmetry([[trade]], [[baseI]], [[baseJ]], result));

/** Trade and two bases that it does not exceed. */
const flows = fc
  .tuple(amount, between(1, 1e4), unit)
  .map(([trade, i, j]) => [trade, trade * i, trade * (1 + j)] as const);

test("seen from the other side, differences change their sign and the rest stays", () => {
  fc.assert(
    fc.property(flows, ([trade, i, j]) => {
      for (const result of ["DIFFERENCE", "NORMALISED"]) {
        expect(measure(trade, j, i, result)).toBe(-measure(trade, i, j, result));
      }
      for (const result of ["SALIENCE", "SYMMETRY", "INTERDEPENDENCE"]) {
        const apartness = apart(measure(trade, j, i, result), measure(trade, i, j, result));
        expect(apartness).toBeLessThan(1e-12);
      }
    }),
  );
});

test("all measures follow from the two exposures", () => {
  fc.assert(
    fc.property(flows, ([trade, i, j]) => {
      const a = numberOf(exposureRatio([[trade]], [[i]]));
      const b = numberOf(exposureRatio([[trade]], [[j]]));
      const expected = {
        DIFFERENCE: a - b,
        NORMALISED: (a - b) / (a + b),
        SALIENCE: Math.sqrt(a * b),
        SYMMETRY: 1 - Math.abs(a - b),
        INTERDEPENDENCE: Math.sqrt(a * b) * (1 - Math.abs(a - b)),
      };
      for (const [result, value] of Object.entries(expected)) {
        expect(apart(measure(trade, i, j, result), value)).toBeLessThan(1e-12);
      }
    }),
  );
});

test("where trade is part of both bases, no measure leaves its scale", () => {
  fc.assert(
    fc.property(flows, ([trade, i, j]) => {
      expect(Math.abs(measure(trade, i, j, "DIFFERENCE"))).toBeLessThanOrEqual(1);
      expect(Math.abs(measure(trade, i, j, "NORMALISED"))).toBeLessThanOrEqual(1);
      for (const result of ["SALIENCE", "SYMMETRY", "INTERDEPENDENCE"]) {
        expect(measure(trade, i, j, result)).toBeGreaterThanOrEqual(0);
        expect(measure(trade, i, j, result)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("the normalised difference does not depend on the trade at all", () => {
  fc.assert(
    fc.property(amount, amount, amount, amount, (trade, other, i, j) => {
      expect(measure(trade, i, j, "NORMALISED")).toBe(measure(other, i, j, "NORMALISED"));
    }),
  );
});
