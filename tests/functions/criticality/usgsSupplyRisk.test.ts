import fc from "fast-check";
import { usgsSupplyRisk } from "../../../src/functions/criticality/usgsSupplyRisk";
import { apart, fraction, numberOf } from "../../support/figures";

const risk = (dp: number, ev: number, te: number): number =>
  numberOf(usgsSupplyRisk([[dp]], [[ev]], [[te]]));

test("it lies between the smallest and the largest factor and takes each alike", () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(risk(a, b, c)).toBeLessThanOrEqual(Math.max(a, b, c) + 1e-12);
      expect(risk(a, b, c)).toBeGreaterThanOrEqual(Math.min(a, b, c) - 1e-12);
      expect(apart(risk(c, a, b), risk(a, b, c))).toBeLessThan(1e-12);
      expect(apart(risk(a, b, c) ** 3, a * b * c)).toBeLessThan(1e-12);
      expect(apart(risk(a, a, a), a)).toBeLessThan(1e-12);
      expect(risk(a, 0, c)).toBe(0);
    }),
  );
});
