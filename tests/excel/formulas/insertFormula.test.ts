import { formulaFor } from "../../../src/datasets/catalogue";
import { loadDataset } from "../../../src/datasets/dataset";
import { findPlace } from "../../../src/excel/formulas/formulaPlace";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { insertFormula } from "../../../src/excel/formulas/insertFormula";
import { watchSelection } from "../../../src/excel/workbook/watchSelection";
import { readBundled } from "../../support/bundledDatasets";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);
const RATIO = { formula: "=LINCHPIN.EXPOSURE_RATIO(461, 28650)", label: "Exposure of the US" };
const HALT = {
  formula:
    '=LINCHPIN.CHOKEPOINT_HALT({"Shell";"Magnets"}, {"USA";"China"}, {0.1;0.95}, "China", 0.8, "LIST")',
  label: "What halts",
};

let excel: ReturnType<typeof startExcelWithFunctions>;
let sheet: string;
beforeEach(() => {
  excel = startExcelWithFunctions();
  sheet = excel.workbook.activeSheet();
});

const cell = (row: number, column: number, rows = 1, columns = 1) => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const put = (row: number, column: number, value: string | number) =>
  excel.workbook.write(cell(row, column), [[value]]);

describe("at the selected cell", () => {
  test("a formula goes in and its answer comes back", async () => {
    excel.workbook.select(cell(3, 1));
    expect(await findPlace("selected")).toMatchObject({ address: "Sheet1!B4", obstacle: null });
    const { address, text } = await insertFormula({ ...RATIO, numberFormat: "0.00%" }, "selected");
    // 461 / 28650, the article's own figures.
    expect([address, text]).toEqual(["Sheet1!B4", expect.stringMatching(/^1[.,]61%$/)]);
    expect(excel.workbook.formulas(cell(3, 1))[0]?.[0]).toContain("EXPOSURE_RATIO(461, 28650)");
  });

  test("nothing is written over what stands there, a formula that shows nothing included", async () => {
    put(3, 1, '=""');
    excel.workbook.select(cell(3, 1));
    const before = pictureOf(excel.workbook);
    await expect(insertFormula(RATIO, "selected")).rejects.toThrow(
      "Sheet1!B4 is not empty. Select an empty cell.",
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("nothing is written into a table", async () => {
    excel.workbook.write(cell(0, 0, 3, 2), [
      ["a", "b"],
      [1, ""],
      [2, ""],
    ]);
    excel.workbook.addTable(cell(0, 0, 3, 2), true, "mine");
    excel.workbook.select(cell(1, 1));
    const before = pictureOf(excel.workbook);
    await expect(insertFormula(RATIO, "selected")).rejects.toThrow(
      "Sheet1!B2 is inside the table mine, where a result has no room to spread. Select a cell outside it.",
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("nothing is written on a protected sheet", async () => {
    excel.workbook.updateSheet(sheet, { protected: true });
    excel.workbook.select(cell(1, 1));
    await expect(insertFormula(RATIO, "selected")).rejects.toThrow(/^Sheet1!B2 is locked\./);
  });

  test("a result that finds no room is taken out again", async () => {
    const list = { formula: "=LINCHPIN.SELFTEST()", label: "Self-test" };
    put(2, 0, "mine");
    excel.workbook.select(cell(0, 0));
    await expect(insertFormula(list, "selected")).rejects.toThrow(
      "The result needs more free cells than there are around Sheet1!A1. Select a cell with free space to its right and below.",
    );
    expect(excel.workbook.formulas(cell(0, 0, 3, 1))).toEqual([[""], [""], ["mine"]]);
  });
});

describe("beside a table", () => {
  const importBom = async () => {
    const dataset = await loadDataset("bom-article", readBundled);
    const { table, sheet: name } = await importDataset(dataset, NOW);
    sheet = excel.workbook.sheets().find((each) => each.name === name)!.id;
    return { table, width: dataset.description.schema.fields.length, dataset };
  };

  test("a formula goes past one empty column, level with the first row, with its question above", async () => {
    const { table, width } = await importBom();
    const found = await findPlace({ beside: table });
    expect(found).toMatchObject({ row: 1, column: width + 1, obstacle: null });
    const { address } = await insertFormula(HALT, { beside: table });
    expect(address).toBe(found.address);
    expect(excel.workbook.values(cell(0, width, 2, 2))).toEqual([
      ["", "What halts"],
      ["", "Magnets"],
    ]);
  });

  test("the next one goes past what the first one shows", async () => {
    const { table } = await importBom();
    const first = await insertFormula(HALT, { beside: table });
    const second = await insertFormula(RATIO, { beside: table });
    // The list is one column wide, and one stays empty.
    expect(first.address).toMatch(/!S2$/);
    expect(second.address).toMatch(/!U2$/);
  });

  test("every ready formula of the datasets goes in with the table's own name", async () => {
    const { table, dataset } = await importBom();
    const { formulas } = dataset.description;
    expect(formulas).toHaveLength(3);
    for (const ready of formulas) {
      const formula = formulaFor(ready, table);
      const { row, column } = await findPlace({ beside: table });
      await insertFormula({ ...ready, formula }, { beside: table });
      expect(excel.workbook.formulas(cell(row, column))[0]?.[0]).toContain(table);
    }
  });

  test("a table that is gone is said to be gone", async () => {
    await expect(insertFormula(RATIO, { beside: "gone" })).rejects.toThrow(
      "The table gone is no longer in the workbook. Import the dataset again.",
    );
  });

  test("a sheet used up to its last column has no room", async () => {
    const { table } = await importBom();
    put(40, 16_383, "far out");
    await expect(insertFormula(RATIO, { beside: table })).rejects.toThrow(
      /^There is no free column beside the table on the sheet/,
    );
  });

  test("a protected sheet is left alone", async () => {
    const { table } = await importBom();
    excel.workbook.updateSheet(sheet, { protected: true });
    const before = pictureOf(excel.workbook);
    await expect(insertFormula(RATIO, { beside: table })).rejects.toThrow(
      /is protected\. Lift that in Review > Unprotect Sheet, or select a cell elsewhere\.$/,
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
  });
});

test.each(["selected", "beside"])("a failure on the way leaves no trace: %s", async (where) => {
  let failed = 0;
  for (let change = 1; ; change++) {
    excel = startExcelWithFunctions();
    sheet = excel.workbook.activeSheet();
    excel.workbook.write(cell(0, 0, 2, 1), [["mine"], [1]]);
    excel.workbook.addTable(cell(0, 0, 2, 1), true, "mine");
    excel.workbook.select(cell(1, 2));
    const before = pictureOf(excel.workbook);
    excel.faults.failAtChange(change);
    const error: unknown = await insertFormula(
      { ...RATIO, numberFormat: "0.00%" },
      where === "selected" ? "selected" : { beside: "mine" },
    ).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error === null) break;
    failed++;
    expect({ change, picture: pictureOf(excel.workbook) }).toEqual({ change, picture: before });
  }
  expect(failed).toBeGreaterThanOrEqual(2);
});

test("the selection is watched until that is stopped", async () => {
  let changes = 0;
  let changed = (): void => undefined;
  const seen = new Promise<void>((resolve) => {
    changed = resolve;
  });
  const stop = await watchSelection(() => {
    changes++;
    changed();
  });
  excel.workbook.select(cell(5, 5));
  await seen;
  await stop();
  excel.workbook.select(cell(6, 6));
  // An answered request shows that an event sent before it has had its turn.
  await findPlace("selected");
  expect(changes).toBe(1);
});
