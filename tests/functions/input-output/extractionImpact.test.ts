import fc from "fast-check";
import { extractionImpact } from "../../../src/functions/input-output/extractionImpact";
import { apart, column, numberOf, numbersOf, sum } from "../../support/figures";
import {
  apartTables,
  type BalancedTable,
  balancedTable,
  columnSums,
  powerSeries,
  type Rows,
  timesVector,
  transposed,
} from "../../support/sectorTables";

const modes = ["BACKWARD", "TOTAL", "FULL", "FORWARD", "FORWARD_TOTAL"] as const;
type Mode = (typeof modes)[number];

const bySector = (
  { flows, output }: BalancedTable,
  targets: readonly number[],
  mode: Mode,
): number[] =>
  numbersOf(extractionImpact(flows, column(output), column(targets), mode, undefined, "BY_SECTOR"));

/** A table with some of its sectors, numbered from 1. */
const tableAndTargets = balancedTable.chain((table) =>
  fc.tuple(
    fc.constant(table),
    fc.subarray(
      table.output.map((_, i) => i + 1),
      { minLength: 1 },
    ),
  ),
);

/** The definition itself, with the inverse summed round by round. */
function byDefinition(table: BalancedTable, targets: readonly number[], mode: Mode): number[] {
  const { flows, output, finalDemand, coefficients } = table;
  const out = (i: number): boolean => targets.includes(i + 1);
  if (mode === "FORWARD" || mode === "FORWARD_TOTAL") {
    const valueAdded = columnSums(flows).map((bought, j) => output[j]! - bought);
    const kept = flows.map((row, i) =>
      row.map((z, j) => {
        const ends = mode === "FORWARD" ? out(i) : out(i) !== out(j);
        return ends ? 0 : z / output[i]!;
      }),
    );
    const made = timesVector(transposed(powerSeries(kept)), valueAdded);
    return output.map((x, i) => x - made[i]!);
  }
  const kept: Rows = coefficients.map((row, i) =>
    row.map((a, j) => ((mode === "BACKWARD" ? out(j) : out(i) !== out(j)) ? 0 : a)),
  );
  const wanted = finalDemand.map((f, i) => (mode === "FULL" && out(i) ? 0 : f));
  const made = timesVector(powerSeries(kept), wanted);
  return output.map((x, i) => x - made[i]!);
}

test.each(modes)("%s is output less what the table without the target makes", (mode) => {
  fc.assert(
    fc.property(tableAndTargets, ([table, targets]) => {
      const scale = Math.max(...table.output);
      const expected = byDefinition(table, targets, mode);
      bySector(table, targets, mode).forEach((loss, i) => {
        expect(Math.abs(loss - expected[i]!)).toBeLessThan(1e-9 * scale);
      });
    }),
  );
});

test.each(modes)("%s never adds output and never takes more than there is", (mode) => {
  fc.assert(
    fc.property(tableAndTargets, ([table, targets]) => {
      bySector(table, targets, mode).forEach((loss, i) => {
        expect(loss).toBeGreaterThanOrEqual(0);
        expect(loss).toBeLessThanOrEqual(table.output[i]! * (1 + 1e-9));
      });
    }),
  );
});

test("the total is the sum over sectors, and the share is of all output", () => {
  fc.assert(
    fc.property(tableAndTargets, fc.constantFrom(...modes), ([table, targets], mode) => {
      const { flows, output } = table;
      const losses = sum(bySector(table, targets, mode));
      const of = (result: string): number =>
        numberOf(extractionImpact(flows, column(output), column(targets), mode, undefined, result));
      expect(apart(of("LOSS"), losses)).toBeLessThan(1e-12);
      expect(apart(of("SHARE"), losses / sum(output))).toBeLessThan(1e-12);
    }),
  );
});

test("FULL loses what TOTAL loses and all that the target made for final demand", () => {
  fc.assert(
    fc.property(tableAndTargets, ([table, targets]) => {
      const total = bySector(table, targets, "TOTAL");
      bySector(table, targets, "FULL").forEach((loss, i) => {
        expect(loss).toBeGreaterThanOrEqual(total[i]! * (1 - 1e-9));
        if (targets.includes(i + 1)) expect(apart(loss, table.output[i]!)).toBeLessThan(1e-9);
      });
    }),
  );
});

test("final demand given as it is in the table changes nothing, in any mode", () => {
  fc.assert(
    fc.property(tableAndTargets, fc.constantFrom(...modes), ([table, targets], mode) => {
      const { flows, output, finalDemand } = table;
      const given = extractionImpact(
        flows,
        column(output),
        column(targets),
        mode,
        column(finalDemand),
        "BY_SECTOR",
      );
      const scale = Math.max(...output);
      bySector(table, targets, mode).forEach((loss, i) => {
        expect(Math.abs((given[i]![0] as number) - loss)).toBeLessThan(1e-9 * scale);
      });
    }),
  );
});

test("labels name the same sectors as row numbers", () => {
  fc.assert(
    fc.property(tableAndTargets, ([table, targets]) => {
      const names = table.output.map((_, i) => `Sector ${i + 1}`);
      const labelled = [["", ...names], ...table.flows.map((row, i) => [names[i], ...row])];
      const named = targets.map((target) => [`sector ${target}`]);
      const byName = extractionImpact(
        labelled,
        column(table.output),
        named,
        "FULL",
        null!,
        "BY_SECTOR",
      );
      const byNumber = bySector(table, targets, "FULL");
      expect(apartTables(byName, column(byNumber) as Rows)).toBe(0);
    }),
  );
});
