import fc from "fast-check";
import { passThrough } from "../../../src/functions/tariff/passThrough";
import { tariffDiversion } from "../../../src/functions/tariff/tariffDiversion";
import { tariffPath } from "../../../src/functions/tariff/tariffPath";
import { weightedTariff } from "../../../src/functions/tariff/weightedTariff";

const rate = fc.double({ min: 0, max: 2, noNaN: true });
const value = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const basket = fc.array(fc.tuple(value, rate, rate), { minLength: 1, maxLength: 12 });
const columns = (rows: number[][], i: number): number[][] => rows.map((row) => [row[i] ?? 0]);
const first = (answer: unknown[][]): number => answer[0]?.[0] as number;

test("an average tariff lies between the lowest and the highest, in any unit and order", () => {
  fc.assert(
    fc.property(basket, value, (rows, unit) => {
      const [values, rates] = [columns(rows, 0), columns(rows, 1)];
      const average = weightedTariff(values, rates);
      const all = rates.flat();
      expect(average).toBeGreaterThanOrEqual(Math.min(...all) - 1e-12);
      expect(average).toBeLessThanOrEqual(Math.max(...all) + 1e-12);
      const scaled = values.map((row) => row.map((v) => v * unit));
      expect(weightedTariff(scaled.reverse(), [...rates].reverse())).toBeCloseTo(average, 9);
      const duties = values.map((row, i) => [(row[0] ?? 0) * (rates[i]?.[0] ?? 0)]);
      expect(weightedTariff(values, duties, "COLLECTED")).toBeCloseTo(average, 9);
    }),
  );
});

test("diversion keeps shares that add up to 1, and a tariff that stays keeps the average", () => {
  fc.assert(
    fc.property(basket, fc.double({ min: 0.1, max: 20, noNaN: true }), (rows, elasticity) => {
      const [values, before, after] = [columns(rows, 0), columns(rows, 1), columns(rows, 2)];
      const shares = tariffDiversion(
        values,
        before,
        after,
        elasticity,
        "SHARES",
      ).flat() as number[];
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      const same = first(tariffDiversion(values, before, before, elasticity));
      expect(same).toBeCloseTo(weightedTariff(values, before), 9);
    }),
  );
});

test("from free trade, more elastic buyers pay a lower average tariff, never above the static one", () => {
  fc.assert(
    fc.property(basket, (rows) => {
      const [values, after] = [columns(rows, 0), columns(rows, 2)];
      const free = values.map(() => [0]);
      const at = (elasticity: number): number =>
        first(tariffDiversion(values, free, after, elasticity));
      const statically = first(tariffDiversion(values, free, after, 2, "STATIC"));
      expect(at(1)).toBeLessThanOrEqual(statically + 1e-9);
      expect(at(3)).toBeLessThanOrEqual(at(1) + 1e-9);
      expect(at(8)).toBeLessThanOrEqual(at(3) + 1e-9);
    }),
  );
});

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
