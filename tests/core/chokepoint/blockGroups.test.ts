import fc from "fast-check";
import { Budget } from "../../../src/core/budget";
import { BillOfMaterials } from "../../../src/core/chokepoint/billOfMaterials";
import { blockGroups } from "../../../src/core/chokepoint/blockGroups";
import { SourceEvents } from "../../../src/core/chokepoint/sourceEvents";
import { CountrySet } from "../../../src/core/labels/countrySet";
import { billOfMaterials } from "../../../src/functions/boundary/tables/billOfMaterials";

/** A product of one part from each origin, and the groups of its countries. */
function groupsOf(origins: readonly string[]) {
  const sheet = [
    ["item", "parent", "quantity", "origin"],
    ["product", "", 1, ""],
    ...origins.map((origin, i) => [`part ${i}`, "product", 1, origin]),
  ];
  const bom = new BillOfMaterials(billOfMaterials().read(sheet, "bom"));
  return blockGroups(bom, new SourceEvents(bom), "COUNTRY", new Budget()).map((group) => ({
    ...group,
    of: bom.table.origin,
  }));
}

/** Countries in several spellings, labels of several, groups, and what is no country. */
const label = fc.constantFrom(
  ...["China", "CN", "PRC", "US", "Chile", "Congo", "COD", "Korea", "EU", "Germany", "World"],
  ...["unknown", "Rest of world", "Nowhere", "Elsewhere", "nowhere", "Asia", "n/a", "NA", "USSR"],
);

test("a line may belong to a country where its label could be that country, and not by name", () => {
  let open = 0;
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), (origins) => {
      for (const group of groupsOf(origins)) {
        const country = new CountrySet([group.name]).beside(["", ...origins]);
        const may = [...group.of.keys()].filter((line) => {
          const origin = group.of[line] ?? "";
          return !country.has(origin) && country.mayHave(origin);
        });
        expect(group.open).toEqual(may);
        open += may.length;
      }
    }),
  );
  expect(open).toBeGreaterThan(500);
});

test("thousands of origins that are no country are refused before they are gone through", () => {
  const places = (count: number): string[] => Array.from({ length: count }, (_, i) => `Place ${i}`);
  expect(groupsOf(places(500))).toHaveLength(500);
  expect(() => groupsOf(places(20_000))).toThrow(/too many rows whose country/);
});
