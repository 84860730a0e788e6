import fc from "fast-check";
import { apparentConsumption } from "../../../src/functions/criticality/apparentConsumption";
import { netImportReliance } from "../../../src/functions/criticality/netImportReliance";
import { amount, amountOrZero, apart, between, numberOf, unit } from "../../support/figures";

type Supply = readonly [production: number, imports: number, exports: number, stock: number];

/** Supply of which something is left to consume after exports. */
const supply = fc
  .tuple(amountOrZero, amountOrZero, between(0, 0.99), amount)
  .map(([production, imports, exported, stock]): Supply => {
    return [production, imports, (production + imports + stock) * exported, stock];
  });

const cells = (of: Supply): [unknown[][], unknown[][], unknown[][], unknown[][]] =>
  of.map((figure) => [[figure]]) as [unknown[][], unknown[][], unknown[][], unknown[][]];
const consumption = (of: Supply): number => numberOf(apparentConsumption(...cells(of)));
const reliance = (of: Supply): number => numberOf(netImportReliance(...cells(of)));

test("what is not produced at home is relied on: 1 less production over consumption", () => {
  fc.assert(
    fc.property(supply, (of) => {
      expect(apart(reliance(of), 1 - of[0] / consumption(of))).toBeLessThan(1e-9);
      expect(reliance(of)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test("every tonne supplied is consumed, exported or put in stock", () => {
  fc.assert(
    fc.property(supply, (of) => {
      const [production, imports, exports, stock] = of;
      const supplied = production + imports + stock;
      expect(apart(consumption(of) + exports, supplied)).toBeLessThan(1e-12);
    }),
  );
});

test("the unit does not matter to reliance and multiplies consumption", () => {
  fc.assert(
    fc.property(supply, unit, ([production, imports, exports, stock], k) => {
      const plain: Supply = [production, imports, exports, stock];
      const inUnits: Supply = [production * k, imports * k, exports * k, stock * k];
      expect(apart(reliance(inUnits), reliance(plain))).toBeLessThan(1e-9);
      expect(apart(consumption(inUnits), consumption(plain) * k)).toBeLessThan(1e-9);
    }),
  );
});

test("stocks that grow are supply gone, as exports are", () => {
  fc.assert(
    fc.property(supply, amount, ([production, imports, exports], stock) => {
      const enough = imports + 2 * (exports + stock);
      const grown = consumption([production, enough, exports, -stock]);
      expect(apart(grown, consumption([production, enough, exports + stock, 0]))).toBeLessThan(
        1e-12,
      );
    }),
  );
});

test("as text it is the whole percent, and E where it is below 0", () => {
  fc.assert(
    fc.property(supply, (of) => {
      const [[text]] = netImportReliance(...cells(of), "TEXT") as [[unknown]];
      if (reliance(of) < 0) expect(text).toBe("E");
      else expect(Math.abs(Number(text) / 100 - reliance(of))).toBeLessThanOrEqual(0.005 + 1e-12);
    }),
  );
});
