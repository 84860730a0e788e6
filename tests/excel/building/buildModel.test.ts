import { loadDataset, loadStarter } from "../../../src/datasets/dataset";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { buildModel } from "../../../src/excel/building/buildModel";
import { macroExposure } from "../../../src/models/macroExposure/macroExposure";
import { portfolio } from "../../../src/models/portfolio/portfolio";
import { findModels } from "../../../src/excel/building/modelMarks";
import { findCandidates } from "../../../src/excel/building/modelTables";
import { lookAtModelRemoval, removeModel } from "../../../src/excel/building/removeModel";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { readBundled } from "../../support/bundledDatasets";
import { buildBundled, NOW } from "../../support/models";
import { startExcel, type StartedExcel } from "../../support/office/startExcel";
import { smallModel } from "../../support/smallModel";
import type { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { pictureOf } from "../../support/workbookPicture";

let excel: StartedExcel<MemoryWorkbook>;
beforeEach(() => {
  excel = startExcel();
});

const load = (name: string) => loadDataset(name, readBundled);
const loadStarterOf = (name: string) => loadStarter(name, readBundled);

const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => "",
    (error: unknown) => sentenceFor(error),
  );

function writeMine(): void {
  const sheet = excel.workbook.activeSheet();
  excel.workbook.write({ sheet, row: 4, column: 2, rows: 1, columns: 1 }, [["mine"]]);
  excel.workbook.select({ sheet, row: 4, column: 2, rows: 1, columns: 1 });
}

const sheetId = (name: string): string => {
  const found = excel.workbook.sheets().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found.id;
};

