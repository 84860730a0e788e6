import fc from "fast-check";
import { importPenetration } from "../../../src/functions/criticality/importPenetration";
import { netImportReliance } from "../../../src/functions/criticality/netImportReliance";
import { amount, amountOrZero, apart, fraction, numberOf, unit } from "../../support/figures";

/** A market that exports a part of what it has. */
const markets = fc
  .tuple(amount, amountOrZero, fc.double({ min: 0, max: 0.9, noNaN: true }))
  .map(([made, imports, part]) => [made, imports, (made + imports) * part] as const);

const share = (
  [made, imports, exports]: readonly [number, number, number],
  result?: string,
  partner: number | null = null,
): number => numberOf(importPenetration([[made]], [[imports]], [[exports]], [[partner]], result));

test("less what is exported, penetration and self-sufficiency make up the market", () => {
  fc.assert(
    fc.property(markets, (market) => {
      const supply = market[0] + market[1] - market[2];
      const both = share(market) + share(market, "SELF_SUFFICIENCY");
      expect(apart(both - market[2] / supply, 1)).toBeLessThan(1e-9);
    }),
  );
});

test("without exports it is the net import reliance", () => {
  fc.assert(
    fc.property(amount, amountOrZero, (made, imports) => {
      const reliance = numberOf(netImportReliance([[made]], [[imports]], [[0]]));
      expect(apart(share([made, imports, 0]), reliance)).toBeLessThan(1e-12);
    }),
  );
});

test("a partner's part of the market is its part of imports times their penetration, in any unit", () => {
  fc.assert(
    fc.property(markets, fraction, unit, ([made, imports, exports], part, k) => {
      const market = [made * k, imports * k, exports * k] as const;
      const partner = share(market, "PARTNER", imports * k * part);
      expect(apart(partner, part * share([made, imports, exports]))).toBeLessThan(1e-9);
    }),
  );
});
