/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { loadCatalogue } from "../../src/datasets/catalogue";
import { searchFiles } from "../../src/tools/search/searchFiles.mjs";
import { readBundled } from "../support/bundledDatasets";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { findTab, openView, renderPane, tab } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const status = () => screen.getByRole("status").textContent;
const said = (sentence: string | RegExp) =>
  waitFor(() => expect(status()).toEqual(expect.stringMatching(sentence)));
const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** The list's entry for a dataset. */
async function entry(title: string): Promise<HTMLElement> {
  const found = (await screen.findByText(title)).closest("button");
  if (!found) throw new Error(`${title} is no entry of the list`);
  return found;
}

async function openDataset(user: UserEvent, title: string): Promise<void> {
  await user.click(await entry(title));
  await findTab("Rows");
  await screen.findByRole("button", { name: /^Filter: / });
}

test("a dataset says what it joins to, and adds a column of that by formula", async () => {
  const { user } = renderPane();
  await openDataset(user, "US import sources of minerals");
  await user.click(tab("Related"));
  await screen.findByRole("heading", {
    name: "commodity_key: a key of Commodities and their keys",
  });
  screen.getByRole("heading", { name: "iso3: a key of Countries and their codes" });
  const same = screen.getByRole("heading", { name: "Datasets with the same keys" });
  expect(same.nextElementSibling?.textContent).toContain("Concentration of mineral supply");
  const models = screen.getByRole("heading", { name: "Models that use it" });
  expect(models.nextElementSibling?.textContent).toBe("Critical minerals model");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Column of Commodities and their keys" }),
    "hs6_proxy",
  );
  expect(screen.getByText(/^=XLOOKUP\(.*"hs6_proxy"/).textContent).toMatch(
    /^=XLOOKUP\(\w+\[commodity_key\],LINCHPIN\.REFERENCE_TABLE\("commodities","commodity_key"\),LINCHPIN\.REFERENCE_TABLE\("commodities","hs6_proxy"\)\)$/,
  );
});

test("names of countries go beside their codes when asked for, and only where there are codes", async () => {
  const { user } = renderPane();
  await openDataset(user, "Macro exposure ratios");
  expect(screen.queryByRole("columnheader", { name: "reporter_name" })).toBeNull();
  screen.getByRole("checkbox", { name: "Names beside country codes" }).focus();
  await user.keyboard(" ");
  expect(screen.getAllByRole("cell", { name: "United States" }).length).toBeGreaterThan(0);
  await user.click(button("Import to a new sheet"));
  await said(/^Imported 254 rows/);
  const [table] = excel.workbook.tables();
  const [header] = excel.workbook.values({ ...table!.area, rows: 1 });
  expect(header?.slice(0, 4)).toEqual([
    "reporter_iso3",
    "reporter_name",
    "partner_iso3",
    "partner_name",
  ]);
  await user.click(button("Datasets"));
  await openDataset(user, "US input-output table, 15 sectors");
  expect(screen.queryByRole("checkbox", { name: "Names beside country codes" })).toBeNull();
});

/** What the build puts beside the pane. */
const readJson = (path: string): Promise<unknown> =>
  Promise.resolve(JSON.parse(searchFiles()[path] ?? "null"));

