import fc from "fast-check";
import { blocNames, blocOf } from "../../../src/core/labels/bloc";
import { countries } from "../../../src/core/labels/place";
import { placeTable } from "../../../src/core/labels/placeTable";

const { places, names } = placeTable();
const written = places.flatMap(({ name, iso3, iso2, numeric }) =>
  [name, iso3, iso2, numeric].filter((label) => label !== ""),
);

/** What people put around a name, or make of it. */
const around = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replace(/\p{L}$/u, "$&1"),
  (name) => `${name} 2/`,
  (name) => `${name} (1)`,
  (name) => `CHN: ${name}`,
  (name) => `${name}, total`,
  (name) => `${name} excluding a part`,
  (name) => `${name}; Germany`,
  (name) => name.replace(/ /g, "-"),
  (name) => name.replace(/\bIslands?\b/g, "Is."),
  (name) => name.replace(/\bUnited States\b/g, "U.S."),
);

test("a label in which a place stands is never passed over", () => {
  let looked = 0;
  fc.assert(
    fc.property(fc.constantFrom(...written), around, (name, form) => {
      expect([form(name), names.mayHold(form(name))]).toEqual([form(name), true]);
      looked++;
    }),
    { numRuns: 5000 },
  );
  expect(looked).toBe(5000);
});

test("nor is a country whose name is parted elsewhere, or not at all", () => {
  let looked = 0;
  fc.assert(
    fc.property(fc.constantFrom(...countries()), fc.nat({ max: 30 }), ({ name }, at) => {
      const joined = name.replace(/ /g, "");
      const parted = `${joined.slice(0, at)} ${joined.slice(at)}`;
      expect([parted, names.mayHold(parted)]).toEqual([parted, true]);
      looked++;
    }),
    { numRuns: 3000 },
  );
  expect(looked).toBe(3000);
});

test("blocs are found by all that is written around their names", () => {
  expect(blocNames().length).toBeGreaterThan(15);
  for (const name of blocNames()) {
    for (const form of [name, name.toLowerCase(), `${name} countries`, `${name} member states`])
      expect([form, blocOf(form)?.name]).toEqual([form, name]);
  }
});

test("labels of parts and firms are told at a glance", () => {
  const labels = ["Supplier 12", "Magnet", "item 3-4711", "ACME GmbH", "Motor, brushless"];
  expect(labels.filter((label) => names.mayHold(label))).toEqual([]);
});
