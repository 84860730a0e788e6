import fc from "fast-check";
import { vaContent } from "../../../src/functions/input-output/vaContent";
import { apart, column, numberOf, sum } from "../../support/figures";
import {
  type RegionalTable,
  columnSums,
  powerSeries,
  regionalTable,
  timesVector,
} from "../../support/sectorTables";

const withChina = regionalTable.filter(({ regions }) => regions.includes("China"));

/** What each row exports: here all of its final demand. */
const content = (
  { flows, output, finalDemand, regions }: RegionalTable,
  result: string,
  valueAdded?: readonly number[],
): unknown[][] =>
  vaContent(
    flows,
    column(output),
    column(finalDemand),
    column(regions),
    [["CN"]],
    valueAdded && column(valueAdded),
    result,
  );

test("domestic and foreign value add up to gross exports, and the shares of all sources to 1", () => {
  fc.assert(
    fc.property(withChina, (table) => {
      const amount = (result: string): number => numberOf(content(table, result));
      expect(apart(amount("DOMESTIC") + amount("FOREIGN"), amount("GROSS"))).toBeLessThan(1e-10);
      const foreign = amount("FOREIGN") / amount("GROSS");
      expect(apart(amount("FOREIGN_SHARE"), foreign)).toBeLessThan(1e-12);
      const [header, ...rows] = content(table, "BY_SOURCE");
      expect(header).toEqual(["source", "value", "share"]);
      expect(apart(sum(rows.map((row) => row[2] as number)), 1)).toBeLessThan(1e-10);
    }),
  );
});

test("it is v̂Le, with L summed round by round", () => {
  fc.assert(
    fc.property(withChina, (table) => {
      const { coefficients, finalDemand, regions } = table;
      const exported = finalDemand.map((e, i) => (regions[i] === "China" ? e : 0));
      const rates = columnSums(coefficients).map((bought) => 1 - bought);
      const values = timesVector(powerSeries(coefficients), exported).map((x, i) => x * rates[i]!);
      const foreign = sum(values.filter((_, i) => regions[i] !== "China"));
      expect(apart(numberOf(content(table, "FOREIGN")), foreign)).toBeLessThan(1e-9);
    }),
  );
});

test("value added given as the table has it changes nothing", () => {
  fc.assert(
    fc.property(withChina, (table) => {
      const bought = columnSums(table.flows);
      const valueAdded = table.output.map((x, j) => x - bought[j]!);
      const given = numberOf(content(table, "FOREIGN_SHARE", valueAdded));
      expect(apart(given, numberOf(content(table, "FOREIGN_SHARE")))).toBeLessThan(1e-12);
    }),
  );
});
