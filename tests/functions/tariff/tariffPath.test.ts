import fc from "fast-check";
import { tariffPath } from "../../../src/functions/tariff/tariffPath";
import { rate } from "../../support/tariffBaskets";

test("a path rises by its step, or stands at its cap", () => {
  fc.assert(
    fc.property(rate, rate, fc.integer({ min: 0, max: 50 }), rate, (start, step, periods, cap) => {
      const path = tariffPath(start, step, periods, cap).flat() as number[];
      expect(path).toHaveLength(periods + 1);
      path.forEach((value, k) => {
        expect(value).toBeCloseTo(Math.min(cap, start + k * step), 9);
      });
    }),
  );
});
