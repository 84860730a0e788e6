import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { gateCases, haltTables, rowsOf } from "../../support/faultTrees";

test("between an event ruled out and one as it is, the swing is its probability times Birnbaum's measure", () => {
  let looked = 0;
  fc.assert(
    fc.property(gateCases, (model) => {
      const given = haltTables(model);
      const [, ...measured] = rowsOf(callByName("IMPORTANCE", { ...given, measure: "BIRNBAUM" }));
      const swings = rowsOf(
        callByName("TORNADO_HALT", { ...given, low_factor: 0, high_factor: 1 }),
      );
      for (const [event, birnbaum] of measured as [string, number][]) {
        looked++;
        const p = model.events.find((row) => row.event === event)!.probability;
        const swing = swings.find(([name]) => name === event)![3] as number;
        expect(swing).toBeCloseTo(p * birnbaum, 10);
      }
    }),
    { numRuns: 60 },
  );
  expect(looked).toBeGreaterThan(50);
});
