import fc from "fast-check";
import { tariffDiversion } from "../../../src/functions/tariff/tariffDiversion";
import { weightedTariff } from "../../../src/functions/tariff/weightedTariff";
import { basket, columns } from "../../support/tariffBaskets";

const first = (answer: unknown[][]): number => answer[0]?.[0] as number;

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
