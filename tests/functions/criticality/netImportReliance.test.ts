import fc from "fast-check";
import { netImportReliance } from "../../../src/functions/criticality/netImportReliance";
import { cells, consumption, reliance, supply, type Supply } from "../../support/apparentSupply";
import { apart, unit } from "../../support/figures";

test("what is not produced at home is relied on: 1 less production over consumption", () => {
  fc.assert(
    fc.property(supply, (of) => {
      expect(apart(reliance(of), 1 - of[0] / consumption(of))).toBeLessThan(1e-9);
      expect(reliance(of)).toBeLessThanOrEqual(1 + 1e-12);
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

test("as text it is the whole percent, and E where it is below 0", () => {
  fc.assert(
    fc.property(supply, (of) => {
      const [[text]] = netImportReliance(...cells(of), "TEXT") as [[unknown]];
      if (reliance(of) < 0) expect(text).toBe("E");
      else expect(Math.abs(Number(text) / 100 - reliance(of))).toBeLessThanOrEqual(0.005 + 1e-12);
    }),
  );
});
