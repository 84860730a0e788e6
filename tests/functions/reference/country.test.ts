import fc from "fast-check";
import { countries } from "../../../src/core/labels/place";
import { country } from "../../../src/functions/reference/country";

/** "St. Martin" is the short name of one of the two parts of the island, and a label of both. */
const each = countries().filter(({ name }) => name !== "St. Martin");

test("a name, a code and a number of a country are that country, and it is its own name", () => {
  expect(each.length).toBeGreaterThan(245);
  for (const { name, iso3, iso2, numeric } of each) {
    const labels = [name, iso3, iso2, numeric].filter((label) => label !== "");
    const rows = labels.map((label) => [label]);
    expect(country(rows)).toEqual(labels.map(() => [iso3]));
    expect(country(rows, "NAME")).toEqual(labels.map(() => [name]));
  }
});

test("what COUNTRY answers it answers of its own answer", () => {
  fc.assert(
    fc.property(fc.constantFrom(...each), ({ name }) => {
      const [code] = country([[name]])[0] ?? [];
      expect(country([[code], [name]])[0]).toEqual([code]);
    }),
  );
});
