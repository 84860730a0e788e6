import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bundle, bundledLabels } from "../../src/recipes/bundle.mjs";
import { countryLabels } from "../../src/recipes/countryLabels.mjs";
import { shiftDecimal } from "../../src/recipes/decimal.mjs";
import { dayAfter } from "../../src/recipes/isoDay.mjs";
import labels from "../../src/core/labels/countries.json";
import { datasetsFolder } from "../support/datasetFiles";

test.each([
  ["1.61", -2, "0.0161"],
  ["70", -2, "0.7"],
  ["100", -2, "1"],
  ["0", -2, "0"],
  ["92.0", -2, "0.92"],
  ["-7.5", -2, "-0.075"],
  ["-0", -2, "0"],
  ["126.5", -2, "1.265"],
  ["3883", -4, "0.3883"],
  ["0.0889", -2, "0.000889"],
  ["5", 2, "500"],
  ["1.5", 3, "1500"],
])("%s with its point moved by %d is %s", (text, places, expected) => {
  expect(shiftDecimal(text, places)).toBe(expected);
});

test.each(["", ">95", "1e3", "1,5", "W"])(
  "%j is no decimal number to move the point of",
  (text) => {
    expect(() => shiftDecimal(text, -2)).toThrow("is not a plain decimal number");
  },
);

test.each([
  ["2025-03-03", "2025-03-04"],
  ["2024-02-28", "2024-02-29"],
  ["2025-12-31", "2026-01-01"],
])("the day after %s is %s", (day, next) => {
  expect(dayAfter(day)).toBe(next);
});

test("a label that would mean two countries is refused", () => {
  const countries = [
    { name: "China", iso3: "CHN", iso2: "CN" },
    { name: "Chinae", iso3: "XXX", iso2: "CN" },
  ];
  expect(() => countryLabels(countries, {})).toThrow('"CN" means both China and Chinae');
});

test("the short forms that people write are labels of their countries, under 20 KB", () => {
  const owner = new Map(
    labels.flatMap(([name, ...others]) => [name, ...others].map((label) => [label, others[0]])),
  );
  const written = ["UK", "Britain", "South Korea", "Korea", "Russia", "Taiwan", "Vietnam", "UAE"];
  const more = ["Czech Republic", "Czechia", "Ivory Coast", "DRC", "Turkey", "Türkiye", "EU", "US"];
  expect([...written, ...more].map((label) => owner.get(label))).toEqual(
    ["GBR", "GBR", "KOR", "KOR", "RUS", "TWN", "VNM", "ARE"].concat([
      "CZE",
      "CZE",
      "CIV",
      "COD",
      "TUR",
      "TUR",
      "EUU",
      "USA",
    ]),
  );
  expect(labels).toHaveLength(252);
  expect(JSON.stringify(labels).length).toBeLessThan(20_000);
});

test("the committed files are what the script makes of the raw tables, and there are no others", () => {
  const { files, datasets } = bundle();
  expect(datasets).toBeGreaterThan(50);
  const stale = files.filter(
    ({ path: file, text }) => readFileSync(path.join(datasetsFolder, file), "utf8") !== text,
  );
  expect(stale.map((file) => file.path)).toEqual([]);
  const kept = readdirSync(datasetsFolder, { recursive: true, withFileTypes: true });
  expect(kept.filter((entry) => entry.isFile())).toHaveLength(files.length);
  expect(bundledLabels()).toEqual(labels);
});
