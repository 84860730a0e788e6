import { loadDataset } from "../../../src/datasets/dataset";
import { withCountryNames } from "../../../src/datasets/withCountryNames";
import { checkImport } from "../../../src/excel/checking/checkImport";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { changesNothing, lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { readBundled } from "../../support/bundledDatasets";
import { newerVintage } from "../../support/newerVintage";
import { startExcel } from "../../support/office/startExcel";

const NOW = new Date(2026, 10, 21, 9, 30);

let excel: ReturnType<typeof startExcel>;
beforeEach(() => {
  excel = startExcel();
});

const bill = () => loadDataset("bom-article", readBundled);

test("a table with names is refreshed, checked and removed as one without", async () => {
  const dataset = await bill();
  const { importId } = await importDataset(dataset, NOW, {}, { names: true });
  expect(changesNothing(await lookAtRefresh(importId, dataset))).toBe(true);

  const at = dataset.description.schema.fields.findIndex(({ name }) => name === "origin");
  const { read } = await newerVintage("bom-article", readBundled, (rows) =>
    rows.map((row, index) => row.map((cell, c) => (index === 0 && c === at ? "VNM" : cell))),
  );
  const refresh = await lookAtRefresh(importId, await loadDataset("bom-article", read));
  await applyRefresh(refresh, {}, NOW);
  const table = excel.workbook.tables().find(({ name }) => name === "bom_article");
  const [header = [], first = []] = excel.workbook.values(table!.area);
  const cell = (name: string) => first[header.indexOf(name)];
  expect([cell("origin"), cell("origin_name")]).toEqual(["VNM", "Vietnam"]);

  const { schema } = withCountryNames(dataset).description;
  const { findings, rows } = await checkImport(importId, { schema, related: {} });
  expect({ rows, findings }).toEqual({ rows: dataset.rows.length, findings: [] });
  expect((await lookAtRemoval(importId, null)).losses).toEqual([]);
});

test("where nothing could be kept, the mark tells that names are the import's", async () => {
  const dataset = await bill();
  const { importId } = await importDataset(dataset, NOW, {}, { names: true });
  const kept = excel.workbook.sheets().find(({ visibility }) => visibility === "VeryHidden");
  excel.workbook.updateSheet(kept!.id, { visibility: "Hidden" });
  excel.workbook.deleteSheet(kept!.id);
  const { plan } = await lookAtRefresh(importId, dataset);
  expect([plan.updates, plan.conflicts, plan.newColumns]).toEqual([[], [], []]);
  expect((await lookAtRemoval(importId, dataset)).losses).toEqual([]);
});
