import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { gateCases, haltTables, rowsOf } from "../../support/faultTrees";

test("a simulation stays within five standard errors of the exact probability", () => {
  fc.assert(
    fc.property(gateCases, fc.nat(1000), (model, seed) => {
      const given = haltTables(model);
      const exact = callByName("HALT_PROBABILITY", given) as number;
      const [, [simulated] = []] = rowsOf(
        callByName("HALT_MC", { ...given, seed, result: "TABLE" }),
      );
      const error = Math.sqrt((exact * (1 - exact)) / 10_000);
      // A few hits more count little where hardly any are expected.
      expect(Math.abs((simulated as number) - exact)).toBeLessThanOrEqual(5 * error + 4 / 10_000);
    }),
    { numRuns: 60, seed: 20 },
  );
});
