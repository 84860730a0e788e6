import fc from "fast-check";
import { linkages } from "../../../src/functions/input-output/linkages";
import { upstreamness } from "../../../src/functions/input-output/upstreamness";
import { apart, column, numbersOf, sum, unit } from "../../support/figures";
import { balancedTable, transposed } from "../../support/sectorTables";

test("in a closed economy it is the mean of 1, 2, 3, … by the part that is used so far away", () => {
  fc.assert(
    fc.property(balancedTable, ({ flows, output }) => {
      const stages = numbersOf(upstreamness(flows, column(output)));
      stages.forEach((stage, i) => {
        const through = sum(flows[i]!.map((flow, j) => (flow / output[i]!) * stages[j]!));
        expect(apart(stage, 1 + through)).toBeLessThan(1e-9);
        expect(stage).toBeGreaterThanOrEqual(1 - 1e-12);
      });
    }),
  );
});

test("weighted by final use and by value added, both directions have one mean", () => {
  fc.assert(
    fc.property(balancedTable, ({ flows, output, finalDemand }) => {
      const up = numbersOf(upstreamness(flows, column(output)));
      const down = numbersOf(upstreamness(flows, column(output), undefined, "DOWN"));
      const bought = transposed(flows).map(sum);
      const added = output.map((x, j) => x - bought[j]!);
      const ahead = sum(added.map((v, i) => v * up[i]!));
      const behind = sum(finalDemand.map((f, i) => f * down[i]!));
      expect(apart(ahead / sum(output), behind / sum(output))).toBeLessThan(1e-9);
      expect(apart(ahead / sum(output), 1)).toBeLessThan(1e-9);
    }),
  );
});

test("net exports scale each row: it is the table in which only what stays is made", () => {
  fc.assert(
    fc.property(balancedTable, unit, ({ flows, output }, k) => {
      const exported = output.map((x, i) => x * (i % 2 === 0 ? k : -0.5));
      const made = output.map((x, i) => x + exported[i]!);
      const open = upstreamness(flows, column(made), column(exported));
      const closed = numbersOf(upstreamness(flows, column(output)));
      numbersOf(open).forEach((stage, i) => {
        expect(apart(stage, closed[i]!)).toBeLessThan(1e-6);
      });
    }),
  );
});

test("without a correction they are the linkages before their mean is taken", () => {
  fc.assert(
    fc.property(balancedTable, ({ flows, output }) => {
      for (const [direction, linkage] of [
        ["UP", "FORWARD"],
        ["DOWN", "BACKWARD"],
      ]) {
        const stages = upstreamness(flows, column(output), undefined, direction);
        expect(stages).toEqual(linkages(flows, column(output), linkage, false));
      }
    }),
  );
});
