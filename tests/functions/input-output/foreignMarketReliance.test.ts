import fc from "fast-check";
import { foreignInputReliance } from "../../../src/functions/input-output/foreignInputReliance";
import { foreignMarketReliance } from "../../../src/functions/input-output/foreignMarketReliance";
import { ghoshInverse } from "../../../src/functions/input-output/ghoshInverse";
import { apart, column, numberOf, sum } from "../../support/figures";
import { type RegionalTable, regionalTable, transposed } from "../../support/sectorTables";

/** A table in which China sells something to producers. */
const chinaSells = regionalTable.filter(({ flows, regions }) =>
  regions.some((region, i) => region === "China" && sum(flows[i]!) > 0.001),
);

const reliance = (
  { flows, output, regions }: RegionalTable,
  user?: string,
  view?: string,
): number =>
  numberOf(
    foreignMarketReliance(
      flows,
      column(output),
      column(regions),
      [["China"]],
      user === undefined ? undefined : [[user]],
      view,
    ),
  );

test("look-through is the foreign part of G − I over the seller's rows", () => {
  fc.assert(
    fc.property(chinaSells, (table) => {
      const ghosh = ghoshInverse(table.flows, column(table.output)) as number[][];
      const used = (isCounted: (region: string) => boolean): number =>
        sum(
          ghosh.flatMap((row, i) =>
            table.regions[i] === "China"
              ? row.map((g, j) =>
                  isCounted(table.regions[j]!) ? (g - (i === j ? 1 : 0)) * table.output[i]! : 0,
                )
              : [],
          ),
        );
      const expected = used((region) => region !== "China") / used(() => true);
      expect(Math.abs(reliance(table) - expected)).toBeLessThan(1e-8);
    }),
  );
});

test("it is input reliance in the transposed table", () => {
  fc.assert(
    fc.property(chinaSells, (table) => {
      const { flows, output, regions } = table;
      for (const view of ["LOOKTHROUGH", "FACE", "HIDDEN"]) {
        const turned = foreignInputReliance(
          transposed(flows),
          column(output),
          column(regions),
          [["China"]],
          undefined,
          view,
        );
        expect(apart(reliance(table, undefined, view), numberOf(turned))).toBeLessThan(1e-12);
      }
    }),
  );
});

test("face and hidden add up to look-through, and all users to 1", () => {
  fc.assert(
    fc.property(chinaSells, (table) => {
      const users = [...new Set(table.regions)];
      for (const user of users) {
        const parts = reliance(table, user, "FACE") + reliance(table, user, "HIDDEN");
        expect(apart(parts, reliance(table, user))).toBeLessThan(1e-12);
      }
      expect(apart(sum(users.map((user) => reliance(table, user))), 1)).toBeLessThan(1e-12);
    }),
  );
});