describe("building a model", () => {
  test("writes inputs, names, formulas, charts and checks, and says what it answers", async () => {
    const built = await buildBundled(smallModel);
    expect(built).toMatchObject({ sheet: "Small model", imported: ["bom_article"], notes: [] });
    const names = excel.workbook.names().filter(({ name }) => name.startsWith("small_"));
    expect(names.map(({ name, formula }) => [name, formula])).toEqual([
      ["small_factor", "='Small model'!$B$8"],
      ["small_origin", "='Small model'!$B$9"],
      ["small_day", "='Small model'!$B$10"],
      ["small_count", "='Small model'!$B$13"],
      ["small_checks", "='Small model'!$A$46:$B$49"],
    ]);
    const id = sheetId("Small model");
    // The inputs, the first results and the chart on one page; the workings below are for the screen.
    expect(excel.workbook.sheets().find((sheet) => sheet.id === id)).toMatchObject({
      frozenRows: 3,
      page: {
        ...{ landscape: true, area: "A1:I32", pagesWide: 1, pagesTall: 1 },
        header: { left: "Small model", center: "", right: "&D" },
        footer: {
          left: "Sources: Bill of materials: the article's drone",
          center: "",
          right: "Page &P of &N",
        },
      },
    });
    const used = excel.workbook.usedArea(id, true)!;
    const cells = excel.workbook.formulas(used);
    expect(cells.flat()).toContain('="There are "&small_count&" components."');
    expect(cells[1]?.[0]).toMatch(/^=IF\(\$B\$\d+=0,\$B\$\d+,/);
    expect(cells[12]?.[1]).toBe("=small_factor*COUNTA(bom_article[item])");
    expect(cells.flat()).toContain("=LINCHPIN.ORIGIN_CONTENT(bom_article[#All])");
    expect(cells[9]?.[1]).toBe(46347);
    expect(excel.workbook.charts()).toHaveLength(1);
    expect(excel.workbook.conditionalFormats(id).length).toBeGreaterThan(3);
    expect(await findModels()).toMatchObject([{ model: "small", sheet: "Small model" }]);
  });

  test.each(["known", "from what stands there"] as const)(
    "every series of a chart has its cells, with labels %s",
    async (labels) => {
      excel.host.habits.labels = labels;
      const { sheet } = await buildBundled(portfolio);
      const charts = await globalThis.Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(sheet).charts;
        found.load("items/name,items/series/items/name");
        await context.sync();
        return found.items.map(({ name, series }) => [name, series.items.map((each) => each.name)]);
      });
      expect(charts).toEqual([
        ["What each holding contributes to the exposure", ["Contribution"]],
        ["Earnings lost by severity", ["Share of EBIT"]],
      ]);
      const [bars, columns] = excel.workbook.charts();
      // Names beside bars say what they are; steps below columns do not.
      expect(bars?.properties).not.toHaveProperty(["axes.categoryAxis.title.text"]);
      expect(columns?.properties).toMatchObject({
        "axes.categoryAxis.title.text": "Part of the exposed revenue lost",
      });
      expect(bars?.properties).toMatchObject({
        "series.0.values": expect.stringMatching(/!\$[B-Z]\$\d+:\$[B-Z]\$\d+$/) as string,
        "series.0.xAxisValues": expect.stringMatching(/!\$A\$\d+:\$A\$\d+$/) as string,
      });
    },
  );

  test("keeps text of the data as text, in the inputs and their lists", async () => {
    await buildBundled(smallModel, { chosen: { origin: "=1+1" } });
    const id = sheetId("Small model");
    const used = excel.workbook.usedArea(id, true)!;
    const cells = excel.workbook.values(used).flat();
    expect(cells.filter((value) => value === "=1+1")).toHaveLength(1);
    expect(cells).toContain("0101");
  });

  test("a second one gets a sheet and names of its own, and says so", async () => {
    await buildBundled(smallModel);
    const second = await buildBundled(smallModel);
    expect(second.sheet).toBe("Small model 2");
    expect(second.notes).toEqual([
      'A sheet "Small model" was there already, so this one is called "Small model 2".',
      "Its defined names begin with small_2_, as those with small_ are taken.",
    ]);
    expect(await findModels()).toHaveLength(2);
  });

  test("takes a table of the workbook in place of the bundled data, and imports nothing", async () => {
    const dataset = await load("bom-article");
    const { table } = await importDataset(dataset, NOW);
    const built = await buildModel(
      {
        spec: smallModel,
        tables: { bom: { kind: "table", table } },
        data: { bom: dataset },
        chosen: {},
      },
      NOW,
    );
    expect(built.imported).toEqual([]);
    expect(excel.workbook.tables().map(({ name }) => name)).toEqual([
      "bom_article",
      "linchpin_sources",
    ]);
  });

  test("names the columns that a table lacks, before and while it is built", async () => {
    const dataset = await load("gdp-current-usd");
    const { table } = await importDataset(dataset, NOW);
    const [candidates] = await findCandidates(smallModel.needs);
    expect(candidates?.find((each) => each.table === table)).toEqual({
      table,
      dataset: "gdp-current-usd",
      missing: ["item", "origin", "restriction"],
    });
    const before = pictureOf(excel.workbook);
    const sentence = await refusalOf(
      buildModel(
        {
          spec: smallModel,
          tables: { bom: { kind: "table", table } },
          data: { bom: dataset },
          chosen: {},
        },
        NOW,
      ),
    );
    expect(sentence).toBe(
      "The table gdp_current_usd lacks the columns item, origin, restriction. Add or rename columns in it, or choose another table.",
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("after a failure of any change, leaves the workbook as it was", async () => {
    const sentences = new Set<string>();
    let failed = 0;
    writeMine();
    const before = pictureOf(excel.workbook);
    // One workbook for all: each failure has to leave it as the next one finds it.
    for (let change = 1; ; change++) {
      excel.faults.failAtChange(change);
      const sentence = await refusalOf(buildBundled(smallModel));
      if (sentence === "") break;
      failed++;
      sentences.add(sentence);
      expect({ change, picture: pictureOf(excel.workbook) }).toEqual({ change, picture: before });
    }
    expect(failed).toBeGreaterThan(100);
    expect([...sentences]).toEqual([
      "Excel reported an internal error. Save the workbook, reload it and try again.",
    ]);
  });

  test("cancelled at any step, leaves the workbook as it was", async () => {
    let steps = 0;
    for (let stop = 1; ; stop++) {
      excel = startExcel();
      writeMine();
      const before = pictureOf(excel.workbook);
      const controller = new AbortController();
      let step = 0;
      const onProgress = (): void => {
        if (++step === stop) controller.abort();
      };
      const sentence = await refusalOf(
        buildBundled(smallModel, { signal: controller.signal, onProgress }),
      );
      if (step < stop) break;
      if (sentence === "") continue;
      steps++;
      expect(sentence).toBe("Cancelled. The workbook is unchanged.");
      expect(pictureOf(excel.workbook)).toEqual(before);
    }
    expect(steps).toBeGreaterThanOrEqual(5);
  });

  test("a protected workbook is refused with what to do", async () => {
    await buildBundled(macroExposure);
    excel.workbook.updateSheet(sheetId("Sources"), { protected: true });
    const before = pictureOf(excel.workbook);
    expect(await refusalOf(buildBundled(smallModel))).toMatch(/is protected\. Lift that in Review/);
    expect(pictureOf(excel.workbook)).toEqual(before);
  });
});

describe("removing a model", () => {
  test("one that nobody touched goes exactly, with what was imported for it", async () => {
    writeMine();
    const before = pictureOf(excel.workbook);
    const { id } = await buildBundled(smallModel);
    const removal = await lookAtModelRemoval(id);
    expect(removal).toEqual({ id, sheet: "Small model", losses: [] });
    expect(await removeModel(removal, load)).toEqual({ removed: ["bom_article"], kept: [] });
    const own = excel.workbook.sheets()[0]!.id;
    excel.workbook.select({ sheet: own, row: 4, column: 2, rows: 1, columns: 1 });
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("a table that it began with goes with it, too, while nobody has worked in it", async () => {
    const before = pictureOf(excel.workbook);
    const { id, imported } = await buildBundled(portfolio);
    expect(imported).toEqual(["portfolio_holdings"]);
    const removed = await removeModel(await lookAtModelRemoval(id), loadStarterOf);
    expect(removed).toEqual({ removed: ["portfolio_holdings"], kept: [] });
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("tells of changed inputs and of formulas elsewhere that use it", async () => {
    writeMine();
    const mine = excel.workbook.activeSheet();
    const { id, sheet } = await buildBundled(smallModel);
    excel.workbook.write({ sheet: sheetId(sheet), row: 7, column: 1, rows: 1, columns: 1 }, [[3]]);
    excel.workbook.write({ sheet: mine, row: 0, column: 0, rows: 1, columns: 2 }, [
      ["='Small model'!B8", "=2*small_count"],
    ]);
    const { losses } = await lookAtModelRemoval(id);
    expect(losses).toEqual([
      "Cells on its sheet that were changed after it was built, inputs too.",
      "2 formulas elsewhere would show #REF! or #NAME?: Sheet1!A1, Sheet1!B1.",
    ]);
  });

  test("keeps a table that another formula uses", async () => {
    const mine = excel.workbook.activeSheet();
    const { id } = await buildBundled(smallModel);
    excel.workbook.write({ sheet: mine, row: 0, column: 0, rows: 1, columns: 1 }, [
      ["=COUNTA(bom_article[item])"],
    ]);
    const removal = await lookAtModelRemoval(id);
    expect(removal.losses).toEqual([]);
    expect(await removeModel(removal, load)).toEqual({ removed: [], kept: ["bom_article"] });
    expect(excel.workbook.tables().map(({ name }) => name)).toContain("bom_article");
  });

  test("what has changed since the question is asked again", async () => {
    const { id, sheet } = await buildBundled(smallModel);
    const removal = await lookAtModelRemoval(id);
    excel.workbook.write({ sheet: sheetId(sheet), row: 7, column: 1, rows: 1, columns: 1 }, [[3]]);
    expect(await refusalOf(removeModel(removal, load))).toMatch(/^The workbook has changed since/);
    expect(await findModels()).toHaveLength(1);
  });
});