describe("the list", () => {
  test("is filtered by topic, country and year, says how many pass, and is whole again", async () => {
    const { user } = renderPane({ open: "Datasets", readJson });
    await entry("Macro exposure ratios");
    await user.click(button(/^Filter: all \d+ datasets$/));
    const filter = await screen.findByRole("group", { name: "Filter" });
    await user.click(await within(filter).findByRole("checkbox", { name: "Minerals" }));
    await said(/^\d+ of \d+ datasets\.$/);
    expect(screen.queryByText("Macro exposure ratios")).toBeNull();
    await user.type(within(filter).getByRole("searchbox", { name: "Search countries" }), "chile");
    await user.click(within(filter).getByRole("checkbox", { name: "Chile (CHL)" }));
    await user.type(within(filter).getByRole("textbox", { name: "From year" }), "2025");
    // Of the mineral tables that name Chile, these two have years that reach 2025.
    await said(/^2 of \d+ datasets\.$/);
    const shown = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(shown).toHaveLength(2);
    expect(shown[0]).toContain("World production, capacity and reserves of minerals");
    expect(shown[1]).toContain("Concentration of mineral supply");
    await user.click(button("Clear the filter"));
    await entry("Macro exposure ratios");
  });

  test("shows every dataset of the catalogue under its group", async () => {
    renderPane();
    await entry("Macro exposure ratios");
    const { groups } = await loadCatalogue(readBundled);
    expect(groups.length).toBeGreaterThanOrEqual(5);
    for (const { title, datasets } of groups) {
      const group = screen.getByRole("heading", { level: 2, name: title }).parentElement!;
      const shown = within(group)
        .getAllByRole("listitem")
        .map((item) => item.querySelector("button")?.dataset["item"]);
      expect(shown).toEqual(datasets.map(({ name }) => name));
    }
  });

  test("narrows while one types, best match first, and says how many there are", async () => {
    const { user } = renderPane();
    await entry("Macro exposure ratios");
    await user.type(screen.getByRole("searchbox", { name: "Search datasets" }), "quadcopter");
    await said(/^\d+ datasets found\.$/);
    const [first] = screen.getAllByRole("listitem");
    expect(first?.textContent).toMatch(/^Bill of materials: illustrative quadcopter/);
    await user.type(screen.getByRole("searchbox", { name: "Search datasets" }), "zzzz");
    await said("0 datasets found.");
    expect(screen.getByText(/No datasets match/).textContent).toBe(
      "No datasets match “quadcopterzzzz”. Try fewer or different words.",
    );
  });

  test("is walked with the arrow keys, opened with Enter and left with Escape", async () => {
    const { user } = renderPane();
    const first = await entry("Macro exposure ratios");
    await user.click(screen.getByRole("searchbox", { name: "Search datasets" }));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(first);
    await user.keyboard("{ArrowDown}{ArrowUp}{Enter}");
    const heading = await screen.findByRole("heading", { name: "Macro exposure ratios" });
    expect(document.activeElement).toBe(heading);
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(await entry("Macro exposure ratios"));
  });

  test("that cannot be read says so and can be tried again", async () => {
    let broken = true;
    const readDataset = (path: string) =>
      broken ? Promise.resolve('{"groups":') : readBundled(path);
    const { user } = renderPane({ readDataset });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(
      /^catalogue\.json is not valid JSON: it is damaged or cut short\./,
    );
    broken = false;
    await user.click(button("Try again"));
    await entry("Macro exposure ratios");
  });
});

