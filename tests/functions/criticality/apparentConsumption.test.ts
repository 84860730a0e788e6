import fc from "fast-check";
import { consumption, supply } from "../../support/apparentSupply";
import { amount, apart } from "../../support/figures";

test("every tonne supplied is consumed, exported or put in stock", () => {
  fc.assert(
    fc.property(supply, (of) => {
      const [production, imports, exports, stock] = of;
      const supplied = production + imports + stock;
      expect(apart(consumption(of) + exports, supplied)).toBeLessThan(1e-12);
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
