import fc from "fast-check";
import { passThrough } from "../../../src/functions/tariff/passThrough";
import { rate } from "../../support/tariffBaskets";

const first = (answer: unknown[][]): number => answer[0]?.[0] as number;

test("full pass-through there and back returns the price", () => {
  fc.assert(
    fc.property(rate, rate, (before, after) => {
      const there = first(passThrough([[before]], [[after]]));
      const back = first(passThrough([[after]], [[before]]));
      expect((1 + there) * (1 + back)).toBeCloseTo(1, 9);
      expect(1 + there).toBeCloseTo((1 + after) / (1 + before), 12);
    }),
  );
});