describe("a dataset before it is imported", () => {
  test("shows its first rows as they will arrive", async () => {
    const { user } = renderPane();
    await openDataset(user, "Macro exposure ratios");
    const rows = within(screen.getByRole("region", { name: "First rows" })).getAllByRole("row");
    expect(rows).toHaveLength(9);
    const cells = (row: HTMLElement | undefined) =>
      within(row!)
        .getAllByRole("cell")
        .map((cell) => cell.textContent);
    // The first line of the file: 3861.7 million of 4338979 million.
    expect(cells(rows[1]).slice(0, 8)).toEqual([
      "USA",
      "CHN",
      "1985",
      "import_exposure",
      "imports",
      "3,861.7",
      "4,338,979.0",
      "0.09%",
    ]);
  });

  test("explains columns, sources, licence and confidence", async () => {
    const { user } = renderPane();
    await openDataset(user, "Macro exposure ratios");
    await user.click(tab("Columns"));
    expect(screen.getByText("Calendar year of both the trade and the GDP.")).toBeTruthy();
    await user.click(tab("Sources"));
    const link = screen.getByRole("link", { name: /Trade in Goods with China/ });
    expect(link.getAttribute("href")).toBe(
      "https://www.census.gov/foreign-trade/balance/c5700.html",
    );
    expect(link.getAttribute("rel")).toContain("noopener");
    expect(screen.getByText("Creative Commons Attribution 4.0")).toBeTruthy();
    expect(screen.getByText(/^derived \(derived from other rows\): \d+ rows$/)).toBeTruthy();
  });

  test("shows its formulas and how to get to insert them", async () => {
    const { user } = renderPane();
    await openDataset(user, "Macro exposure ratios");
    await user.click(tab("Formulas"));
    expect(screen.getByText("Import the dataset first to insert these.")).toBeTruthy();
    expect(screen.getByText(/EXPOSURE_RATIO\(macro_exposure\[trade_usd_mn\]/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Insert/ })).toBeNull();
  });

  test("that is damaged is refused with the place, and cannot be imported", async () => {
    const before = pictureOf(excel.workbook);
    const readDataset = async (path: string) => {
      const text = await readBundled(path);
      return path.endsWith("macro-exposure.csv") ? text.replace(",1985,", ",198x,") : text;
    };
    const { user } = renderPane({ readDataset });
    await user.click(await entry("Macro exposure ratios"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(
      /^economies\/macro-exposure\.csv, row 2, column year: "198x" is not/,
    );
    await user.click(button("Import to a new sheet"));
    expect(pictureOf(excel.workbook)).toEqual(before);
  });
});

describe("an import", () => {
  test("writes the table, says so, and offers its formulas at a place that is shown", async () => {
    const { user } = renderPane();
    await openDataset(user, "Macro exposure ratios");
    await user.click(button("Import to a new sheet"));
    await said(
      'Imported 254 rows into the sheet "Macro exposure ratios" as the table macro_exposure.',
    );
    expect(excel.workbook.tables().map(({ name }) => name)).toContain("macro_exposure");
    expect(document.activeElement).toBe(button("Import again…"));

    await screen.findByText("'Macro exposure ratios'!R2");
    await user.click(button("Insert: Exposure ratio of every row"));
    await said(/^In 'Macro exposure ratios'!R2, which shows /);
    const sheet = excel.workbook.sheets().find(({ name }) => name === "Macro exposure ratios")!.id;
    const at = { sheet, row: 0, column: 17, rows: 2, columns: 1 };
    expect(excel.workbook.formulas(at).flat()).toEqual([
      "Exposure ratio of every row",
      expect.stringContaining("EXPOSURE_RATIO(macro_exposure[trade_usd_mn]"),
    ]);
    // The next one has its own place, past the first.
    await screen.findByText("'Macro exposure ratios'!T2");
  });

  test("is remembered: the dataset is marked, and can be shown or imported again", async () => {
    const { user } = renderPane();
    await openDataset(user, "Bill of materials: the article's drone");
    await user.click(button("Import to a new sheet"));
    await said(/^Imported 4 rows/);
    await user.click(button("Datasets"));
    const marked = await entry("Bill of materials: the article's drone");
    await waitFor(() => expect(marked.textContent).toContain("In this workbook"));

    excel.workbook.activateSheet(excel.workbook.sheets()[0]!.id);
    await user.click(marked);
    await user.click(await screen.findByRole("button", { name: "Show it" }));
    await waitFor(() => {
      const active = excel.workbook.sheets().find(({ id }) => id === excel.workbook.activeSheet());
      expect(active?.name).toBe("Bom article");
    });
  });

  test("that fails says why and what to do, and leaves the workbook as it was", async () => {
    const before = pictureOf(excel.workbook);
    const { user } = renderPane();
    await openDataset(user, "Macro exposure ratios");
    excel.faults.failAt("TableCollection.add", "AccessDenied");
    await user.click(button("Import to a new sheet"));
    await said(/^The workbook or the sheet is protected or read-only\. Lift the protection/);
    expect(pictureOf(excel.workbook)).toEqual(before);
    expect(document.activeElement).toBe(button("Import to a new sheet"));
  });

  test("can be cancelled while Excel waits for a cell to be left", async () => {
    const before = pictureOf(excel.workbook);
    const { user } = renderPane();
    await openDataset(user, "Macro exposure ratios");
    excel.faults.beginCellEdit();
    await user.click(button("Import to a new sheet"));
    const cancel = button("Cancel");
    expect(document.activeElement).toBe(cancel);
    await user.click(cancel);
    expect(screen.getByText("Cancelling…")).toBeTruthy();
    excel.faults.endCellEdit();
    await said("Cancelled. The workbook is unchanged.");
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("goes on while another view is looked at", async () => {
    const { user } = renderPane();
    await openDataset(user, "Macro exposure ratios");
    excel.faults.beginCellEdit();
    await user.click(button("Import to a new sheet"));
    await openView(user, "Functions");
    excel.faults.endCellEdit();
    await said(/^Imported 254 rows/);
  });
});

test("a formula goes into the selected cell, and the pane follows the selection", async () => {
  const { user } = renderPane();
  await openDataset(user, "Bill of materials: the article's drone");
  await user.click(button("Import to a new sheet"));
  await said(/^Imported 4 rows/);
  await user.click(await screen.findByRole("radio", { name: "Selected cell" }));
  await screen.findByText(/A1 is not empty\. Select an empty cell\.$/);

  const sheet = excel.workbook.activeSheet();
  excel.workbook.select({ sheet, row: 20, column: 1, rows: 1, columns: 1 });
  await screen.findByText("'Bom article'!B21");
  await user.click(button("Insert: Does a blocked component stop the asset?"));
  await said(/^In 'Bom article'!B21/);
});

describe("a filter", () => {
  const toggle = () => screen.getByRole("button", { name: /^Filter: / });
  const openGdp = async (user: UserEvent) => {
    await openDataset(user, "GDP in current US dollars");
    expect(toggle().textContent).toBe("Filter: all 593 rows");
    await user.click(toggle());
  };

  test("chooses rows by country and year with a live count, and only those are imported", async () => {
    const { user } = renderPane();
    await openGdp(user);
    await user.type(screen.getByRole("searchbox", { name: "Search countries" }), "chn");
    await user.click(screen.getByRole("checkbox", { name: "China (CHN)" }));
    await user.clear(screen.getByRole("searchbox", { name: "Search countries" }));
    await user.type(screen.getByRole("searchbox", { name: "Search countries" }), "united st");
    await user.click(screen.getByRole("checkbox", { name: "United States (USA)" }));
    await user.type(screen.getByRole("textbox", { name: "From year" }), "2015");
    await user.type(screen.getByRole("textbox", { name: "To year" }), "2024");
    // Counted in the file: two countries, ten years.
    await said("20 of 593 rows.");
    expect(toggle().textContent).toBe("Filter: 20 of 593 rows");
    await user.click(button("Import 20 rows to a new sheet"));
    await said(/^Imported 20 rows into the sheet/);
    const table = excel.workbook.tables().find(({ name }) => name === "gdp_current_usd");
    expect(table?.area.rows).toBe(21);
  });

  test("that no row passes is said, and nothing can be imported until it is changed", async () => {
    const before = pictureOf(excel.workbook);
    const { user } = renderPane();
    await openGdp(user);
    await user.type(screen.getByRole("textbox", { name: "From year" }), "2999");
    await screen.findByText("No row passes the filter. Widen it, or clear it.");
    screen.getByText("No rows.");
    await user.click(button("Import 0 rows to a new sheet"));
    expect(pictureOf(excel.workbook)).toEqual(before);
    await user.click(button("Clear the filter"));
    expect(toggle().textContent).toBe("Filter: all 593 rows");
    expect(document.activeElement).toBe(toggle());
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "From year" }).value).toBe("");
    expect(button("Import to a new sheet")).toBeTruthy();
  });

  test("offers only what the rows differ by", async () => {
    const { user } = renderPane();
    await openDataset(user, "Bill of materials: the article's drone");
    await user.click(toggle());
    const parts = within(screen.getByRole("group", { name: "Filter" }));
    expect(parts.queryByRole("textbox")).toBeNull();
    expect(
      parts.getAllByRole("group").map((part) => part.querySelector("legend")?.textContent),
    ).toEqual(["Countries: all", "Minerals: all", "Confidence: all"]);
  });

  test("is opened and used by keyboard alone", async () => {
    const { user } = renderPane();
    await openDataset(user, "Bill of materials: the article's drone");
    toggle().focus();
    await user.keyboard("{Enter}");
    expect(toggle().getAttribute("aria-expanded")).toBe("true");
    screen.getByRole("checkbox", { name: "China (CHN)" }).focus();
    await user.keyboard(" ");
    await said(/^\d of 4 rows\.$/);
  });
});

describe("an import at the selected cell", () => {
  test("names the cell, follows the selection and writes there", async () => {
    const { user } = renderPane();
    await openDataset(user, "Bill of materials: the article's drone");
    await user.click(screen.getByRole("radio", { name: "The selected cell" }));
    const sheet = excel.workbook.activeSheet();
    excel.workbook.select({ sheet, row: 4, column: 1, rows: 1, columns: 1 });
    await screen.findByText(/^The header goes into Sheet1!B5\./);
    await user.click(button("Import at the selected cell"));
    await said('Imported 4 rows into the sheet "Sheet1" as the table bom_article.');
    expect(excel.workbook.tables().find(({ name }) => name === "bom_article")?.area).toMatchObject({
      sheet,
      row: 4,
      column: 1,
    });
  });

  test("says what is in the way and leaves it", async () => {
    const { user } = renderPane();
    await openDataset(user, "Bill of materials: the article's drone");
    const sheet = excel.workbook.activeSheet();
    excel.workbook.write({ sheet, row: 3, column: 2, rows: 1, columns: 1 }, [["mine"]]);
    const before = pictureOf(excel.workbook);
    await user.click(screen.getByRole("radio", { name: "The selected cell" }));
    await user.click(button("Import at the selected cell"));
    await said(/and Sheet1!C4 is not empty\. Select another cell, or import to a new sheet\.$/);
    expect(pictureOf(excel.workbook)).toEqual(before);
  });
});
