import { findDataset, formulaFor, loadCatalogue } from "../../src/datasets/catalogue";
import type { ReadText } from "../../src/datasets/catalogue";
import { columnValues, loadDataset, loadDescription } from "../../src/datasets/dataset";
import { readDatasetFile } from "../support/datasetFiles";

/** Reads the bundled files, with one of them changed. */
function withChange(path: string, change: (text: string) => string): ReadText {
  return async (wanted) => {
    const text = await readDatasetFile(wanted);
    return wanted === path ? change(text) : text;
  };
}

const MACRO = "economies/macro-exposure.csv";

test("a dataset comes with its description and typed rows", async () => {
  const dataset = await loadDataset("macro-exposure", readDatasetFile);
  expect(dataset.description.title).toBe("Macro exposure ratios");
  expect(dataset.description.formulas).toHaveLength(3);
  expect(dataset.rows).toHaveLength(254);
  expect(dataset.rows[0]?.slice(0, 8)).toEqual([
    "USA",
    "CHN",
    1985,
    "import_exposure",
    "imports",
    3861.7,
    4338979,
    0.00089,
  ]);
});

test("a file cut short in the middle of a row is refused by file, row and column", async () => {
  const cut = withChange(
    MACRO,
    (text) => text.slice(0, text.indexOf("CHN,USA,1990")) + "CHN,USA,19",
  );
  await expect(loadDataset("macro-exposure", cut)).rejects.toThrow(
    /^economies\/macro-exposure\.csv, row \d+, column indicator: the row has 3 cells but the table has 16 columns\./,
  );
});

test("a file cut short between rows is refused by where it ends", async () => {
  const cut = withChange(MACRO, (text) => text.split("\n").slice(0, 11).join("\n"));
  await expect(loadDataset("macro-exposure", cut)).rejects.toThrow(
    "economies/macro-exposure.csv, row 12, column reporter_iso3: the file holds 10 rows but its description promises 254.",
  );
});

test("a changed figure is refused where the caller can compute a digest", async () => {
  const changed = withChange(MACRO, (text) => text.replace("3861.7", "9861.7"));
  const digest = () => Promise.resolve("sha256:0");
  await expect(loadDataset("macro-exposure", changed, digest)).rejects.toThrow(
    "economies/macro-exposure.csv: the content is not what its description was made for. Reload the add-in.",
  );
});

test("a damaged description or catalogue is refused by its name", async () => {
  const damaged = withChange("economies/datapackage.json", (text) => text.slice(0, 400));
  await expect(loadDescription("macro-exposure", damaged)).rejects.toThrow(
    "economies/datapackage.json is not valid JSON: it is damaged or cut short.",
  );
  const empty = withChange("catalogue.json", () => "{}");
  await expect(loadCatalogue(empty)).rejects.toThrow("catalogue.json lists no datasets.");
});

test("a description that lost the dataset is refused", async () => {
  const lost = withChange("economies/datapackage.json", () => '{"resources":[]}');
  await expect(loadDescription("macro-exposure", lost)).rejects.toThrow(
    'economies/datapackage.json: the package does not describe "macro-exposure".',
  );
});

test("an unknown dataset or column is answered with the names there are", async () => {
  const catalogue = await loadCatalogue(readDatasetFile);
  expect(findDataset(catalogue, " Macro-Exposure ").name).toBe("macro-exposure");
  expect(() => findDataset(catalogue, "macro")).toThrow(/no dataset "macro".*macro-exposure/);
  const dataset = await loadDataset("bom-article", readDatasetFile);
  expect(() => columnValues(dataset, "price")).toThrow(/no column "price".*own_value/);
});

test("a ready formula takes the name of the imported table everywhere", () => {
  const formula = { label: "", formula: "=SUM({table}[a],{table}[b])" };
  expect(formulaFor(formula, "Trade_1")).toBe("=SUM(Trade_1[a],Trade_1[b])");
});
