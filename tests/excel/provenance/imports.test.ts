import { loadDataset } from "../../../src/datasets/dataset";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { findImports } from "../../../src/excel/provenance/imports";
import { showTable } from "../../../src/excel/tables/showTable";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";

const NOW = new Date(2026, 10, 21, 9, 30);

let excel: ReturnType<typeof startExcel>;
let importId: string;
beforeEach(async () => {
  excel = startExcel();
  const dataset = await loadDataset("bom-article", readBundled);
  ({ importId } = await importDataset(dataset, NOW));
});

const table = () => {
  const found = excel.workbook.tables().find(({ name }) => name !== "linchpin_sources");
  if (!found) throw new Error("no table");
  return found;
};

test("an import is known by its dataset and version", async () => {
  expect(await findImports()).toMatchObject([
    {
      id: importId,
      dataset: "bom-article",
      version: "2026.11.28",
      table: "bom_article",
      sheet: "Bom article",
      ownSheet: table().area.sheet,
    },
  ]);
});

test("its mark is hidden and within the 255 characters that a name's comment holds", () => {
  const marks = excel.workbook
    .names()
    .filter(({ name }) => name === `_linchpin_import_${importId}`);
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatchObject({ visible: false, scope: null });
  expect(marks[0]!.comment.length).toBeLessThan(255);
});

test("is still known after the table and its sheet are renamed and the pane is closed", async () => {
  excel.workbook.updateTable(table().id, { name: "our_bom" });
  excel.workbook.updateSheet(table().area.sheet, { name: "BOM" });
  excel.restart();
  expect(await findImports()).toMatchObject([
    { id: importId, dataset: "bom-article", table: "our_bom", sheet: "BOM" },
  ]);
});

test("is still known by the mark's formula where Excel gave the table a new id", async () => {
  const [mark] = excel.workbook
    .names()
    .filter(({ name }) => name === `_linchpin_import_${importId}`);
  const comment = mark!.comment.replace(/"tableId":"[^"]*"/, '"tableId":"{another}"');
  expect(comment).not.toBe(mark!.comment);
  excel.workbook.setName({ ...mark!, comment });
  excel.workbook.updateTable(table().id, { name: "our_bom" });
  expect(await findImports()).toMatchObject([{ id: importId, table: "our_bom" }]);
});

test("is still known where the mark's formula was lost", async () => {
  const [mark] = excel.workbook
    .names()
    .filter(({ name }) => name === `_linchpin_import_${importId}`);
  excel.workbook.setName({ ...mark!, formula: "=#REF!" });
  excel.workbook.updateTable(table().id, { name: "our_bom" });
  expect(await findImports()).toMatchObject([{ id: importId, table: "our_bom" }]);
});

test("is still known after the analyst has added rows and columns", async () => {
  const { id, area } = table();
  excel.workbook.updateTable(id, {
    area: { ...area, rows: area.rows + 3, columns: area.columns + 2 },
  });
  expect(await findImports()).toMatchObject([{ id: importId, table: "bom_article" }]);
});

test("is gone once its table is deleted", async () => {
  excel.workbook.deleteTable(table().id, false);
  expect(await findImports()).toEqual([]);
});

test("names of the user's are no imports, whatever their comments say", async () => {
  const own = { scope: null, formula: "=bom_article[#All]", visible: true };
  excel.workbook.setName({ ...own, name: "my_import", comment: '{"dataset":"x"}' });
  excel.workbook.setName({ ...own, name: "_linchpin_import_x", comment: "not ours" });
  expect(await findImports()).toHaveLength(1);
});

test("its table is shown wherever it is", async () => {
  const elsewhere = excel.workbook.addSheet("Elsewhere");
  excel.workbook.activateSheet(elsewhere.id);
  await showTable("bom_article");
  expect(excel.workbook.activeSheet()).toBe(table().area.sheet);
  await expect(showTable("gone")).rejects.toThrow(
    "The table gone is no longer in the workbook. Import the dataset again.",
  );
});
