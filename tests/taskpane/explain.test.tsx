/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { loadDataset } from "../../src/datasets/dataset";
import { importDataset } from "../../src/excel/importing/importDataset";
import { readBundled } from "../support/bundledDatasets";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { openView, type RenderedPane, renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

// The page is fetched when its tab is first shown; here that means compiling it.
beforeAll(() => import("../../src/taskpane/explain/ExplainView"), 60_000);

let excel: ReturnType<typeof startExcelWithFunctions>;
let sheet: string;
const area = (row: number, column: number, rows = 1, columns = 1) => ({
  ...{ sheet, row, column, rows, columns },
});

beforeEach(async () => {
  excel = startExcelWithFunctions();
  sheet = excel.workbook.activeSheet();
  excel.workbook.write(area(0, 0, 4, 4), [
    ["supplier", "tonnes", "confidence", "unit"],
    ["Aland", 60, "verified-primary", "t"],
    ["Bland", 30, "unverified", "t"],
    ["Cland", 10, "unverified", "kg"],
  ]);
  excel.workbook.addTable(area(0, 0, 4, 4), true, "imports");
  excel.workbook.write(area(0, 6, 6, 1), [
    ["=LINCHPIN.HHI(imports[tonnes])"],
    ["=LINCHPIN.EXPOSURE_RATIO(99+200, B2*100)"],
    ["=LINCHPIN.EXPOSURE_RATIO(5, H1)"],
    ["=LINCHPIN.EXPOSURE_RATIO({1;2},10)"],
    [""],
    ['=IFERROR(LINCHPIN.HHI(B2:B4)*LINCHPIN.CONCENTRATION_RATIO(B2:B4, 2),"none")'],
  ]);
  excel.workbook.write(area(0, 7), [[0]]);
  await excel.workbook.settled();
});

async function write(row: number, column: number, input: string): Promise<void> {
  excel.workbook.write(area(row, column), [[input]]);
  await excel.workbook.settled();
}

async function explain(row: number, column: number): Promise<RenderedPane> {
  excel.workbook.activateSheet(sheet);
  excel.workbook.select(area(row, column));
  const pane = renderPane();
  await openView(pane.user, "Explain");
  return pane;
}

const page = () => document.getElementById("view-explain")!;
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));

test("a concentration is explained by its suppliers, which foot to the result", async () => {
  await explain(0, 6);
  await screen.findByRole("heading", { name: "HHI" });
  const table = await within(page()).findByRole("table");
  expect(rowsOf(table)).toEqual([
    ["Supplier", "Share squared", "Of total"],
    ["Aland60%", "0.36", "78.26%"],
    ["Bland30%", "0.09", "19.57%"],
    ["Cland10%", "0.01", "2.174%"],
    ["Result", "0.46", "100%"],
  ]);
  expect(page().textContent).toContain("(60%)² + (30%)² + (10%)² = 0.46");
  expect(page().textContent).toContain("values: 2 of 3 rows are unverified.");
  expect(page().textContent).toContain("values: the column unit mixes t, kg.");
});

test("calculated arguments are read, and an address selects its cells", async () => {
  const { user } = await explain(1, 6);
  // (99 + 200) / 6000
  await waitFor(() => expect(page().textContent).toContain("299 / 6,000 = 0.04983333333"));
  await user.click(screen.getByRole("button", { name: /^Select B2\*100/ }));
  await waitFor(() => expect(excel.workbook.selection()).toMatchObject(area(1, 1)));
});

test("while it is held the page stays with its cell; else it follows the selection", async () => {
  const { user } = await explain(0, 6);
  await screen.findByRole("heading", { name: "Sheet1!G1" });
  await user.click(screen.getByRole("button", { name: "Hold" }));
  excel.workbook.select(area(1, 6));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(screen.queryByRole("heading", { name: "Sheet1!G1" })).not.toBeNull();
  await user.click(screen.getByRole("button", { name: "Held" }));
  await screen.findByRole("heading", { name: "Sheet1!G2" });
  excel.workbook.select(area(0, 0));
  await screen.findByText("Sheet1!A1 holds a typed or imported value, not a formula.");
  excel.workbook.select(area(20, 20));
  await screen.findByText("Sheet1!U21 is empty.");
});

