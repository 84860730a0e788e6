import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { gateCases, haltTables, rowsOf } from "../../support/faultTrees";

test("the single points are the cut sets of one", () => {
  let looked = 0;
  fc.assert(
    fc.property(gateCases, (model) => {
      const { model: table, top } = haltTables(model);
      const named = (id: string): unknown[][] =>
        rowsOf(callByName(id, { model: table, top })).map((row) =>
          row.filter((name) => name !== ""),
        );
      const sets = named("MIN_CUT_SETS").filter((set) => set.length === 1);
      expect(named("SINGLE_POINTS").flat()).toEqual(sets.flat());
      looked += sets.length;
    }),
    { numRuns: 60 },
  );
  expect(looked).toBeGreaterThan(20);
});
