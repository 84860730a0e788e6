import fc from "fast-check";
import { foreignInputReliance } from "../../../src/functions/input-output/foreignInputReliance";
import { apart, column, numberOf, shuffled, sum, unit } from "../../support/figures";
import {
  type RegionalTable,
  columnSums,
  powerSeries,
  regionalTable,
  times,
  transposed,
} from "../../support/sectorTables";

const reliance = (
  { flows, output, regions }: RegionalTable,
  ...options: [source?: unknown[][], view?: string]
): number =>
  numberOf(foreignInputReliance(flows, column(output), column(regions), [["China"]], ...options));

/** A table in which China buys something. */
const chinaBuys = regionalTable.filter(({ flows, regions }) => {
  const bought = columnSums(flows);
  return regions.some((region, j) => region === "China" && bought[j]! > 0.001);
});

/** The definition: T = L − I, with L summed round by round, times gross output. */
function byDefinition({ coefficients, output, regions }: RegionalTable): number {
  const beyond = times(powerSeries(coefficients), coefficients);
  const from = (isCounted: (region: string) => boolean): number =>
    sum(
      beyond.flatMap((row, i) =>
        isCounted(regions[i]!)
          ? row.map((t, j) => (regions[j] === "China" ? t * output[j]! : 0))
          : [],
      ),
    );
  return from((region) => region !== "China") / from(() => true);
}

test("look-through is the foreign part of all rounds of supply", () => {
  fc.assert(
    fc.property(chinaBuys, (table) => {
      expect(apart(reliance(table), byDefinition(table))).toBeLessThan(1e-10);
    }),
  );
});

test("face and hidden add up to look-through, for every source", () => {
  fc.assert(
    fc.property(chinaBuys, (table) => {
      for (const source of [undefined, ...new Set(table.regions)]) {
        const asked = source === undefined ? undefined : [[source]];
        const through = reliance(table, asked, "LOOKTHROUGH");
        const parts = reliance(table, asked, "FACE") + reliance(table, asked, "HIDDEN");
        expect(apart(parts, through)).toBeLessThan(1e-12);
      }
    }),
  );
});

test("the shares of all sources add up to 1, hidden ones to 0, and foreign is all but the own", () => {
  fc.assert(
    fc.property(chinaBuys, (table) => {
      const { flows, output, regions } = table;
      for (const [view, whole] of [
        ["LOOKTHROUGH", 1],
        ["FACE", 1],
        ["HIDDEN", 0],
      ] as const) {
        const [header, ...rows] = foreignInputReliance(
          flows,
          column(output),
          column(regions),
          [["CHN"]],
          undefined,
          view,
          "BY_SOURCE",
        );
        expect(header).toEqual(["source", "share"]);
        expect(rows.map(([region]) => region)).toEqual([...new Set(regions)]);
        const shares = rows.map(([, share]) => share as number);
        expect(apart(sum(shares), whole)).toBeLessThan(1e-12);
        const foreign = sum(shares.filter((_, i) => rows[i]![0] !== "China"));
        expect(apart(reliance(table, undefined, view), foreign)).toBeLessThan(1e-12);
      }
    }),
  );
});

test("neither the unit nor the order of the sectors matters", () => {
  const inOrders = chinaBuys.chain((table) =>
    fc.tuple(fc.constant(table), shuffled(table.output.map((_, i) => i)), unit),
  );
  fc.assert(
    fc.property(inOrders, ([table, order, k]) => {
      const pick = <T>(values: readonly T[]): T[] => order.map((i) => values[i]!);
      const turned = {
        ...table,
        flows: pick(transposed(pick(transposed(table.flows)))).map((row) => row.map((z) => z * k)),
        output: pick(table.output).map((x) => x * k),
        regions: pick(table.regions),
      };
      expect(apart(reliance(turned), reliance(table))).toBeLessThan(1e-10);
    }),
  );
});
