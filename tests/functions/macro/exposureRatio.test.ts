import fc from "fast-check";
import { exposureRatio } from "../../../src/functions/macro/exposureRatio";
import { amount, amountOrZero, apart, column, numberOf, unit } from "../../support/figures";

const ratio = (trade: number, gdp: number, scale?: number): number =>
  numberOf(exposureRatio([[trade]], [[gdp]], scale));

test("the unit of money does not matter", () => {
  fc.assert(
    fc.property(amountOrZero, amount, unit, (trade, gdp, thousand) => {
      expect(apart(ratio(trade * thousand, gdp * thousand), ratio(trade, gdp))).toBeLessThan(1e-12);
    }),
  );
});

test("flows add up: the exposure to two partners is the sum of both", () => {
  fc.assert(
    fc.property(amountOrZero, amountOrZero, amount, (one, other, gdp) => {
      const both = ratio(one, gdp) + ratio(other, gdp);
      expect(apart(ratio(one + other, gdp), both)).toBeLessThan(1e-12);
    }),
  );
});

test("scale multiplies the fraction and nothing else", () => {
  fc.assert(
    fc.property(amountOrZero, amount, fc.constantFrom(1, 100, 10_000), (trade, gdp, scale) => {
      expect(ratio(trade, gdp, scale)).toBe(ratio(trade, gdp) * scale);
    }),
  );
});

test("a row of trade over a column of GDP gives every pair", () => {
  fc.assert(
    fc.property(
      fc.array(amountOrZero, { minLength: 1, maxLength: 5 }),
      fc.array(amount, { minLength: 1, maxLength: 5 }),
      (trade, gdp) => {
        const pairs = gdp.map((of) => trade.map((flow) => ratio(flow, of)));
        expect(exposureRatio([trade], column(gdp))).toEqual(pairs);
      },
    ),
  );
});
