import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";

test("REVENUE_AT_RISK: more blocked components never risk less, and all of them at most everything", () => {
  const use = fc.record({
    product: fc.nat(3),
    component: fc.constantFrom("a", "b", "c"),
    critical: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(use, { minLength: 1, maxLength: 9 }), (uses) => {
      const given = {
        products: ["p0", "p1", "p2", "p3"],
        revenue: [1, 2, 4, 8],
        uses: [
          ["product", "component", "critical"],
          ...["a", "b", "c"].map((component) => ["p0", component, false]),
          ...uses.map((row) => [`p${row.product}`, row.component, row.critical]),
        ],
      };
      const at = (blocked: string[]): number =>
        (callByName("REVENUE_AT_RISK", { ...given, blocked }) as number[][])[0]![0]!;
      const [one, two, all] = [at(["a"]), at(["a", "b"]), at(["a", "b", "c"])] as const;
      expect(one).toBeLessThanOrEqual(two);
      expect(two).toBeLessThanOrEqual(all);
      const hit = new Set(uses.filter(({ critical }) => critical).map(({ product }) => product));
      expect(all).toBe([...hit].reduce((sum, product) => sum + 2 ** product, 0));
    }),
  );
});