test("an error shows its sentence", async () => {
  await explain(2, 6);
  await screen.findByText(/^#DIV\/0!: gdp is 0: give the GDP of the same year and currency\.$/);
});

test("a cell that a result spills into is explained as its part of the result", async () => {
  await explain(4, 6);
  await waitFor(() =>
    expect(page().textContent).toContain("row 2, column 1 of the result of Sheet1!G4"),
  );
  expect(page().textContent).toContain("2 / 10 = 0.2");
});

test("of several functions in a formula one is chosen", async () => {
  const { user } = await explain(5, 6);
  await screen.findByRole("heading", { name: "HHI" });
  await user.click(screen.getByRole("combobox", { name: "Function of the formula" }));
  await user.click(await screen.findByRole("option", { name: "2. CONCENTRATION_RATIO" }));
  await screen.findByRole("heading", { name: "CONCENTRATION_RATIO" });
  await waitFor(() => expect(page().textContent).toContain("60% + 30% = 0.9"));
});

test("what changes in the cells changes the explanation", async () => {
  await explain(0, 6);
  await waitFor(() => expect(page().textContent).toContain("= 0.46"));
  excel.workbook.write(area(3, 1), [[110]]);
  await excel.workbook.settled();
  // 0.3² + 0.15² + 0.55²
  await waitFor(() => expect(page().textContent).toContain("= 0.415"));
});

test("explaining changes nothing in the workbook, and the page is accessible", async () => {
  excel.workbook.select(area(0, 6));
  const before = pictureOf(excel.workbook);
  await explain(0, 6);
  await within(await waitFor(page)).findByRole("table");
  expect(pictureOf(excel.workbook)).toEqual(before);
  const { violations } = await axe.run(page(), { rules: { "color-contrast": { enabled: false } } });
  expect(violations).toEqual([]);
});

test("imported inputs name their sources, as the Sources sheet records them", async () => {
  const dataset = await loadDataset("bom-article", readBundled);
  const { table } = await importDataset(dataset, new Date(2026, 10, 21));
  await write(
    9,
    6,
    `=LINCHPIN.CHOKEPOINT_HALT(${table}[item],${table}[origin],${table}[restriction])`,
  );
  await explain(9, 6);
  await screen.findByRole("heading", { name: "Sources of the inputs" });
  expect(page().textContent).toContain(`${dataset.description.title}Vintage`);
  expect(page().textContent).toContain(dataset.description.licences[0]!.title);
  expect(page().textContent).toContain("NdFeB Magnets");
});

test("writing it out makes a sheet of native formulas beside the function", async () => {
  const { user } = await explain(0, 6);
  await user.click(await screen.findByRole("button", { name: "Write this out" }));
  await waitFor(() => expect(page().textContent).toMatch(/Written on the sheet HHI written out/));
  const made = excel.workbook.sheets().find(({ name }) => name === "HHI written out")!;
  const formulas = excel.workbook.formulas({ ...area(0, 0, 20, 3), sheet: made.id });
  expect(formulas[0]?.[0]).toBe("HHI in Excel's own functions");
  const shown = formulas.map((line) => line.join(" | "));
  expect(shown).toContain("values |  | imports[tonnes]");
  expect(shown.find((line) => line.startsWith("By the function"))).toBe(
    "By the function | =Sheet1!$G$1 | HHI",
  );
  const native = shown.find((line) => line.startsWith("Result"))!;
  expect(native).not.toMatch(/LINCHPIN/);
});

test("written out, an input is shown as its cell shows it", async () => {
  await write(7, 6, "=LINCHPIN.EXPOSURE_RATIO(B2,B3,1)");
  excel.workbook.setFormat(area(1, 1), { numberFormat: "#,##0.00" });
  const { user } = await explain(7, 6);
  await user.click(await screen.findByRole("button", { name: "Write this out" }));
  await waitFor(() => expect(page().textContent).toMatch(/Written on the sheet EXPOSURE_RATIO/));
  const made = excel.workbook.sheets().find(({ name }) => name.endsWith("written out"))!;
  const cells = excel.workbook.values({ ...area(0, 0, 20, 1), sheet: made.id }).flat();
  const at = { ...area(cells.indexOf("trade"), 1), sheet: made.id };
  expect(excel.workbook.numberFormats(at)).toEqual([["#,##0.00"]]);
});

test("pressed for another cell it writes that one: the hold of the first is let go", async () => {
  const { user } = await explain(0, 6);
  await user.click(await screen.findByRole("button", { name: "Write this out" }));
  await screen.findByRole("button", { name: "Held" });
  await waitFor(() => expect(page().textContent).toMatch(/Written on the sheet HHI written out/));
  const made = excel.workbook.sheets().find(({ name }) => name === "HHI written out")!;
  const cells = excel.workbook.formulas({ ...area(0, 0, 30, 3), sheet: made.id });
  const shown = cells.map((line) => line.join(" | "));
  expect(shown).toEqual(
    expect.arrayContaining([
      "Check 1 | =MIN(imports[tonnes])<0 | TRUE stops the result: MIN(values)<0",
      "Supplier | Share squared | ",
      "Aland | 0.36 | 60%",
      expect.stringMatching(/^Total \| =SUM\(\$B\$\d+:\$B\$\d+\) \| $/),
    ]),
  );
  const { violations } = await axe.run(page(), { rules: { "color-contrast": { enabled: false } } });
  expect(violations).toEqual([]);

  excel.workbook.activateSheet(sheet);
  excel.workbook.select(area(1, 6));
  await screen.findByRole("heading", { name: "EXPOSURE_RATIO" });
  screen.getByRole("button", { name: "Hold" });
  await user.click(await screen.findByRole("button", { name: "Write this out" }));
  await waitFor(() =>
    expect(page().textContent).toMatch(/Written on the sheet EXPOSURE_RATIO written out/),
  );
});

test("a hold that was asked for stays whatever is written and selected", async () => {
  const { user } = await explain(0, 6);
  await user.click(await screen.findByRole("button", { name: "Hold" }));
  await user.click(await screen.findByRole("button", { name: "Write this out" }));
  await waitFor(() => expect(page().textContent).toMatch(/Written on the sheet HHI written out/));
  excel.workbook.activateSheet(sheet);
  excel.workbook.select(area(1, 6));
  await new Promise((resolve) => setTimeout(resolve, 300));
  screen.getByRole("heading", { name: "HHI" });
});

test("what it is made of opens as a tree, on another sheet too, down to the inputs", async () => {
  const other = excel.workbook.addSheet("Costs of it");
  excel.workbook.write({ ...area(0, 0, 2, 1), sheet: other.id }, [["=A2"], [5]]);
  await write(7, 6, "='Costs of it'!A1");
  const { user } = await explain(7, 6);
  const open = await screen.findByRole("button", { name: "What 'Costs of it'!A1 depends on" });
  expect(open.getAttribute("aria-expanded")).toBe("false");
  open.focus();
  await user.keyboard("{Enter}");
  const below = await screen.findByRole("list", { name: /^Cells .*A1 depends on$/ });
  await within(below).findByText(/\(input\)/);
  expect(below.textContent).toBe("A2 = 5 (input)");
  const { violations } = await axe.run(page(), { rules: { "color-contrast": { enabled: false } } });
  expect(violations).toEqual([]);
});

test("a formula of Excel's own leads to the cells that it is made of, and on to what they are made of", async () => {
  await write(7, 6, '=G1&" and "&B2');
  const { user } = await explain(7, 6);
  const list = await screen.findByRole("list", { name: "Cells it depends on" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["G1 = 0.46", "B2 = 60 (input)"]);
  await user.click(within(list).getByRole("button", { name: "G1" }));
  await screen.findByRole("heading", { name: "HHI" });
});
