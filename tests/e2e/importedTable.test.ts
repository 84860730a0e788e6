import { readBundled } from "../support/bundledDatasets";
import { newerVintage } from "../support/newerVintage";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/**
 * An imported table from its page in the pane: checked, fixed, taken over by a newer vintage and given
 * back, removed. A later version of the add-in is played by serving its dataset files.
 */
describe("an imported table", () => {
  let preview: Preview;
  let pane: Pane;

  beforeAll(async () => {
    preview = await Preview.open();
    pane = new Pane(preview);
    await pane.importDataset(/^Bill of materials: the article's drone/);
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  const button = (name: string | RegExp) => preview.pane.getByRole("button", { name });
  const said = (sentence: RegExp) =>
    preview.pane.getByRole("status").filter({ hasText: sentence }).waitFor();
  const cell = async (address: string) => (await preview.cell(`'Bom article'!${address}`)).text;

  async function openTable(): Promise<void> {
    await pane.openView("Datasets");
    const back = preview.pane.getByRole("button", { name: "Datasets", exact: true });
    if (await back.isVisible()) await back.click();
    await preview.pane.getByRole("button", { name: /^bom_article / }).click();
    await preview.pane.getByRole("heading", { name: "Vintage" }).waitFor();
  }

  test("is checked: a finding leads to its cell, and has a fix", async () => {
    await preview.type("'Bom article'!E3", "China");
    await openTable();
    await button("Check this table").click();
    await said(/^4 rows checked: 1 place to look at\.$/);
    await button(/^Row 3, origin$/).click();
    await preview.page.waitForFunction(() => /E3$/.test(globalThis.preview.selection()));
    await button("Fix Row 3, origin: CHN").click();
    await said(/^Fixed 1\. 4 rows checked: nothing to report\.$/);
    expect(await cell("E3")).toBe("CHN");
    expect(await preview.accessibility("pane")).toEqual([]);
  });

  test("takes over a newer vintage: nothing is written before it is shown, and an edit stays unless given up", async () => {
    const { files } = await newerVintage("bom-article", readBundled, (rows, columns) => {
      const origin = columns.indexOf("origin");
      const line = columns.indexOf("line");
      const revised = rows.map((row, at) =>
        row.map((value, column) => (column === origin && at > 0 ? "KOR" : value)),
      );
      const added = (rows[3] ?? []).map((value, column) => (column === line ? "new" : value));
      return [...revised, added];
    });
    await preview.page.context().route("**/datasets/**", async (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^.*\/datasets\/|\.gz$/g, "");
      const body = files.get(path);
      await (body === undefined ? route.continue() : route.fulfill({ body }));
    });
    await preview.type("'Bom article'!T1", "=LINCHPIN.HHI(bom_article[own_value])");
    await preview.reopenPane();
    await openTable();
    await button("Preview the changes").click();
    // The shell's origin is as it was imported but for the fix above, which is an edit of the analyst's.
    await said(/^2 cells to update, 1 cell changed on both sides and 1 new row\.$/);
    expect([await cell("E4"), await cell("E5"), await cell("A6")]).toEqual(["CHN", "JPN", ""]);
    await preview.pane.getByText(/T1: 0\.3333333333 → 0\.25$/).waitFor();
    expect(await preview.accessibility("pane")).toEqual([]);

    await button("Refresh").click();
    await said(/^Refreshed bom_article: 2 cells updated and 1 row added\.$/);
    expect([await cell("E3"), await cell("E4"), await cell("E5")]).toEqual(["CHN", "KOR", "KOR"]);
    expect((await preview.cell("'Bom article'!T1")).value).toBe(0.25);
  });

  test("is given back with one click after the pane was closed, and can be pinned", async () => {
    await preview.reopenPane();
    await openTable();
    await button("Undo the refresh").click();
    await said(/^Undid the refresh of bom_article: 2 cells put back and 1 row/);
    expect([await cell("E3"), await cell("E4"), await cell("A6")]).toEqual(["CHN", "CHN", ""]);
    await button("Pin this vintage").click();
    await preview.pane.getByText(/^Pinned at /).waitFor();
    expect(await button("Preview the changes").count()).toBe(0);
  });

  test("is removed with its sheet and everything that was kept for it", async () => {
    await button("Remove this import…").click();
    await preview.pane.getByText("1 cell that you changed.", { exact: true }).waitFor();
    await button("Remove it anyway").click();
    await said(/^Removed the table bom_article/);
    expect((await preview.ask((handle) => handle.tables())).map(({ name }) => name)).toEqual([]);
    const names = await preview.ask((handle) => handle.names());
    expect(names.filter(({ name }) => /bom|import/.test(name))).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});
