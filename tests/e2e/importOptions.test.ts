import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

describe("an analyst imports what is needed, where it is needed", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("rows are chosen by keyboard and go to the selected cell beside other work", async () => {
    const { pane } = preview;
    await preview.type("Sheet1!A1", "My figures");
    await new Pane(preview).openView("Datasets");
    await pane.getByRole("button", { name: /^GDP in current US dollars/ }).click();
    const filter = pane.getByRole("button", { name: /^Filter: / });
    await pane
      .getByRole("heading", { name: /^GDP in current/ })
      .and(pane.locator(":focus"))
      .waitFor();
    await filter.waitFor();
    await filter.and(pane.locator("[aria-disabled=true]")).waitFor({ state: "detached" });
    await preview.page.keyboard.press("Tab");
    await filter.and(pane.locator(":focus")).waitFor({ timeout: 10_000 });
    await filter.press("Enter");
    const search = pane.getByRole("searchbox", { name: "Search countries" });
    await filter.press("Tab");
    await search.pressSequentially("chn");
    await search.press("Tab");
    await pane.getByRole("checkbox", { name: "China (CHN)" }).press("Space");
    await pane.getByRole("textbox", { name: "From year" }).fill("2015");
    await pane.getByRole("textbox", { name: "To year" }).fill("2024");
    await pane.getByRole("button", { name: "Filter: 10 of 593 rows" }).waitFor();
    expect(await preview.accessibility("pane")).toEqual([]);

    await pane.getByRole("radio", { name: "The selected cell" }).check();
    await preview.ask((handle) => handle.select("Sheet1!C5"));
    await pane.getByText("The header goes into Sheet1!C5.").waitFor();
    await pane.getByRole("button", { name: "Import 10 rows at the selected cell" }).click();
    await pane
      .getByText(/^Imported 10 rows/)
      .first()
      .waitFor();
    expect((await preview.cell("Sheet1!A1")).value).toBe("My figures");
    expect((await preview.cell("Sheet1!C5")).value).toBe("iso3");
    expect((await preview.cell("Sheet1!C15")).value).toBe("CHN");
    expect((await preview.cell("Sheet1!C16")).value).toBe("");
    const [headers] = await preview.ask((handle) =>
      handle
        .tables()
        .flatMap(({ name, columns }) => (name === "linchpin_sources" ? [columns] : [])),
    );
    const column = String.fromCharCode(65 + (headers ?? []).indexOf("Filter"));
    expect((await preview.cell(`Sources!${column}5`)).value).toBe(
      "country: CHN; years: 2015 to 2024",
    );
  });

  test("the same cell cannot be taken twice", async () => {
    const { pane } = preview;
    await pane.getByRole("button", { name: "Import again…" }).click();
    await pane.getByRole("button", { name: "Import again 10 rows at the selected cell" }).click();
    await pane
      .getByText(/Sheet1!C5 is not empty|cells that the table needs are in the table/)
      .first()
      .waitFor();
  });

  test("three datasets come at once, each into its own sheet, with lists of each other's codes", async () => {
    const { pane } = preview;
    await pane.getByRole("button", { name: "Datasets", exact: true }).click();
    await pane.getByRole("button", { name: "Select several datasets" }).click();
    for (const title of [
      /^Bill of materials: the article/,
      /^Countries and/,
      /^Statements|^What the articles/,
    ]) {
      await pane.getByRole("checkbox", { name: title }).check();
    }
    expect(await preview.accessibility("pane")).toEqual([]);
    await pane.getByRole("button", { name: "Import 3 datasets" }).click();
    await pane.getByRole("button", { name: /^Filter: all 347 rows/ }).waitFor();
    expect(await preview.accessibility("pane")).toEqual([]);
    await pane.getByRole("button", { name: "Import 3 datasets" }).click();
    await pane
      .getByText(/^Imported 3 datasets with 347 rows/)
      .first()
      .waitFor();
    const tables = await preview.ask((handle) => handle.tables().map(({ name }) => name));
    expect(tables).toEqual(
      expect.arrayContaining(["countries", "bom_article", "article_statements", "gdp_current_usd"]),
    );
    const keys = await preview.ask((handle) =>
      handle.names().find(({ name }) => name === "_linchpin_keys_countries_iso3"),
    );
    expect(keys).toMatchObject({ formula: "=countries[iso3]", visible: false });
  });

  test("a saved file opens with the tables, their lists and their marks", async () => {
    await preview.ask(async (handle) => handle.open(await handle.download()));
    const names = await preview.ask((handle) => handle.names().map(({ name }) => name));
    expect(names.filter((name) => name.startsWith("_linchpin_import_"))).toHaveLength(4);
    expect(names.filter((name) => name.startsWith("_linchpin_filter_"))).toHaveLength(1);
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});
