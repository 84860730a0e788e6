import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { products } from "../../support/billsOfMaterials";

test("HIDDEN_EXPOSURE: face value and what it hides add up to look-through", () => {
  fc.assert(
    fc.property(products, fc.constantFrom("China", "Japan", "US"), ({ header, rows }, origin) => {
      const bom = [header, ...rows];
      const share = (view: string): number =>
        (callByName("ORIGIN_CONTENT", { bom, view, origin }) as number[][])[0]![0]!;
      const hidden = callByName("HIDDEN_EXPOSURE", { bom, origin }) as number;
      expect(share("FACE") + hidden).toBeCloseTo(share("LOOKTHROUGH"), 12);
      expect(Math.abs(hidden)).toBeLessThanOrEqual(1);
    }),
  );
});
