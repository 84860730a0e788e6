import fc from "fast-check";
import { ghoshInverse } from "../../../src/functions/input-output/ghoshInverse";
import { linkages } from "../../../src/functions/input-output/linkages";
import { apart, column, numbersOf, sum } from "../../support/figures";
import { apartTables, balancedTable, transposed } from "../../support/sectorTables";

test("forward linkages are the row sums of the Ghosh inverse", () => {
  fc.assert(
    fc.property(balancedTable, ({ flows, output }) => {
      const ghosh = ghoshInverse(flows, column(output)) as number[][];
      const forward = linkages(flows, column(output), "FORWARD", false);
      expect(
        apartTables(
          forward,
          ghosh.map((row) => [sum(row)]),
        ),
      ).toBeLessThan(1e-10);
    }),
  );
});

test("who sells and who buys change places in the transposed table", () => {
  fc.assert(
    fc.property(balancedTable, ({ flows, output }) => {
      const forward = linkages(flows, column(output), "FORWARD", false) as number[][];
      const turned = linkages(transposed(flows), column(output), "BACKWARD", false);
      expect(apartTables(turned, forward)).toBeLessThan(1e-12);
    }),
  );
});

test("normalised, they average 1; key sectors are above it both ways", () => {
  fc.assert(
    fc.property(balancedTable, ({ flows, output }) => {
      const backward = numbersOf(linkages(flows, column(output)));
      const forward = numbersOf(linkages(flows, column(output), "FORWARD"));
      for (const values of [backward, forward]) {
        expect(apart(sum(values), values.length)).toBeLessThan(1e-12);
      }
      const key = linkages(flows, column(output), "KEY").flat();
      const isAbove = (value: number): boolean => value - 1 > 1e-9 * value;
      expect(key).toEqual(backward.map((pull, i) => isAbove(pull) && isAbove(forward[i]!)));
    }),
  );
});
