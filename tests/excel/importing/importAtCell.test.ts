import type { Dataset } from "../../../src/datasets/dataset";
import { loadDataset } from "../../../src/datasets/dataset";
import { WHOLE } from "../../../src/datasets/filter/filter";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { findImports } from "../../../src/excel/provenance/imports";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../../src/excel/removal/removeImport";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";
import { smallDataset } from "../../support/smallDataset";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);
const AT_CELL = { place: "selected cell" } as const;

let excel: ReturnType<typeof startExcel>;
let sheet: string;
let article: Dataset;

/** A sheet with work of the analyst's above, left of and below the cell C5. */
function begin(): void {
  excel = startExcel();
  sheet = excel.workbook.sheets()[0]!.id;
  excel.workbook.write({ sheet, row: 0, column: 0, rows: 1, columns: 3 }, [["Mine", 1, "=B1*2"]]);
  excel.workbook.write({ sheet, row: 30, column: 2, rows: 1, columns: 1 }, [["below"]]);
  excel.workbook.setFormat(
    { sheet, row: 4, column: 3, rows: 3, columns: 1 },
    { numberFormat: "0.00" },
  );
  excel.workbook.setColumnWidth(sheet, 2, 1, 111);
  excel.workbook.setColumnWidth(sheet, 3, 1, 33);
  select(4, 2);
}

const select = (row: number, column: number): void =>
  excel.workbook.select({ sheet, row, column, rows: 1, columns: 1 });

/** The picture, and the formats and widths around the table's cells. */
const wholePicture = (): unknown => ({
  picture: pictureOf(excel.workbook),
  widths: Array.from({ length: 25 }, (_, column) => excel.workbook.columnWidth(sheet, column)),
  formats: Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 22 }, (__, column) => excel.workbook.format(sheet, row, column)),
  ),
});

const refusal = async (dataset: Dataset = article): Promise<string> => {
  const before = wholePicture();
  const error: unknown = await importDataset(dataset, NOW, {}, AT_CELL).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(wholePicture()).toEqual(before);
  return sentenceFor(error);
};

beforeEach(async () => {
  begin();
  article = await loadDataset("bom-article", readBundled);
});

