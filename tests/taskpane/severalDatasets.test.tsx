/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { loadCatalogue } from "../../src/datasets/catalogue";
import { findImports } from "../../src/excel/provenance/imports";
import { readBundled } from "../support/bundledDatasets";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );
const tick = async (user: UserEvent, title: RegExp) =>
  user.click(screen.getByRole("checkbox", { name: title }));
const tables = () =>
  excel.workbook
    .tables()
    .map(({ name }) => name)
    .filter((name) => name !== "linchpin_sources");

const GDP = /^GDP in current US dollars/;
const TRADE = /^US goods trade by partner, yearly/;
const COUNTRIES = /^Countries and their codes/;

/** Three datasets, of which two refer to the third, and the page that imports them. */
async function chooseThree(user: UserEvent): Promise<void> {
  await screen.findByText("Macro exposure ratios");
  await user.click(button("Select several datasets"));
  expect(button("Tick the datasets you want")).toBeTruthy();
  for (const title of [GDP, TRADE, COUNTRIES]) await tick(user, title);
  await user.click(button("Import 3 datasets"));
  await screen.findByRole("heading", { name: "Import 3 datasets" });
  await screen.findByRole("button", { name: /^Filter: all 2,102 rows$/ });
}

test("several datasets are ticked, filtered together and imported, each into its own sheet", async () => {
  const { user } = renderPane();
  await chooseThree(user);
  await user.click(button(/^Filter: /));
  await user.type(screen.getByRole("searchbox", { name: "Search countries" }), "chn");
  await user.click(screen.getByRole("checkbox", { name: "China (CHN)" }));
  await user.type(screen.getByRole("textbox", { name: "From year" }), "2015");
  await user.type(screen.getByRole("textbox", { name: "To year" }), "2024");
  // Counted in the files: China, 2015 to 2024, in two of them; the countries have neither and come whole.
  await said("272 of 2,102 rows.");
  const facts = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(facts).toContainEqual(expect.stringMatching(/10 of 593 rows$/));
  expect(facts).toContainEqual(expect.stringMatching(/10 of 1,257 rows$/));
  expect(facts).toContainEqual(expect.stringMatching(/all 252 rows$/));

  await user.click(button("Import 3 datasets"));
  // The table of codes goes first, so that the other two offer its codes.
  await said(
    "Imported 3 datasets with 272 rows, each into a sheet of its own, as the tables countries, gdp_current_usd, us_goods_trade_by_partner.",
  );
  expect(tables()).toEqual(["countries", "gdp_current_usd", "us_goods_trade_by_partner"]);
  const imports = await findImports();
  expect(new Set(imports.map(({ ownSheet }) => ownSheet)).size).toBe(3);
  expect(imports.map(({ mark }) => mark.filter)).toEqual([
    undefined,
    "country: CHN; years: 2015 to 2024",
    "country: CHN; years: 2015 to 2024",
  ]);
  const lists = excel.workbook
    .sheets()
    .flatMap(({ id }) => excel.workbook.validations(id))
    .filter(({ rule }) => JSON.stringify(rule).includes("_linchpin_keys_countries_iso3"));
  expect(lists).toHaveLength(2);
});

test("a dataset in which no row passes is left out", async () => {
  const { user } = renderPane();
  await chooseThree(user);
  await user.click(button(/^Filter: /));
  await user.type(screen.getByRole("textbox", { name: "From year" }), "2999");
  await waitFor(() => expect(button("Import 1 dataset")).toBeTruthy());
  expect(screen.getAllByText("No row passes the filter: left out.")).toHaveLength(2);
});

test("Cancel keeps what is finished and undoes what is under way, and says so", async () => {
  const { user } = renderPane();
  await chooseThree(user);
  // The second dataset's table is there, and then Excel waits for a cell to be left.
  const unwatch = excel.workbook.onEvent(({ kind }) => {
    if (kind === "tableAdded" && excel.workbook.tables().length === 3) excel.faults.beginCellEdit();
  });
  await user.click(button("Import 3 datasets"));
  await screen.findByText(/^2 of 3: GDP/);
  await waitFor(() => expect(excel.workbook.tables()).toHaveLength(3));
  const cancel = button("Cancel");
  expect(document.activeElement).toBe(cancel);
  await user.click(cancel);
  expect(screen.getByText("Cancelling…")).toBeTruthy();
  unwatch();
  excel.faults.endCellEdit();
  await said(
    "Cancelled. Kept, already imported: 1 of 3 datasets, as countries. The unfinished import of “GDP in current US dollars” was undone.",
  );
  expect(tables()).toEqual(["countries"]);
  expect((await findImports()).map(({ table }) => table)).toEqual(["countries"]);
  const sources = excel.workbook.tables().find(({ name }) => name === "linchpin_sources");
  expect(sources?.area.rows).toBe(2);
});

test("a failure keeps what is finished, undoes the rest and says which", async () => {
  const { user } = renderPane();
  await chooseThree(user);
  const before = pictureOf(excel.workbook);
  excel.faults.failAt("TableCollection.add", "AccessDenied");
  await user.click(button("Import 3 datasets"));
  await said(
    /^“Countries.*” could not be imported\. The workbook or the sheet is protected.* Nothing was imported; the workbook is unchanged\.$/,
  );
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("a whole group is ticked at once, and the simple way is as it was", async () => {
  const { user } = renderPane();
  await screen.findByText("Macro exposure ratios");
  expect(screen.queryByRole("checkbox")).toBeNull();
  await user.click(button("Select several datasets"));
  const all = button(/^All of Minerals/i);
  await user.click(all);
  const group = all.parentElement!.parentElement!;
  const boxes = within(group).getAllByRole<HTMLInputElement>("checkbox");
  const { groups } = await loadCatalogue(readBundled);
  const minerals = groups.find(({ title }) => title === "Minerals")?.datasets ?? [];
  expect(minerals.length).toBeGreaterThan(10);
  expect(boxes).toHaveLength(minerals.length);
  expect(boxes.every(({ checked }) => checked)).toBe(true);
  expect(button(`Import ${minerals.length} datasets`)).toBeTruthy();
  await user.click(button(/^None of Minerals/i));
  expect(button("Tick the datasets you want")).toBeTruthy();
  await user.click(button("Done selecting"));
  expect(screen.queryByRole("checkbox")).toBeNull();
});
