import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { gateCases, haltTables, rowsOf } from "../../support/faultTrees";

test("Birnbaum's measure is the difference of two halt probabilities", () => {
  let looked = 0;
  fc.assert(
    fc.property(gateCases, (model) => {
      const given = haltTables(model);
      const probability = (name: string, p: number): number =>
        callByName("HALT_PROBABILITY", {
          ...given,
          events: given.events.map((row) => (row[0] === name ? [name, p] : row)),
        }) as number;
      const [, ...measured] = rowsOf(callByName("IMPORTANCE", { ...given, measure: "BIRNBAUM" }));
      for (const [event, birnbaum] of measured as [string, number][]) {
        looked++;
        expect(birnbaum).toBeCloseTo(probability(event, 1) - probability(event, 0), 10);
      }
    }),
    { numRuns: 60 },
  );
  expect(looked).toBeGreaterThan(50);
});
