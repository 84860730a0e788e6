import { countryLabels } from "../../../src/core/labels/countryLabels";
import { placeOf } from "../../../src/core/labels/place";

const { rows, starts } = countryLabels([
  "Volksrepublik China",
  "Chian",
  "EU",
  "NA",
  "World",
  " USA ",
]);

test("every label is of the one country that it stands under, and none stands twice", () => {
  expect(rows.length).toBeGreaterThan(700);
  for (const { label, code } of rows) expect([label, placeOf(label)?.iso3]).toEqual([label, code]);
  const labels = rows.map(({ label }) => label.toLowerCase());
  expect(new Set(labels).size).toBe(labels.length);
});

test("countries begin where the list says so", () => {
  const begins = rows.flatMap(({ code }, at) => (rows[at - 1]?.code === code ? [] : [at + 1]));
  expect(starts).toEqual(begins);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(starts.length);
});

test("what is no country, or could be several, is left out; a spelling of the workbook is taken in", () => {
  const all = rows.map(({ label }) => label);
  for (const label of ["Chian", "EU", "NA", "World", "Congo"]) expect(all).not.toContain(label);
  const spelled = placeOf("Volksrepublik China")?.iso3 === "CHN";
  expect(all.includes("Volksrepublik China")).toBe(spelled);
  expect(rows.filter(({ code }) => code === "USA").map(({ label }) => label)).toEqual(
    expect.arrayContaining(["United States", "USA", "US", "U.S."]),
  );
});
