/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { loadDataset } from "../../src/datasets/dataset";
import { importDataset } from "../../src/excel/importing/importDataset";
import { ageInMonths } from "../../src/datasets/vintages";
import { importProblems } from "../../src/taskpane/problems/importProblems";
import { readBundled } from "../support/bundledDatasets";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { openView, renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

// The page is fetched when its tab is first shown; here that means compiling it.
beforeAll(() => import("../../src/taskpane/problems/ProblemsView"), 60_000);

let excel: ReturnType<typeof startExcelWithFunctions>;
let sheet: string;
const area = (row: number, column: number, rows = 1, columns = 1) => ({
  ...{ sheet, row, column, rows, columns },
});
const write = async (row: number, column: number, cells: (string | number)[][]) => {
  excel.workbook.write(area(row, column, cells.length, cells[0]!.length), cells);
  await excel.workbook.settled();
};

beforeEach(() => {
  excel = startExcelWithFunctions();
  sheet = excel.workbook.activeSheet();
});

async function look() {
  const pane = renderPane();
  await openView(pane.user, "Problems");
  await pane.user.click(await screen.findByRole("button", { name: "Look for problems" }));
  await says(/cells looked at/);
  return pane;
}
const group = (name: RegExp) => screen.getByRole("heading", { name }).closest("section")!;
const page = () => document.getElementById("view-problems")!;
const says = (text: RegExp) =>
  waitFor(() => expect(page().textContent).toMatch(text), { timeout: 20_000 });

test("errors stand together by their cause, with the sentence that Excel hides, and lead to their cells", async () => {
  await write(0, 0, [[10], [0], [0]]);
  await write(0, 1, [
    ["=LINCHPIN.EXPOSURE_RATIO(1,A1)"],
    ["=LINCHPIN.EXPOSURE_RATIO(1,A2)"],
    ["=LINCHPIN.EXPOSURE_RATIO(2,A3)"],
    ["=LINCHPIN.EXPOSURE_RATIO(-1,A1)"],
  ]);
  const before = pictureOf(excel.workbook);
  const { user } = await look();
  const items = within(group(/^Errors \(3\)/)).getAllByRole("listitem");
  expect(items.map((item) => item.textContent)).toEqual([
    "#DIV/0! EXPOSURE_RATIOgdp is 0: give the GDP of the same year and currency.Sheet1!B2Sheet1!B3",
    "#NUM! EXPOSURE_RATIOtrade: -1 is below 0.Sheet1!B4",
  ]);
  expect(pictureOf(excel.workbook)).toEqual(before);
  await user.click(screen.getByRole("button", { name: "Sheet1!B4" }));
  await waitFor(() => expect(excel.workbook.selection()).toMatchObject(area(3, 1)));
});

test("formulas that lost the add-in are repaired, and the page says how many", async () => {
  await write(0, 0, [["=_xldudf_LINCHPIN_HHI({60;30;10})"], ["=_xldudf_LINCHPIN_HHI({50;50})"]]);
  const { user } = await look();
  expect(group(/^Lost the add-in \(2\)/).textContent).toContain("Sheet1!A2");
  await user.click(screen.getByRole("button", { name: "Repair" }));
  await says(/Repaired: 2 formulas had lost the add-in, none has now\./);
  expect(excel.workbook.formulas(area(0, 0, 2, 1))).toEqual([
    ["=LINCHPIN.HHI({60;30;10})"],
    ["=LINCHPIN.HHI({50;50})"],
  ]);
  expect(screen.queryByRole("heading", { name: /^Lost the add-in/ })).toBeNull();
  expect(group(/^Hard-coded numbers \(2\)/).textContent).toContain("{60;30;10} in HHI");
});

test("an imported table that breaks its rules is reported", async () => {
  const dataset = await loadDataset("bom-article", readBundled);
  const { table: name } = await importDataset(dataset, new Date(2026, 10, 21));
  const table = excel.workbook.tables().find((each) => each.name === name)!;
  const column = dataset.description.schema.fields.findIndex((field) => field.name === "quantity");
  excel.workbook.write(
    {
      ...table.area,
      row: table.area.row + 1,
      column: table.area.column + column,
      rows: 1,
      columns: 1,
    },
    [["many"]],
  );
  const { user } = await look();
  expect(group(/^Imported tables/).textContent).toMatch(/1 place in the table break/);
  await user.click(screen.getByRole("button", { name: `Show ${name}` }));
  await waitFor(() => expect(excel.workbook.activeSheet()).toBe(table.area.sheet));
});

test("a workbook in order has nothing to report, and the page is accessible", async () => {
  await write(0, 0, [[461, 28650, "=LINCHPIN.EXPOSURE_RATIO(A1,B1)"]]);
  await look();
  expect(page().textContent).toContain(
    "3 cells looked at, 1 of them with functions of Linchpin: nothing to report.",
  );
  const { violations } = await axe.run(page(), {
    rules: {
      "color-contrast": { enabled: false },
      "label-content-name-mismatch": { enabled: false },
    },
  });
  expect(violations).toEqual([]);
});

test.each([
  ["2023", 35],
  ["USGS MCS 2025; values for 2024", 11],
  ["2026-11-21", 0],
  ["as published", null],
])("a vintage of %s is %s months old in November 2026", (vintage, months) => {
  expect(ageInMonths(vintage, new Date(2026, 10, 21))).toBe(months);
});

test("statuses that nobody has looked at for half a year are reported", async () => {
  const names = ["commitments-other", "third-country-timeline"];
  for (const name of names)
    await importDataset(await loadDataset(name, readBundled), new Date(2026, 10, 28));
  const said = async (today: string) => {
    const { signal } = new AbortController();
    const found = await importProblems(readBundled, new Date(today), signal, () => undefined);
    return found.filter(({ kind }) => kind === "status").map(({ sentence }) => sentence);
  };
  // Its two duties in force were last looked at on 2026-08-28; the third has ended.
  expect(await said("2026-11-28")).toEqual([]);
  expect(await said("2027-11-28")).toEqual([
    "Tariff timeline: United States duties on goods of other countries: the status of 2 rows that are still open was last looked at more than 180 days ago, the oldest on 2026-08-28. Look for newer notices, and correct status and status_as_of.",
  ]);
});

test("however many tables were imported, every bundled file is read once", async () => {
  const now = new Date(2026, 10, 21);
  const names = ["mineral-import-sources", "mineral-net-import-reliance", "supply-concentration"];
  for (const name of names) await importDataset(await loadDataset(name, readBundled), now);
  const files: string[] = [];
  const read = (path: string): Promise<string> => {
    files.push(path);
    return readBundled(path);
  };
  const tables: string[] = [];
  await importProblems(read, now, new AbortController().signal, (table) => tables.push(table));
  expect(tables).toHaveLength(3);
  expect(files).toContain("catalogue.json");
  expect(files.filter((path) => path.endsWith(".csv")).length).toBeGreaterThanOrEqual(3);
  expect(files).toEqual([...new Set(files)]);
});

test("a country that is not known is corrected by one click, and undone by another", async () => {
  await write(0, 0, [["Magnet", "Chian", 0.95]]);
  await write(0, 4, [['=LINCHPIN.CHOKEPOINT_HALT(A1,B1,C1,"China")']]);
  const { user } = await look();
  const found = group(/^Unknown countries \(1\)/);
  expect(found.textContent).toContain("ChianSheet1!B1Write China");
  await user.click(within(found).getByRole("button", { name: "Write China" }));
  await says(/1 cell now "China"\./);
  await excel.workbook.settled();
  expect(excel.workbook.values(area(0, 4))).toEqual([
    ["SYSTEM HALT: Magnet (Micro-Dependency) is blocked."],
  ]);
  expect(screen.queryByRole("heading", { name: /^Unknown countries/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await says(/1 cell again "Chian"\./);
  expect(excel.workbook.formulas(area(0, 1))).toEqual([["Chian"]]);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});
