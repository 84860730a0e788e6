import fc from "fast-check";
import { exposureRatio } from "../../../src/functions/macro/exposureRatio";
import { tradeOpenness } from "../../../src/functions/macro/tradeOpenness";
import { amount, amountOrZero, apart, numberOf, unit } from "../../support/figures";

const openness = (exports: number, imports: number, gdp: number, scale?: number): number =>
  numberOf(tradeOpenness([[exports]], [[imports]], [[gdp]], scale));

test("openness is the exposure by exports and the exposure by imports together", () => {
  fc.assert(
    fc.property(amountOrZero, amountOrZero, amount, (exports, imports, gdp) => {
      const both =
        numberOf(exposureRatio([[exports]], [[gdp]])) +
        numberOf(exposureRatio([[imports]], [[gdp]]));
      expect(apart(openness(exports, imports, gdp), both)).toBeLessThan(1e-12);
    }),
  );
});

test("exports and imports count alike, in any unit of money", () => {
  fc.assert(
    fc.property(amountOrZero, amountOrZero, amount, unit, (exports, imports, gdp, k) => {
      expect(openness(imports, exports, gdp)).toBe(openness(exports, imports, gdp));
      const inUnits = openness(exports * k, imports * k, gdp * k);
      expect(apart(inUnits, openness(exports, imports, gdp))).toBeLessThan(1e-12);
    }),
  );
});

test("scale multiplies the fraction", () => {
  fc.assert(
    fc.property(amountOrZero, amountOrZero, amount, (exports, imports, gdp) => {
      expect(openness(exports, imports, gdp, 100)).toBe(openness(exports, imports, gdp) * 100);
    }),
  );
});
