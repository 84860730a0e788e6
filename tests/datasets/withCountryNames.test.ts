import { formulaFor, loadCatalogue } from "../../src/datasets/catalogue";
import { loadDataset } from "../../src/datasets/dataset";
import { hasCountryCodes, withCountryNames } from "../../src/datasets/withCountryNames";
import { readDatasetFile } from "../support/datasetFiles";
import { resultsOver } from "../support/formulaEngine";

const columnsOf = async (name: string) => {
  const dataset = withCountryNames(await loadDataset(name, readDatasetFile));
  const names = dataset.description.schema.fields.map((field) => field.name);
  const cell = (row: number, column: string) => dataset.rows[row]?.[names.indexOf(column)];
  return { names, cell, dataset };
};

test("names stand behind their codes, and every row has its cells where its columns are", async () => {
  const { names, cell, dataset } = await columnsOf("macro-exposure");
  expect(names.slice(0, 5)).toEqual([
    "reporter_iso3",
    "reporter_name",
    "partner_iso3",
    "partner_name",
    "year",
  ]);
  expect([cell(0, "reporter_iso3"), cell(0, "reporter_name")]).toEqual(["USA", "United States"]);
  expect([cell(0, "partner_iso3"), cell(0, "partner_name")]).toEqual(["CHN", "China"]);
  expect(dataset.rows.every((row) => row.length === names.length)).toBe(true);
});

test("a name that the rows have already is not put there twice, and a firm is no country", async () => {
  expect((await columnsOf("wgi")).names).not.toContain("country_name");
  const { names } = await columnsOf("rare-earth-facilities");
  expect(names[names.indexOf("owner_iso3") + 1]).toBe("owner_country_name");
});

test("formulas go by the codes: every ready formula gives the same with names", async () => {
  const catalogue = await loadCatalogue(readDatasetFile);
  let looked = 0;
  for (const { name } of catalogue.groups.flatMap((group) => group.datasets)) {
    const dataset = await loadDataset(name, readDatasetFile);
    if (!hasCountryCodes(dataset.description.schema)) continue;
    const formulas = dataset.description.formulas.map((ready) => formulaFor(ready, "Data"));
    const named = resultsOver(withCountryNames(dataset), formulas);
    expect({ name, results: named }).toEqual({ name, results: resultsOver(dataset, formulas) });
    looked += formulas.length;
  }
  expect(looked).toBeGreaterThan(60);
});
