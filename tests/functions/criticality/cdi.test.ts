import fc from "fast-check";
import { cdi } from "../../../src/functions/criticality/cdi";
import { hhi } from "../../../src/functions/concentration/hhi";
import {
  amount,
  amountOrZero,
  amounts,
  apart,
  between,
  column,
  numberOf,
  sum,
  unit,
  fraction,
} from "../../support/figures";

type Flows = readonly [extra: number[], intra: number, exports: number];
const flows = fc.tuple(amounts, amountOrZero, amount);
const threshold = between(0, 2);

const cell = ([extra, intra, exports]: Flows, result: string, ...thresholds: number[]): unknown => {
  const [t1, t2, t3] = thresholds;
  return cdi(column(extra), intra, exports, t1, t2, t3, result)[0]![0];
};

test("the table is the four results side by side", () => {
  fc.assert(
    fc.property(flows, ([extra, intra, exports]) => {
      const names = ["cdi1", "cdi2", "cdi3", "dependent"];
      const cells = names.map((name) => cell([extra, intra, exports], name));
      expect(cdi(column(extra), intra, exports)).toEqual([names, cells]);
    }),
  );
});

test("the first is HHI, the second a share, the third imports over exports", () => {
  fc.assert(
    fc.property(flows, (of) => {
      const [extra, intra, exports] = of;
      expect(cell(of, "CDI1")).toBe(hhi(column(extra)));
      const share = numberOf([[cell(of, "CDI2")]]);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(apart(share * (sum(extra) + intra), sum(extra))).toBeLessThan(1e-12);
      expect(apart(numberOf([[cell(of, "CDI3")]]) * exports, sum(extra))).toBeLessThan(1e-12);
    }),
  );
});

test("dependent is all three above their thresholds, whatever these are", () => {
  fc.assert(
    fc.property(flows, fraction, fraction, threshold, (of, t1, t2, t3) => {
      const indicators = ["CDI1", "CDI2", "CDI3"].map((name) => numberOf([[cell(of, name)]]));
      const close = indicators.some((value, i) => apart(value, [t1, t2, t3][i]!) < 1e-9);
      fc.pre(!close);
      const [one, two, three] = indicators as [number, number, number];
      expect(cell(of, "DEPENDENT", t1, t2, t3)).toBe(one > t1 && two > t2 && three > t3);
    }),
  );
});

test("the unit of value does not matter", () => {
  fc.assert(
    fc.property(flows, unit, ([extra, intra, exports], k) => {
      const inUnits: Flows = [extra.map((value) => value * k), intra * k, exports * k];
      for (const name of ["CDI1", "CDI2", "CDI3"]) {
        const plain = numberOf([[cell([extra, intra, exports], name)]]);
        expect(apart(numberOf([[cell(inUnits, name)]]), plain)).toBeLessThan(1e-12);
      }
    }),
  );
});
