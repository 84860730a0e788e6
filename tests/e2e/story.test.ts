import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** The columns of a table by their headers, each cell as it is shown. */
async function readTable(preview: Preview, name: string): Promise<Record<string, string>[]> {
  return preview.page.evaluate(async (wanted) => {
    const handle = globalThis.preview;
    await handle.settled();
    const table = handle.tables().find((it) => it.name === wanted);
    if (!table) throw new Error(`There is no table ${wanted}.`);
    const [, sheet = "", , bottom = ""] =
      /^(.*)!([A-Z]+)\d+:[A-Z]+(\d+)$/.exec(table.address) ?? [];
    return Array.from({ length: Number(bottom) - 1 }, (_, row) =>
      Object.fromEntries(
        table.columns.map((column, index) => {
          const letter = String.fromCharCode(65 + index);
          return [column, handle.getCell(`${sheet}!${letter}${String(row + 2)}`).text];
        }),
      ),
    );
  }, name);
}

/** The cells from an address down to the first empty one. */
async function readDown(preview: Preview, first: string): Promise<string[]> {
  const [, column = "", row = ""] = /^(.*?)(\d+)$/.exec(first) ?? [];
  const texts: string[] = [];
  for (let next = Number(row); ; next++) {
    const { text } = await preview.cell(column + String(next));
    if (text === "") return texts;
    texts.push(text);
  }
}

/**
 * The main job, end to end, as an analyst does it: from the pane to a live model. The expected figures
 * are the article's (1.61%, 2.59%) and the Census Bureau's imports over the World Bank's GDP (1.50%).
 */
describe("from the pane to a live exposure model", () => {
  let preview: Preview;
  let pane: Pane;

  beforeAll(async () => {
    preview = await Preview.open();
    pane = new Pane(preview);
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("macro exposure comes as a table, with its record in the Sources sheet", async () => {
    await pane.importDataset(/^Macro exposure ratios Trade/);
    const tables = await preview.ask((handle) => handle.tables());
    expect(tables.map(({ name }) => name)).toEqual(["macro_exposure", "linchpin_sources"]);
    expect((await preview.cell("Sources!A5")).text).toContain("Macro exposure");
  });

  test("EXPOSURE_RATIO over its columns gives the article's and the official ratios", async () => {
    const first = await pane.insertFormula("Exposure ratio of every row");
    const rows = await readTable(preview, "macro_exposure");
    expect(rows.length).toBeGreaterThan(200);
    const ratioOf = async (wanted: Record<string, string>) => {
      const found = rows.flatMap((row, index) =>
        Object.entries(wanted).every(([column, value]) => row[column] === value) ? [index] : [],
      );
      expect(found).toHaveLength(1);
      // The formula stands beside the first row and fills the column below it.
      const place = first.replace(/2$/, String((found[0] ?? 0) + 2));
      const { value } = await preview.cell(place);
      return typeof value === "number" ? `${(value * 100).toFixed(2)}%` : value;
    };
    const us = { reporter_iso3: "USA", indicator: "import_exposure", year: "2024" };
    const china = { reporter_iso3: "CHN", indicator: "export_exposure", year: "2024" };
    const article = { estimate_kind: "article-claim" };
    expect(await ratioOf({ ...us, ...article })).toBe("1.61%");
    expect(await ratioOf({ ...china, ...article })).toBe("2.59%");
    expect(await ratioOf({ ...us, estimate_kind: "official-derived" })).toBe("1.50%");
  });

  test("a blocked component halts the asset, and another origin sets it free", async () => {
    await pane.importDataset(/^Bill of materials: the article/);
    const halt = await pane.insertFormula("Does a blocked component stop the asset?");
    expect((await preview.cell(halt)).value).toBe(
      "SYSTEM HALT: NdFeB Magnets (Micro-Dependency) is blocked.",
    );
    const rows = await readTable(preview, "bom_article");
    const magnets = rows.findIndex(({ item }) => item === "NdFeB Magnets");
    expect(magnets).toBeGreaterThanOrEqual(0);
    await preview.type(`'Bom article'!E${String(magnets + 2)}`, "JPN");
    expect((await preview.cell(halt)).value).toBe("Production Green.");
  });

  test("a row typed below the table joins it, and the spilled ORIGIN_CONTENT takes it in", async () => {
    const first = await pane.insertFormula("Where the value comes from");
    const origins = () => readDown(preview, first);
    const before = await origins();
    expect(before).not.toContain("DEU");
    const row = ["Optics", "F-35 / tactical drone", 1, 1, "DEU", 1];
    for (const [index, value] of row.entries()) {
      await preview.type(`'Bom article'!${String.fromCharCode(65 + index)}6`, value);
    }
    const [table] = await preview.ask((handle) =>
      handle.tables().filter(({ name }) => name === "bom_article"),
    );
    expect(table?.address).toBe("'Bom article'!A1:Q6");
    expect(await origins()).toContain("DEU");
  });

  test("nothing was asked of any other site, and nothing went wrong on the page", () => {
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});
