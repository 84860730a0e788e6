import { loadDataset } from "../../../src/datasets/dataset";
import { applyFilter, WHOLE } from "../../../src/datasets/filter/filter";
import { choicesIn } from "../../../src/datasets/filter/choicesIn";
import { readBundled } from "../../support/bundledDatasets";

const load = (...names: string[]) =>
  Promise.all(names.map((name) => loadDataset(name, readBundled)));

test("countries are offered by name and code, in the order of their names", async () => {
  const { countries } = choicesIn(await load("gdp-current-usd"));
  expect(countries.length).toBeGreaterThan(5);
  expect(countries).toContainEqual({ value: "CHN", label: "China (CHN)" });
  const names = countries.map(({ label }) => label);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
});

test("years reach from the first to the last that the rows have, whether given as years or days", async () => {
  expect(choicesIn(await load("macro-exposure")).years).toEqual({ from: 1985, to: 2025 });
  const months = choicesIn(await load("us-china-goods-trade-monthly")).years;
  expect(months?.from).toBe(1985);
  expect(choicesIn(await load("glossary"))).toMatchObject({ countries: [], years: null });
});

test("every choice of a single dataset leads to at least one row", async () => {
  const [dataset] = await load("mineral-net-import-reliance");
  const { minerals, confidence } = choicesIn([dataset!]);
  expect(minerals.length).toBeGreaterThan(100);
  for (const { value } of minerals) {
    expect(applyFilter(dataset!, { ...WHOLE, minerals: [value] }).rows.length).toBeGreaterThan(0);
  }
  expect(confidence.map(({ value }) => value)).toEqual(["verified-primary"]);
});

test("for several datasets minerals go by their plain names, each once", async () => {
  const datasets = await load("critical-minerals-salient-2025", "supply-concentration");
  const names = choicesIn(datasets).minerals.map(({ value }) => value);
  expect(names).toContain("Rare earths");
  expect(names.filter((name) => /^graphite/i.test(name))).toHaveLength(1);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test("levels of confidence come as the schema lists them, those alone that some row has", async () => {
  const { confidence } = choicesIn(await load("article-statements"));
  expect(confidence.map(({ value }) => value)).toEqual([
    "verified-primary",
    "verified-secondary",
    "derived",
    "unverified",
    "not-applicable",
  ]);
});
