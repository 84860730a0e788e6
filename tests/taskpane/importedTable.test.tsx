/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { loadDataset } from "../../src/datasets/dataset";
import { importDataset } from "../../src/excel/importing/importDataset";
import { readBundled } from "../support/bundledDatasets";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);
let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(async () => {
  excel = startExcelWithFunctions();
  await importDataset(await loadDataset("bom-article", readBundled), NOW);
});

const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const table = () => excel.workbook.tables().find(({ name }) => name === "bom_article")!;
const write = (row: number, column: number, value: string) =>
  excel.workbook.write({ ...table().area, row, column, rows: 1, columns: 1 }, [[value]]);

async function openTable() {
  const { user } = renderPane();
  const entry = (await screen.findByText("bom_article")).closest("button")!;
  await user.click(entry);
  await screen.findByRole("heading", { level: 2, name: "bom_article" });
  return user;
}

test("the columns of sources are shown and folded away again with a button", async () => {
  const { area } = table();
  const names = (excel.workbook.text({ ...area, rows: 1 })[0] ?? []).map(String);
  const hidden = () =>
    names.filter((_, at) => excel.workbook.columnHidden(area.sheet, area.column + at));
  const folded = ["source", "source_url", "vintage", "licence", "note"];
  const user = await openTable();
  expect(hidden().sort()).toEqual(folded.filter((name) => names.includes(name)).sort());
  expect(hidden().length).toBeGreaterThan(3);
  await user.click(await screen.findByRole("button", { name: "Show the source columns" }));
  await said("Source columns shown.");
  expect(hidden()).toEqual([]);
  await user.click(button("Hide the source columns"));
  await said("Source columns hidden.");
  expect(hidden().length).toBeGreaterThan(3);
});

describe("removing an import from its page", () => {
  test("asks first, and then takes the table, its sheet and its record", async () => {
    const user = await openTable();
    await user.click(button("Remove this import…"));
    await screen.findByText("It holds none of your own work.");
    expect(document.activeElement).toBe(button("Keep it"));
    expect(table()).toBeDefined();
    expect(screen.getAllByText(/^This clears Excel’s Undo list/).length).toBe(1);
    await user.click(button("Remove it"));
    await said('Removed the table bom_article and its sheet "Bom article".');
    expect(document.activeElement?.textContent).toMatch(/^Removed the table bom_article/);
    expect(excel.workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(excel.workbook.tables()).toEqual([]);
    await user.click(button("Datasets"));
    await waitFor(() => expect(screen.queryByText("In this workbook")).toBeNull());
  });

  test("names what would be lost, and keeps everything when told to", async () => {
    write(2, 4, "JPN");
    write(3, 30, "=bom_article[[#Headers],[item]]");
    const before = pictureOf(excel.workbook);
    const user = await openTable();
    await user.click(button("Remove this import…"));
    await screen.findByText("1 cell that you changed.");
    screen.getByText("1 formula elsewhere would show #REF!: 'Bom article'!AE4.");
    expect(button("Remove it anyway")).toBeTruthy();
    await user.click(button("Keep it"));
    expect(document.activeElement).toBe(button("Remove this import…"));
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("that Excel refuses says why, and the table stays", async () => {
    const user = await openTable();
    await user.click(button("Remove this import…"));
    await screen.findByText("It holds none of your own work.");
    excel.faults.failAt("Worksheet.delete", "AccessDenied");
    await user.click(button("Remove it"));
    await said(/^The workbook or the sheet is protected or read-only\. Lift the protection/);
    expect(table()).toBeDefined();
  });
});

describe("checking a table from its page", () => {
  test("lists what it found, leads to the cell, and fixes what has one fix", async () => {
    write(2, 4, "China");
    write(3, 4, "Japan");
    const user = await openTable();
    await user.click(button("Check this table"));
    await said("4 rows checked: 2 places to look at.");
    screen.getByRole("heading", { name: "Codes missing from the key table (2)" });
    await user.click(button("Row 3, origin"));
    await waitFor(() => expect(excel.workbook.selection()).toMatchObject({ row: 2, column: 4 }));
    await user.click(button("Fix Row 3, origin: CHN"));
    await said("Fixed 1. 4 rows checked: 1 place to look at.");
    expect(document.activeElement).toBe(button("Check again"));
    expect(
      excel.workbook.values({ ...table().area, row: 2, column: 4, rows: 2, columns: 1 }),
    ).toEqual([["CHN"], ["Japan"]]);
  });
});
