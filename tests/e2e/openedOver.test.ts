import { isDeepStrictEqual } from "node:util";
import { Workbook as FileWorkbook } from "@cj-tech-master/excelts";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

const MODEL = "Leverage model";
const SHEET = "Leverage USA, CHN";
const CHARTS = 2;

/** What stands in the workbook, and on the model's sheet the headline, its checks and what the charts draw. */
async function seen(preview: Preview) {
  const parts = await preview.page.evaluate(async (sheet) => {
    const handle = globalThis.preview;
    await handle.settled();
    handle.select(`'${sheet}'!A1`);
    return {
      headline: ["A2", "A3"].map((cell) => handle.getCell(`'${sheet}'!${cell}`).text),
      sheets: handle.sheets(),
      tables: handle.tables(),
      names: handle.names(),
    };
  }, SHEET);
  const drawn = preview.page.locator("#grid svg[role=img]");
  await drawn.nth(CHARTS - 1).waitFor();
  const charts = await drawn.evaluateAll((all) => all.map(({ textContent }) => textContent));
  // A file keeps names in the order of its own.
  const names = parts.names.sort((a, b) => a.name.localeCompare(b.name));
  return { ...parts, names, charts: charts.sort() };
}

/** On a busy machine the last calculation may still follow what was opened: looked at until it is there. */
async function seenAs(before: unknown, preview: Preview) {
  let now = await seen(preview);
  for (let look = 0; look < 20 && !isDeepStrictEqual(now, before); look++)
    now = await seen(preview);
  return now;
}

/** Opens a file, and gives the sentence of one that is refused. */
const open = (preview: Preview, bytes: Uint8Array): Promise<string> =>
  preview.page.evaluate(
    (given) =>
      globalThis.preview.open(new Uint8Array(given)).then(
        () => "",
        (error: unknown) => String(error),
      ),
    [...bytes],
  );

/** With two tables on the same cells it is none that Excel writes. */
async function plainFile(tables: string[] = []): Promise<Uint8Array> {
  const file = new FileWorkbook();
  const sheet = file.addWorksheet("Plain");
  sheet.getCell("A1").value = 5;
  for (const name of tables)
    sheet.addTable({ name, ref: "A1", columns: [{ name: "Item" }], rows: [["other"]] });
  return new Uint8Array(await file.xlsx.writeBuffer());
}

describe("a file is opened over a model whose charts are shown", () => {
  let preview: Preview;
  let before: Awaited<ReturnType<typeof seen>>;

  beforeAll(async () => {
    preview = await Preview.open();
    const { pane } = preview;
    await new Pane(preview).openView("Models");
    await pane
      .getByRole("button", { name: new RegExp(`^${MODEL}`) })
      .last()
      .click();
    await pane.getByRole("button", { name: "Build this model" }).click();
    await pane
      .getByRole("status")
      .filter({ hasText: /^Built on the sheet/ })
      .waitFor();
    before = await seen(preview);
    expect(before.headline[0]).toMatch(/China holds the lever by 8\.9 points/);
    expect([before.tables.length, before.charts.length]).toEqual([4, CHARTS]);
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("a file that fails on the way leaves everything as it was", async () => {
    expect(await open(preview, await plainFile(["one", "two"]))).toMatch(
      /^Error: This file cannot be opened here .* Your workbook is unchanged\.$/,
    );
    expect(await seenAs(before, preview)).toEqual(before);
  });

  test("its own file brings the headline, tables, names and charts back", async () => {
    await preview.ask(async (handle) => handle.open(await handle.download()));
    expect(await seenAs(before, preview)).toEqual(before);
  });

  test("a plain workbook leaves nothing of the model behind", async () => {
    expect(await open(preview, await plainFile())).toBe("");
    const left = await preview.ask((handle) => ({
      sheets: handle.sheets(),
      tables: handle.tables(),
      names: handle.names(),
    }));
    const sheets = [{ name: "Plain", visible: true, usedRange: "Plain!A1" }];
    expect(left).toEqual({ sheets, tables: [], names: [] });
    expect((await preview.cell("A1")).value).toBe(5);
    await preview.page.locator("#grid svg[role=img]").first().waitFor({ state: "detached" });
    expect(preview.complaints).toEqual([]);
  });
});
