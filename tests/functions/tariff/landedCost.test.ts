import fc from "fast-check";
import { landedCost } from "../../../src/functions/tariff/landedCost";

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const rate = fc.double({ min: 0, max: 1, noNaN: true });
/** Below 0.05, from where it is taken for a percentage. */
const fee = fc.double({ min: 0, max: 0.0499, noNaN: true });
const basis = fc.constantFrom("FOB", "CIF");
const consignment = fc.tuple(amount, amount, amount, rate, amount, basis, fee, fee, amount, rate);

const call = (
  [value, freight, insurance, duty, specific, on, mpf, hmf, other, vat]: unknown[],
  result: string,
  bounds: readonly [least: unknown, most: unknown] = [null, null],
): number =>
  landedCost(
    [[value]], [[freight]], [[insurance]], [[duty]], [[specific]], on,
    [[mpf]], [[bounds[0]]], [[bounds[1]]], [[hmf]], [[other]], [[vat]], result,
  )[0]?.[0] as number; // prettier-ignore

test("the parts add up to the landed cost", () => {
  fc.assert(
    fc.property(consignment, (goods) => {
      const [value, freight, insurance, , , , , , other] = goods;
      const parts = ["DUTY", "MPF", "HMF", "VAT"].reduce((sum, part) => sum + call(goods, part), 0);
      const landed = call(goods, "LANDED");
      expect(landed / (value + freight + insurance + other + parts || 1)).toBeCloseTo(
        landed > 0 ? 1 : 0,
        9,
      );
    }),
  );
});

test("a cost in another currency is the same cost, so long as every amount is", () => {
  fc.assert(
    fc.property(consignment, fc.double({ min: 0.01, max: 100, noNaN: true }), (goods, currency) => {
      const exchanged = goods.map((item, i) =>
        [0, 1, 2, 4, 8].includes(i) ? (item as number) * currency : item,
      );
      const [before, after] = [call(goods, "LANDED"), call(exchanged, "LANDED")];
      expect(Math.abs(after - before * currency)).toBeLessThanOrEqual(1e-9 * after + 1e-9);
    }),
  );
});

test("duty on the whole journey is never below duty on the goods, and the fee keeps its bounds", () => {
  fc.assert(
    fc.property(consignment, fc.tuple(amount, amount), (goods, [one, other]) => {
      const on = (which: string): number =>
        call(
          goods.map((item, i) => (i === 5 ? which : item)),
          "DUTY",
        );
      expect(on("CIF")).toBeGreaterThanOrEqual(on("FOB"));
      const bounds = [Math.min(one, other), Math.max(one, other)] as const;
      const fee = call(goods, "MPF", bounds);
      expect(fee).toBeGreaterThanOrEqual(bounds[0]);
      expect(fee).toBeLessThanOrEqual(bounds[1]);
    }),
  );
});
