import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { gateCases, haltTables } from "../../support/faultTrees";

test("an event more likely never makes a halt less likely, and its part is linear", () => {
  let looked = 0;
  fc.assert(
    fc.property(gateCases, (model) => {
      const given = haltTables(model);
      const [, [event] = []] = given.events;
      const at = (p: number): number =>
        callByName("HALT_PROBABILITY", {
          ...given,
          events: given.events.map((row) => (row[0] === event ? [row[0], p] : row)),
        }) as number;
      expect(at(0)).toBeLessThanOrEqual(at(1) + 1e-12);
      expect(at(0.25)).toBeCloseTo(0.75 * at(0) + 0.25 * at(1), 12);
      looked++;
    }),
    { numRuns: 60 },
  );
  expect(looked).toBe(60);
});
