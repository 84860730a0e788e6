import { disconnect } from "./support/browser";
import { importDataset, insertReady } from "./support/pane";
import { Preview } from "./support/preview";

/** The main job, as README.md tells it: from nothing to a recalculating exposure model. */
describe("an analyst's first model", () => {
  let preview: Preview;
  /** The imported table's rows by the values of two columns. */
  const rowOf = async (table: string, where: Record<string, string | number>): Promise<number> =>
    preview.page.evaluate(
      ([name, wanted]) => {
        const handle = (
          globalThis as unknown as { preview: import("../../src/preview/handle").PreviewHandle }
        ).preview;
        const found = handle.tables().find((entry) => entry.name === name)!;
        const [, sheet = "", last = ""] = /^(.+)!A1:[A-Z]+(\d+)$/.exec(found.address) ?? [];
        const letter = (column: string): string =>
          String.fromCharCode(65 + found.columns.indexOf(column));
        for (let row = 2; row <= Number(last); row++) {
          const fits = Object.entries(wanted).every(
            ([column, value]) => handle.getCell(`${sheet}!${letter(column)}${row}`).value === value,
          );
          if (fits) return row;
        }
        return 0;
      },
      [table, where] as const,
    );
  const below = (address: string, rows: number): string =>
    address.replace(/\d+$/, (row) => String(Number(row) + rows));

  beforeAll(async () => {
    preview = await Preview.open();
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("imports macro exposure and reads 1.61 %, 2.59 % and 1.50 % beside its rows", async () => {
    await importDataset(preview, "Macro exposure ratios");
    const first = await insertReady(preview, "Exposure ratio of every row");
    const ratio = async (where: Record<string, string | number>): Promise<string> => {
      const row = await rowOf("macro_exposure", where);
      expect(row).toBeGreaterThan(1);
      return (await preview.cell(below(first, row - 2))).text;
    };
    const claim = { year: 2024, estimate_kind: "article-claim" };
    expect(await ratio({ ...claim, reporter_iso3: "USA" })).toBe("1.61%");
    expect(await ratio({ ...claim, reporter_iso3: "CHN" })).toBe("2.59%");
    const official = { year: 2024, reporter_iso3: "USA", indicator: "import_exposure" };
    expect(await ratio({ ...official, estimate_kind: "official-derived" })).toBe("1.50%");
  });

  test("the article's drone is halted by its magnets, and green once they come from Japan", async () => {
    await importDataset(preview, "Bill of materials: the article's drone");
    const halt = await insertReady(preview, "Does a blocked component stop the asset?");
    expect((await preview.cell(halt)).value).toBe(
      "SYSTEM HALT: NdFeB Magnets (Micro-Dependency) is blocked.",
    );
    const row = await rowOf("bom_article", { item: "NdFeB Magnets" });
    await preview.type(`${halt.split("!")[0]!}!E${row}`, "Japan");
    expect((await preview.cell(halt)).value).toBe("Production Green.");
  });

  test("a row added to the quadcopter's table is taken in by the spilled origin content", async () => {
    await importDataset(preview, "Bill of materials: illustrative quadcopter");
    const origins = await insertReady(
      preview,
      "Where the value really comes from, looking through all tiers",
    );
    const total = async (): Promise<number> => {
      let sum = 0;
      for (let i = 1; (await preview.cell(below(origins, i))).text !== ""; i++) {
        const value = (await preview.cell(below(next(origins), i))).value;
        sum += Number(value);
      }
      return sum;
    };
    const before = await total();
    expect(before).toBeGreaterThan(0);
    const table = (await preview.ask((handle) => handle.tables())).find(
      ({ name }) => name === "bom_quadcopter",
    )!;
    const [, sheet = "", last = ""] = /^(.+)!A1:[A-Z]+(\d+)$/.exec(table.address)!;
    const row = Number(last) + 1;
    // item, parent, quantity, own_value, origin, share
    const cells = ["Antenna", "Quadcopter", 2, 25, "Vietnam", 1];
    for (const [i, value] of cells.entries()) {
      await preview.type(`${sheet}!${String.fromCharCode(65 + i)}${row}`, value);
    }
    expect((await total()) - before).toBeCloseTo(50, 9);
  });

  test("nothing was asked of any other site, and nothing went wrong on the page", () => {
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});

const next = (address: string): string =>
  address.replace(/([A-Z]+)(\d+)$/, (_, letters: string, row: string) => {
    const last = letters.charCodeAt(letters.length - 1);
    return `${letters.slice(0, -1)}${String.fromCharCode(last + 1)}${row}`;
  });
