import fc from "fast-check";
import { gvcParticipation } from "../../../src/functions/input-output/gvcParticipation";
import { vaContent } from "../../../src/functions/input-output/vaContent";
import { apart, column, numberOf, sum } from "../../support/figures";
import {
  columnSums,
  powerSeries,
  type RegionalTable,
  regionalTable,
  timesVector,
} from "../../support/sectorTables";

const tables = regionalTable.filter(({ regions }) => regions.includes("China"));

const participation = (
  { flows, output, finalDemand, regions }: RegionalTable,
  result: string,
): number =>
  numberOf(
    gvcParticipation(
      flows,
      column(output),
      column(finalDemand),
      column(regions),
      [["CN"]],
      undefined,
      result,
    ),
  );

const inChina = ({ regions }: RegionalTable, values: readonly number[], is = true): number =>
  sum(values.filter((_, i) => (regions[i] === "China") === is));

test("BACKWARD is the foreign share of value added in exports", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { flows, output, finalDemand, regions } = table;
      const given = [flows, column(output), column(finalDemand), column(regions)] as const;
      const foreign = numberOf(vaContent(...given, [["China"]]));
      expect(apart(participation(table, "BACKWARD"), foreign)).toBeLessThan(1e-12);
    }),
  );
});

test("FORWARD is its own value in the exports of others, L summed round by round, and TOTAL both", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { coefficients, finalDemand, regions } = table;
      const exported = finalDemand.map((e, i) => (regions[i] === "China" ? 0 : e));
      const rates = columnSums(coefficients).map((bought) => 1 - bought);
      const values = timesVector(powerSeries(coefficients), exported).map((x, i) => x * rates[i]!);
      const forward = inChina(table, values) / inChina(table, finalDemand);
      expect(apart(participation(table, "FORWARD"), forward)).toBeLessThan(1e-9);
      const both = participation(table, "BACKWARD") + participation(table, "FORWARD");
      expect(apart(participation(table, "TOTAL"), both)).toBeLessThan(1e-12);
    }),
  );
});

test("VS is at least BACKWARD, since own value may come back in imports, and asks nothing of other columns", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const all = participation(table, "VS");
      expect(all).toBeGreaterThan(participation(table, "BACKWARD") - 1e-9);
      const own = table.flows.map((row) =>
        row.map((flow, j) => (table.regions[j] === "China" ? flow : 0)),
      );
      expect(apart(participation({ ...table, flows: own }, "VS"), all)).toBeLessThan(1e-12);
    }),
  );
});
