import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { gateCases, haltTables, rowsOf } from "../../support/faultTrees";

test("no cut set holds another", () => {
  let looked = 0;
  fc.assert(
    fc.property(gateCases, (model) => {
      const { model: table, top } = haltTables(model);
      const sets = rowsOf(callByName("MIN_CUT_SETS", { model: table, top })).map((row) =>
        row.filter((name) => name !== ""),
      );
      sets.forEach((set, i) => {
        looked++;
        const inside = sets.some(
          (other, j) => i !== j && other.every((name) => set.includes(name)),
        );
        expect(inside).toBe(false);
      });
    }),
    { numRuns: 60 },
  );
  expect(looked).toBeGreaterThan(50);
});
