import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { blocTable } from "../../src/recipes/blocTable.mjs";
import { bundle } from "../../src/recipes/bundle.mjs";
import { placeTable } from "../../src/recipes/placeTable.mjs";
import { shiftDecimal } from "../../src/recipes/shiftDecimal.mjs";
import { dayAfter } from "../../src/recipes/dayAfter.mjs";
import blocs from "../../src/core/labels/blocs.json";
import places from "../../src/core/labels/places.json";
import { readRaw } from "../../src/recipes/readRaw.mjs";
import { withoutRecipe } from "../../src/recipes/withoutRecipe.mjs";
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

const labelled = (label: string, iso3: string) => ({ label, iso3, kind: "country", note: "" });

test("a label that would mean two countries is refused", () => {
  const labels = [labelled("China", "CHN"), labelled("Chine", "CHN"), labelled("Chine", "TWN")];
  expect(() => placeTable(labels)).toThrow('"Chine" means both China and Taiwan');
});

test("a bloc without a name is refused", () => {
  const rows = [{ bloc: "Atlantis", iso3: "ATL", member_from: "", member_to: "", confidence: "" }];
  expect(() => blocTable(rows)).toThrow("The bloc Atlantis has no name");
});

test("the tables for the functions are small: under 18 KB and 2 KB", () => {
  const packed = (table: unknown): number => gzipSync(JSON.stringify(table)).length;
  expect(packed(places)).toBeLessThan(18 * 1024);
  expect(packed(blocs)).toBeLessThan(2 * 1024);
});

test("every table that ships has its recipe, and one without is told which file is missing", () => {
  const { files } = bundle();
  expect(withoutRecipe(files, datasetsFolder)).toEqual([]);
  const others = files.filter((file) => file.path !== "economies/us-china-goods-trade.csv");
  expect(withoutRecipe(others, datasetsFolder)).toEqual([
    "assets/datasets/economies/us-china-goods-trade.csv has no recipe: write src/recipes/economies/usChinaGoodsTrade.mjs and list it in src/recipes/specifications.mjs, or delete the table.",
  ]);
});

test("every raw table is read by a recipe, and a recipe without its own is told so", () => {
  const folder = path.join(__dirname, "../../src/recipes");
  const recipes = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
  const kept = readdirSync(path.join(folder, "raw"));
  expect(kept.length).toBeGreaterThan(0);
  const unread = kept.filter((file) => !recipes.some((text) => text.includes(`"${file}"`)));
  expect(unread).toEqual([]);
  expect(() => readRaw("nowhere.csv")).toThrow(
    'src/recipes/raw/nowhere.csv is missing. Put the collected table there, or correct raw: "nowhere.csv" in the recipe that reads it.',
  );
});

test("the committed files are what the script makes of the raw tables, and there are no others", () => {
  const { files, datasets } = bundle();
  expect(datasets).toBeGreaterThan(0);
  const stale = files.filter(({ path: file, text }) => {
    const committed = path.join(datasetsFolder, file);
    return !existsSync(committed) || readFileSync(committed, "utf8") !== text;
  });
  expect(stale.map(({ path: file }) => `${file}: run npm run datasets`)).toEqual([]);
  const kept = readdirSync(datasetsFolder, { recursive: true, withFileTypes: true });
  expect(kept.filter((entry) => entry.isFile())).toHaveLength(files.length);
  expect(placeTable()).toEqual(places);
  expect(blocTable()).toEqual(blocs);
});
