/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { loadDataset } from "../../src/datasets/dataset";
import { findImports } from "../../src/excel/provenance/imports";
import { importDataset } from "../../src/excel/importing/importDataset";
import { readBundled } from "../support/bundledDatasets";
import { newerVintage } from "../support/newerVintage";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);
let excel: ReturnType<typeof startExcelWithFunctions>;
let read: (path: string) => Promise<string>;
beforeEach(async () => {
  excel = startExcelWithFunctions();
  await importDataset(await loadDataset("bom-article", readBundled), NOW);
  // Origins of shell and magnets are revised, the amplifier goes, another line comes.
  ({ read } = await newerVintage("bom-article", readBundled, (rows, columns) => {
    const origin = columns.indexOf("origin");
    const line = columns.indexOf("line");
    const revised = rows.map((row, at) =>
      row.map((cell, column) => (column === origin && (at === 1 || at === 2) ? "KOR" : cell)),
    );
    const fifth = (rows[3] ?? []).map((cell, column) => (column === line ? "new-line" : cell));
    return [...revised.slice(0, 3), fifth];
  }));
});

const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const table = () => excel.workbook.tables().find(({ name }) => name === "bom_article")!;
const write = (row: number, column: number, value: string) =>
  excel.workbook.write({ ...table().area, row, column, rows: 1, columns: 1 }, [[value]]);
const origins = () => excel.workbook.values(table().area).map((row) => row[4]);

async function openTable() {
  const { user } = renderPane({ readDataset: read });
  const entry = (await screen.findByText("bom_article")).closest("button")!;
  expect(within(entry).getByText("Newer vintage available")).toBeTruthy();
  await user.click(entry);
  await screen.findByRole("heading", { level: 2, name: "bom_article" });
  await screen.findByText(/A newer vintage is available: version 2027\.2\.1/);
  return user;
}

test("shows what a newer vintage changes, takes what is chosen, and undoes it with one click", async () => {
  expect(origins()).toEqual(["origin", "", "USA", "CHN", "JPN"]);
  write(2, 4, "DEU");
  write(20, 1, "=LINCHPIN.HHI(bom_article[quantity])");
  const edited = pictureOf(excel.workbook);
  const user = await openTable();
  await user.click(button("Preview the changes"));
  await said("1 cell to update, 1 cell changed on both sides, 1 new row and 1 row withdrawn.");
  expect(pictureOf(excel.workbook)).toEqual(edited);

  const conflict = screen.getByRole("radiogroup", {
    name: "origin, Row 3, article-drone-1 (Carbon Fiber Shell)",
  });
  expect(
    within(conflict).getByRole<HTMLInputElement>("radio", { name: /^Mine: DEU \(typed by you\)/ })
      .checked,
  ).toBe(true);
  const listed = (name: string) => screen.getByRole("region", { name }).textContent;
  expect(listed("Cells to update")).toMatch(
    /Row 4, article-drone-2 \(NdFeB Magnets\), origin: CHN → KOR$/,
  );
  expect(listed("Rows withdrawn")).toMatch(/Row \d, article-drone[^:]*: stays$/);
  await user.click(screen.getByRole("button", { name: "Show Row 4, origin" }));
  await waitFor(() => expect(excel.workbook.selection()).toMatchObject({ row: 3, column: 4 }));
  excel.workbook.select({ ...table().area, row: 0, column: 0, rows: 1, columns: 1 });
  await user.click(within(conflict).getByRole("radio", { name: /^Newer: KOR/ }));
  await user.click(screen.getByRole("checkbox", { name: /^Remove 1 row/ }));
  expect(listed("Rows withdrawn")).toMatch(/: goes$/);
  expect(screen.getAllByText(/^This clears Excel’s Undo list/).length).toBe(1);
  await user.click(button("Refresh"));
  await said("Refreshed bom_article: 2 cells updated, 1 row added and 1 row removed.");
  expect(origins()).toEqual(["origin", "", "KOR", "KOR", "JPN"]);

  await screen.findByText(/The add-in has nothing newer/);
  // The button that was pressed is gone, and the keyboard goes on from here.
  expect(document.activeElement?.textContent).toBe("Vintage");
  await user.click(button("Undo the refresh"));
  await said(
    /^Undid the refresh of bom_article: 2 cells put back and 2 rows put back or taken out again\.$/,
  );
  expect(pictureOf(excel.workbook)).toEqual(edited);
  await screen.findByText(/A newer vintage is available/);
  expect(document.activeElement?.textContent).toBe("Vintage");
});

test("leaving the question changes nothing, and the focus comes back", async () => {
  const before = pictureOf(excel.workbook);
  const user = await openTable();
  await user.click(button("Preview the changes"));
  await said(/^2 cells to update/);
  await user.click(button("Leave it as it is"));
  expect(document.activeElement).toBe(button("Preview the changes"));
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("formulas that use the table are told their result before anything is written", async () => {
  write(20, 1, "=LINCHPIN.HHI(bom_article[own_value])");
  write(21, 1, "=SUM(bom_article[own_value])");
  const user = await openTable();
  await user.click(button("Preview the changes"));
  await screen.findByText("Formulas that use the table (2)");
  // Three equal parts, and with the new line four.
  screen.getByText("'Bom article'!B21: 0.3333333333 → 0.25");
  screen.getByText("Excel will recalculate it; it uses own_value.");
});

test("a pinned vintage is kept with one click, offered nothing newer, and let go with another", async () => {
  const user = await openTable();
  await user.click(button("Pin this vintage"));
  await screen.findByText(/^Pinned at .* Newer vintages are not offered for this table\.$/);
  expect(screen.queryByRole("button", { name: "Preview the changes" })).toBeNull();
  expect(await findImports()).toMatchObject([{ mark: { pinned: true } }]);
  await user.click(button("Datasets"));
  await screen.findByText("Vintage pinned");
  await user.click((await screen.findByText("bom_article")).closest("button")!);
  await user.click(await screen.findByRole("button", { name: "Unpin the vintage" }));
  await screen.findByText(/A newer vintage is available/);
});

test("what is in the way is said, and the table stays as it was", async () => {
  write(5, 0, "mine, right below");
  const before = pictureOf(excel.workbook);
  const user = await openTable();
  await user.click(button("Preview the changes"));
  await said(/1 new row/);
  await user.click(button("Refresh"));
  await said(
    /^The table bom_article needs 1 more rows below it, and there is 'Bom article'!A6 in the way\./,
  );
  expect(pictureOf(excel.workbook)).toEqual(before);
});