describe("an import at the selected cell", () => {
  test("writes the table there and leaves what else is on the sheet", async () => {
    const around = { sheet, row: 0, column: 0, rows: 1, columns: 3 };
    const before = excel.workbook.formulas(around);
    const result = await importDataset(article, NOW, {}, AT_CELL);
    expect(result).toMatchObject({ sheet: "Sheet1", table: "bom_article", rows: 4 });
    const table = excel.workbook.tables().find(({ name }) => name === "bom_article")!;
    expect(table.area).toEqual({ sheet, row: 4, column: 2, rows: 5, columns: 17 });
    const { fields } = article.description.schema;
    expect(excel.workbook.values(table.area)).toEqual([
      fields.map(({ name }) => name),
      ...article.rows.map((row) => row.map((cell) => cell ?? "")),
    ]);
    expect(excel.workbook.formulas(around)).toEqual(before);
    expect(excel.workbook.values({ sheet, row: 30, column: 2, rows: 1, columns: 1 })).toEqual([
      ["below"],
    ]);
  });

  test("freezes nothing, and widens only columns that held nothing", async () => {
    await importDataset(article, NOW, {}, AT_CELL);
    const state = excel.workbook.sheets().find(({ id }) => id === sheet)!;
    expect([state.frozenRows, state.frozenColumns]).toEqual([0, 0]);
    expect(excel.workbook.columnWidth(sheet, 2)).toBe(111);
    expect(excel.workbook.columnWidth(sheet, 3)).toBeGreaterThan(33);
    expect(excel.workbook.activeSheet()).toBe(sheet);
  });

  test("is known without a sheet of its own, and recorded with the sheet that it stands on", async () => {
    const { importId } = await importDataset(article, NOW, {}, AT_CELL);
    expect(await findImports()).toMatchObject([
      {
        id: importId,
        dataset: "bom-article",
        table: "bom_article",
        sheet: "Sheet1",
        ownSheet: null,
      },
    ]);
  });

  test("is removed without the sheet, and leaves cells, formats and widths as they were", async () => {
    excel.workbook.setFormat(
      { sheet, row: 0, column: 0, rows: 40, columns: 25 },
      { fontName: "Arial", fontSize: 9 },
    );
    const contents = () => {
      const { picture, ...look } = wholePicture() as { picture: object };
      return { picture: { ...picture, selection: 0, active: 0 }, ...look };
    };
    const before = contents();
    const { importId } = await importDataset(article, NOW, {}, AT_CELL);
    const removal = await lookAtRemoval(importId, article);
    expect(removal).toMatchObject({ sheet: "Sheet1", takesSheet: false, losses: [] });
    await removeImport(removal, article);
    expect(contents()).toEqual(before);
    expect(await findImports()).toEqual([]);
  });

  test("is removed after rows were added, and a column that is used by now keeps its width", async () => {
    const { importId } = await importDataset(article, NOW, {}, AT_CELL);
    const { id, area } = excel.workbook.tables().find(({ name }) => name === "bom_article")!;
    excel.workbook.updateTable(id, { area: { ...area, rows: area.rows + 2 } });
    excel.workbook.write({ sheet, row: 40, column: 3, rows: 1, columns: 1 }, [["mine"]]);
    const widened = excel.workbook.columnWidth(sheet, 3);
    const other = excel.workbook.columnWidth(sheet, 4);
    await removeImport(await lookAtRemoval(importId, article), article);
    expect(excel.workbook.columnWidth(sheet, 3)).toBe(widened);
    expect(excel.workbook.columnWidth(sheet, 4)).not.toBe(other);
    const formats = excel.workbook.numberFormats({ sheet, row: 3, column: 3, rows: 6, columns: 1 });
    expect(formats.flat()).toEqual(["General", "0.00", "0.00", "0.00", "General", "General"]);
  });

  test("takes no more cells than the filter's rows need", async () => {
    const gdp = await loadDataset("gdp-current-usd", readBundled);
    expect(await refusal(gdp)).toBe(
      "The table needs 594 rows and 12 columns from the selected cell on, and Sheet1!C31 is not empty. Select another cell, or import to a new sheet.",
    );
    const filter = { ...WHOLE, countries: ["CHN"], from: 2015 };
    const { rows } = await importDataset(gdp, NOW, {}, { ...AT_CELL, filter });
    expect(rows).toBeGreaterThan(5);
    const table = excel.workbook.tables().find(({ name }) => name === "gdp_current_usd")!;
    expect(table.area).toMatchObject({ row: 4, column: 2, rows: rows + 1 });
  });
});

