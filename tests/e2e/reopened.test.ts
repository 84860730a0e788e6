import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** The stored file is no workbook any more, as after a fault of the disk. */
const spoil = (preview: Preview) =>
  preview.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("linchpin-preview", 1);
        opening.onerror = reject;
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("workbooks", "readwrite");
          const bytes = new Uint8Array([80, 75, 3, 4, 0, 0]);
          transaction.objectStore("workbooks").put({ bytes, savedAt: 0, outgrown: false }, "last");
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

const notice = (preview: Preview) => preview.page.locator("#notice");
const KEPT = /^This is your workbook of .+, kept in this browser alone\./;

afterAll(disconnect);

describe("the preview's page is killed and opened again", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
  });

  afterAll(async () => {
    await preview.close();
  });

  test("a browser that has kept nothing shows an empty workbook and no notice", async () => {
    await expect(notice(preview).isVisible()).resolves.toBe(false);
    expect(await preview.ask((handle) => handle.sheets())).toEqual([
      { name: "Sheet1", visible: true, usedRange: null },
    ]);
  });

  test("an import is still known, its names are there, and formulas calculate", async () => {
    const pane = new Pane(preview);
    await pane.importDataset(/^Macro exposure ratios Trade/);
    const parts = () =>
      preview.ask((handle) => ({
        sheets: handle.sheets(),
        tables: handle.tables(),
        names: handle.names(),
      }));
    await preview.type("Sheet1!A1", "=LINCHPIN.HHI({60;30;10})");
    await preview.type("Sheet1!A2", "=A1*2");
    const before = await parts();
    expect(before.names.length).toBeGreaterThan(0);
    await preview.type("Sheet1!A3", "the last change");
    await preview.kept();

    preview = await preview.killAndReopen();
    expect(await notice(preview).innerText()).toMatch(KEPT);
    const after = await parts();
    expect(after.tables).toEqual(before.tables);
    expect(after.names).toEqual(before.names);
    expect(after.sheets.map(({ name, visible }) => [name, visible])).toEqual(
      before.sheets.map(({ name, visible }) => [name, visible]),
    );
    // 0.6² + 0.3² + 0.1².
    expect((await preview.cell("Sheet1!A1")).value).toBeCloseTo(0.46, 12);
    expect((await preview.cell("Sheet1!A2")).value).toBeCloseTo(0.92, 12);
    expect((await preview.cell("Sheet1!A3")).value).toBe("the last change");
    await preview.type("Sheet1!A1", "=LINCHPIN.HHI({50;50})");
    expect((await preview.cell("Sheet1!A2")).value).toBe(1);
    await new Pane(preview).openView("Datasets");
    await preview.pane.getByRole("heading", { name: "In this workbook" }).waitFor();
    await preview.pane
      .getByRole("button", { name: new RegExp(`^${before.tables[0]?.name ?? "no table"}`) })
      .waitFor();
  });

  test("nothing was asked of any other site, and nothing went wrong on the page", async () => {
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
    expect(await preview.accessibility("#notice")).toEqual([]);
  });

  test("a second tab begins with an empty workbook, keeps nothing and says so", async () => {
    const second = await Preview.openIn(preview.page.context());
    expect(await notice(second).innerText()).toMatch(/^Another tab has the preview open/);
    expect((await second.cell("Sheet1!A3")).value).toBe("");
    await second.page.close();
  });

  test("starting with an empty workbook forgets it for good", async () => {
    const reloaded = preview.page.waitForEvent("load");
    await notice(preview).getByRole("button", { name: "Start with an empty workbook" }).click();
    await reloaded;
    await preview.page.evaluate(() => globalThis.preview.ready);
    expect(await preview.ask((handle) => handle.tables())).toEqual([]);
    preview = await preview.killAndReopen();
    await expect(notice(preview).isVisible()).resolves.toBe(false);
    expect((await preview.cell("Sheet1!A3")).value).toBe("");
  });

  test("a kept file that cannot be read gives an empty workbook and a sentence", async () => {
    await preview.type("Sheet1!A1", 1);
    await preview.kept();
    await spoil(preview);
    preview = await preview.killAndReopen();
    expect(await notice(preview).innerText()).toMatch(
      /^The workbook that this browser kept cannot be read\./,
    );
    expect((await preview.type("Sheet1!B1", "=LINCHPIN.HHI({50;50})")).value).toBe(0.5);
    await preview.kept();
    preview = await preview.killAndReopen();
    expect(await notice(preview).innerText()).toMatch(KEPT);
    expect((await preview.cell("Sheet1!B1")).value).toBe(0.5);
  });
});

test("a profile knows nothing of what another one keeps", async () => {
  const first = await Preview.open();
  await first.type("Sheet1!A1", "of the first");
  await first.kept();
  const second = await Preview.open();
  await expect(notice(second).isVisible()).resolves.toBe(false);
  expect((await second.cell("Sheet1!A1")).value).toBe("");
  await second.close();
  await first.close();
});
