import fc from "fast-check";
import { crmEconomicImportance } from "../../../src/functions/criticality/crmEconomicImportance";
import { amount, apart, column, fraction, shuffled, sum, unit } from "../../support/figures";

type Use = readonly [weight: number, valueAdded: number];
const uses = fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 8 });

const shares = (of: readonly Use[]): number[] => {
  const total = sum(of.map(([weight]) => weight));
  return of.map(([weight]) => weight / total);
};
const importance = (of: readonly Use[], si: number, largest?: number): number =>
  crmEconomicImportance(column(shares(of)), column(of.map(([, added]) => added)), si, largest);

test("no importance exceeds 10 while the largest sector is the largest", () => {
  fc.assert(
    fc.property(uses, fraction, amount, (of, si, more) => {
      const largest = Math.max(...of.map(([, added]) => added)) + more;
      expect(importance(of, si, largest)).toBeGreaterThanOrEqual(0);
      expect(importance(of, si, largest)).toBeLessThanOrEqual(10 + 1e-12);
      expect(importance(of, si)).toBeLessThanOrEqual(10 + 1e-12);
    }),
  );
});

test("it is the mean value added of its uses, in tenths of the largest", () => {
  fc.assert(
    fc.property(uses, fraction, amount, (of, si, largest) => {
      const mean = sum(of.map(([weight, added]) => weight * added)) / sum(of.map(([w]) => w));
      expect(apart(importance(of, si, largest), (mean / largest) * 10 * si)).toBeLessThan(1e-11);
    }),
  );
});

test("neither the unit of value added nor the order of uses matters", () => {
  const inOrders = uses.chain((of) => fc.tuple(fc.constant(of), shuffled(of), unit));
  fc.assert(
    fc.property(inOrders, ([of, reordered, k]) => {
      const inUnits = reordered.map(([weight, added]): Use => [weight, added * k]);
      expect(apart(importance(inUnits, 1), importance(of, 1))).toBeLessThan(1e-12);
    }),
  );
});
