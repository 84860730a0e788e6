import fc from "fast-check";
import { rvc } from "../../../src/functions/tariff/rvc";
import { amount, apart, fraction, numberOf, unit } from "../../support/figures";

const content = (value: number, foreign: number, more: unknown[] = []): unknown =>
  rvc([[value]], [[foreign]], ...(more as [])).flat()[0];

test("where the net cost is the price, both methods agree, in any currency", () => {
  fc.assert(
    fc.property(amount, fraction, unit, (value, part, k) => {
      const down = numberOf([[content(value, value * part)]]);
      const cost = numberOf([
        [content(value * k, value * k * part, [[[value * k]], null, "NET_COST"])],
      ]);
      expect(apart(cost, down)).toBeLessThan(1e-9);
      expect(apart(down, 1 - part)).toBeLessThan(1e-9);
    }),
  );
});

test("where nothing but materials is in the price, building up is building down", () => {
  fc.assert(
    fc.property(amount, fraction, (value, part) => {
      const foreign = value * part;
      const up = numberOf([[content(value, foreign, [null, [[value - foreign]], "BUILD_UP"])]]);
      expect(apart(up, numberOf([[content(value, foreign)]]))).toBeLessThan(1e-12);
    }),
  );
});

test("a good passes at its own content, and not a part in a million above", () => {
  fc.assert(
    fc.property(amount, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (value, part) => {
      const own = numberOf([[content(value, value * part)]]);
      const passes = (threshold: number): unknown =>
        content(value, value * part, [null, null, null, [[threshold]], "PASS"]);
      expect([passes(own), passes(own * 1.000001)]).toEqual([true, false]);
    }),
  );
});