describe("what is in the way is named before anything is written", () => {
  const at = (row: number, column: number, rows = 1, columns = 1) => ({
    sheet,
    row,
    column,
    rows,
    columns,
  });

  test("a cell with something in it, and a formula that shows nothing", async () => {
    excel.workbook.write(at(7, 10), [["x"]]);
    expect(await refusal()).toContain("Sheet1!K8 is not empty. Select another cell");
    excel.workbook.clear(at(7, 10), "All");
    excel.workbook.write(at(6, 4), [['=""']]);
    expect(await refusal()).toContain("Sheet1!E7 is not empty");
  });

  test("a table inside, and one that ends right above or to the left", async () => {
    excel.workbook.write(at(6, 4, 2, 1), [["head"], ["cell"]]);
    excel.workbook.addTable(at(6, 4, 2, 1), true, "mine");
    expect(await refusal()).toBe(
      "Some of the cells that the table needs are in the table mine. Select another cell, or import to a new sheet.",
    );
    select(8, 4);
    expect(await refusal()).toMatch(/^The table mine ends right beside the selected cell/);
    select(9, 4);
    await expect(importDataset(article, NOW, {}, AT_CELL)).resolves.toMatchObject({ rows: 4 });
  });

  test("merged cells", async () => {
    excel.workbook.merge(at(6, 4, 1, 2));
    expect(await refusal()).toMatch(
      /^Some of the cells that the table needs are merged \((Sheet1!)?E7:F7\)/,
    );
  });

  test("a rule or a message for what is typed, and a conditional format", async () => {
    excel.workbook.setValidation({
      area: at(6, 4),
      rule: { list: { inCellDropDown: true, source: "a,b" } },
      ignoreBlanks: true,
      prompt: null,
      errorAlert: null,
    });
    expect(await refusal()).toMatch(/have a rule or a message for what is typed into them/);
    excel.workbook.clearValidation(at(6, 4));
    const rule = { operator: "Contains", text: "x" };
    excel.workbook.setConditionalFormat({
      id: "{1}",
      area: at(6, 4, 50, 1),
      type: "ContainsText",
      rule,
      format: {},
    });
    expect(await refusal()).toMatch(/have a conditional format/);
  });

  test("colours of the user's own", async () => {
    excel.workbook.setFormat(at(6, 4), { fillColor: "#FFFF00" });
    expect(await refusal()).toBe(
      "Some of the cells Sheet1!C5:S9 have colours, lines or fonts of their own. Clear them with Home > Clear > Clear Formats, select another cell, or import to a new sheet.",
    );
  });

  test("a protected sheet, and the sheet's edge", async () => {
    select(4, 16_380);
    expect(await refusal()).toBe(
      "From Sheet1!XFA5 on there is no room on the sheet for 5 rows and 17 columns. Select a cell further up or left, or import to a new sheet.",
    );
    excel.workbook.updateSheet(sheet, { protected: true });
    expect(await refusal()).toBe(
      'The sheet "Sheet1" is protected. Lift that in Review > Unprotect Sheet, or import to a new sheet.',
    );
  });
});

describe("an import at the selected cell that ends early leaves the workbook as it was", () => {
  test("after a failure of any change", async () => {
    const rows = [
      ["=a", "derived"],
      ["b", "unverified"],
    ];
    const kinds = { constraints: { enum: ["derived", "unverified"] } };
    const dataset = smallDataset(
      "small",
      [{ name: "item" }, { name: "confidence", ...kinds }],
      rows,
    );
    let failed = 0;
    begin();
    excel.workbook.setFormat(
      { sheet, row: 0, column: 0, rows: 40, columns: 12 },
      { fontName: "Arial", fontSize: 9 },
    );
    await importDataset(smallDataset("first", [{ name: "item" }], [["a"]]), NOW);
    excel.workbook.activateSheet(sheet);
    select(4, 2);
    const before = wholePicture();
    // One workbook for all: each failure has to leave it as the next one finds it.
    for (let change = 1; ; change++) {
      excel.faults.failAtChange(change);
      const error: unknown = await importDataset(dataset, NOW, {}, AT_CELL).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) break;
      failed++;
      expect({ change, picture: wholePicture() }).toEqual({ change, picture: before });
    }
    expect(failed).toBeGreaterThan(25);
  });

  test("after Cancel", async () => {
    excel.workbook.clear({ sheet, row: 30, column: 2, rows: 1, columns: 1 }, "All");
    const rows = Array.from({ length: 3000 }, (_, index) => [index]);
    const long = smallDataset("long", [{ name: "n", type: "integer" }], rows);
    const before = wholePicture();
    const controller = new AbortController();
    const onRows = (): void => controller.abort();
    await expect(
      importDataset(long, NOW, { signal: controller.signal, onRows }, AT_CELL),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(wholePicture()).toEqual(before);
  });

  test("and where that fails, too, says which cells to clear", async () => {
    excel.faults.failAt("TableCollection.add");
    // A way back is gone twice.
    excel.faults.failAt("Range.clear", "AccessDenied");
    excel.faults.failAt("Range.clear", "AccessDenied");
    await expect(importDataset(article, NOW, {}, AT_CELL)).rejects.toThrow(
      /What was written could not be put back .* Clear the cells Sheet1!C5:S9 by hand\.$/,
    );
  });
});
