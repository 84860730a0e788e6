import { loadDataset, type Dataset } from "../../../src/datasets/dataset";
import { WHOLE, type Filter } from "../../../src/datasets/filter/filter";
import { importDataset, type ImportResult } from "../../../src/excel/importing/importDataset";
import { findImports, changeMark } from "../../../src/excel/provenance/imports";
import { keysName, literalList } from "../../../src/excel/importing/lists";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../../src/excel/removal/removeImport";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import type { Validation } from "../../../src/preview/workbook/workbook";
import { field } from "../../support/builtSchema";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";
import { smallDataset } from "../../support/smallDataset";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);

let excel: ReturnType<typeof startExcel>;
beforeEach(() => {
  excel = startExcel();
});

const load = (name: string): Promise<Dataset> => loadDataset(name, readBundled);
const importAll = async (name: string): Promise<ImportResult> =>
  importDataset(await load(name), NOW);
const filtered = async (name: string, filter: Partial<Filter>): Promise<ImportResult> =>
  importDataset(await load(name), NOW, {}, { filter: { ...WHOLE, ...filter } });
const tableNamed = (name: string) => {
  const found = excel.workbook.tables().find((table) => table.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
};

/** The rule for what is typed into a table's column, below its header. */
function ruleOf(table: string, column: string): Validation | undefined {
  const { area } = tableNamed(table);
  const [header = []] = excel.workbook.values({ ...area, rows: 1 });
  const at = area.column + header.indexOf(column);
  return excel.workbook
    .validations(area.sheet)
    .find(({ area: rule }) => rule.column === at && rule.row > area.row);
}

const listOf = (table: string, column: string): unknown =>
  (ruleOf(table, column)?.rule as { list?: { source: unknown } } | undefined)?.list?.source;

describe("a filtered import", () => {
  test("writes the rows that pass, and says so in the Sources sheet", async () => {
    const { rows, table } = await filtered("gdp-current-usd", {
      countries: ["CHN", "USA"],
      from: 2015,
      to: 2024,
    });
    expect(rows).toBe(20);
    const { area } = tableNamed(table);
    expect(area.rows).toBe(21);
    const codes = excel.workbook.values({ ...area, row: 1, rows: 20, columns: 1 }).flat();
    expect(new Set(codes)).toEqual(new Set(["CHN", "USA"]));
    const sources = tableNamed("linchpin_sources").area;
    const [header = [], record = []] = excel.workbook.values(sources);
    const said = (name: string) => record[header.indexOf(name)];
    expect([said("Rows"), said("Filter")]).toEqual([20, "country: CHN, USA; years: 2015 to 2024"]);
  });

  test("is known with its filter, however long, after it was changed and the file opened anew", async () => {
    const countries = (await load("countries")).rows.map(([iso3]) => String(iso3));
    const long = { countries, minerals: [] };
    const { importId } = await filtered("gdp-current-usd", long);
    const [found] = await findImports();
    const text = `country: ${countries.join(", ")}`;
    expect(text.length).toBeGreaterThan(1000);
    expect(found?.mark.filter).toBe(text);
    await globalThis.Excel.run(async (context) => {
      changeMark(context, importId, { ...found!.mark, edition: 1 });
      await context.sync();
    });
    excel.restart();
    expect((await findImports())[0]?.mark).toMatchObject({ edition: 1, filter: text });
    for (const { comment } of excel.workbook.names()) expect(comment.length).toBeLessThan(255);
  });

  test("leaves aside what the dataset has no columns for", async () => {
    const { rows } = await filtered("glossary", { countries: ["CHN"], from: 2020 });
    expect(rows).toBe(53);
    expect((await findImports())[0]?.mark.filter).toBeUndefined();
  });

  test("that no row passes is refused before anything is written", async () => {
    const before = pictureOf(excel.workbook);
    const error: unknown = await filtered("gdp-current-usd", { countries: ["XXX"] }).catch(
      (reason: unknown) => reason,
    );
    expect(sentenceFor(error)).toBe(
      "No row of GDP in current US dollars passes the filter (country: XXX). Ask for more, or for all rows.",
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("leaves nothing of it after its removal", async () => {
    const dataset = await load("gdp-current-usd");
    const { importId } = await filtered("gdp-current-usd", { countries: ["CHN"] });
    const removal = await lookAtRemoval(importId, dataset);
    expect(removal.losses).toEqual([]);
    await removeImport(removal, dataset);
    expect(excel.workbook.names()).toEqual([]);
  });
});

test("a record of sources without the column Filter takes further imports, and goes with the last", async () => {
  const { importId } = await importAll("bom-article");
  const { area } = tableNamed("linchpin_sources");
  const [header = []] = excel.workbook.values({ ...area, rows: 1 });
  excel.workbook.deleteColumns(area.sheet, header.indexOf("Filter"), 1);
  const second = await filtered("gdp-current-usd", { countries: ["CHN"] });
  expect(second.sourcesSheet).toBe("Sources");
  const [headers = [], , record] = excel.workbook.values(tableNamed("linchpin_sources").area);
  expect(record?.[headers.indexOf("Import")]).toBe(second.importId);
  for (const id of [second.importId, importId]) {
    await removeImport(await lookAtRemoval(id, null), null);
  }
  expect(excel.workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

describe("lists of what may be typed", () => {
  test("offer the values that the schema allows, and only warn of others", async () => {
    const { table } = await importAll("macro-exposure");
    expect(listOf(table, "flow")).toBe("imports,exports,total");
    const rule = ruleOf(table, "flow")!;
    expect(rule.area).toMatchObject({ row: 1, rows: 254 });
    expect(rule.errorAlert).toEqual({
      showAlert: true,
      style: "Warning",
      title: "Flow",
      message: "This is not in the list for Flow. You may keep it, if it is meant so.",
    });
    expect(rule.prompt?.message ?? "").toBe("");
    expect(ruleOf(table, "trade_usd_mn")).toBeUndefined();
  });

  test("are written out only where Excel takes them as they are", () => {
    const list = (...values: string[]) =>
      literalList(field("x", "string", { constraints: { enum: values } }));
    expect(list("a", "b c")).toBe("a,b c");
    expect(list("a, b", "c")).toBeNull();
    expect(list(" a")).toBeNull();
    expect(list("=1")).toBeNull();
    expect(list("x".repeat(255))).toHaveLength(255);
    expect(list("x".repeat(254), "y")).toBeNull();
    expect(literalList(field("x", "string"))).toBeNull();
  });

  test("offer the keys of a table that the workbook has, wherever it goes and however it grows", async () => {
    const { table: without } = await importAll("tariff-timeline");
    expect(listOf(without, "imposer_iso3")).toBeUndefined();
    await importAll("countries");
    const { table } = await importAll("gdp-current-usd");
    const name = keysName("countries", "iso3");
    expect(listOf(table, "iso3")).toBe(`=${name}`);
    const keys = () => excel.workbook.names().find((each) => each.name === name);
    expect(keys()).toMatchObject({ formula: "=countries[iso3]", visible: false });
    excel.workbook.updateTable(tableNamed("countries").id, { name: "lands" });
    expect(keys()?.formula).toBe("=lands[iso3]");
  });

  test("offer the keys of the table itself, as a part's parent is one of its parts", async () => {
    const { table, importId } = await importAll("bom-article");
    expect(listOf(table, "parent")).toBe(`=${keysName(importId, "item")}`);
  });

  test("turn to another table of the same keys when theirs is removed, and go with the last", async () => {
    const first = await importAll("countries");
    const { table } = await importAll("gdp-current-usd");
    const second = await importAll("countries");
    const name = keysName("countries", "iso3");
    const formula = () => excel.workbook.names().find((each) => each.name === name)?.formula;
    const remove = async ({ importId }: ImportResult) =>
      removeImport(await lookAtRemoval(importId, null), null);
    await remove(first);
    expect(formula()).toBe(`=${second.table}[iso3]`);
    expect(listOf(table, "iso3")).toBe(`=${name}`);
    await remove(second);
    expect(formula()).toBeUndefined();
    expect(ruleOf(table, "iso3")).toBeUndefined();
    expect(listOf(table, "confidence")).toMatch(/^verified-primary,/);
  });
});

describe("confidence", () => {
  const looks = async () => {
    const { table } = await importAll("article-statements");
    const { area } = tableNamed(table);
    const formats = excel.workbook.conditionalFormats(area.sheet);
    return { area, formats };
  };

  test("shows by the letters' shape as well as by colour, in its own column", async () => {
    const { area, formats } = await looks();
    const [header = []] = excel.workbook.values({ ...area, rows: 1 });
    const column = header.indexOf("confidence");
    expect(
      formats.map(({ rule, format, area: at }) => [rule["text"], format, at.column, at.rows]),
    ).toEqual([
      [
        "unverified",
        { italic: true, bold: true, fontColor: "#7A0012", fillColor: "#FDE7E9" },
        column,
        91,
      ],
      ["article-claim", { italic: true, fontColor: "#5C2E00", fillColor: "#FFF4CE" }, column, 91],
      ["illustrative", { italic: true, fontColor: "#5C2E00", fillColor: "#FFF4CE" }, column, 91],
    ]);
    const prompt = excel.workbook
      .validations(area.sheet)
      .find((each) => each.area.column === column && each.area.row === 0)?.prompt;
    expect(prompt?.message).toMatch(
      /Bold italic: unverified\. Italic: claimed by an article, or illustrative\.$/,
    );
  });

  test("reads well in a light and in a dark grid, as both colours are set", async () => {
    const { formats } = await looks();
    expect(formats).toHaveLength(3);
    for (const { format } of formats) {
      expect(contrast(format.fontColor!, format.fillColor!)).toBeGreaterThanOrEqual(7);
    }
  });

  test("is no matter of a column that is called so and holds something else", async () => {
    const dataset = smallDataset("n", [{ name: "confidence", type: "number" }], [[0.95]]);
    await importDataset(dataset, NOW);
    const { sheet } = tableNamed("n").area;
    expect(excel.workbook.conditionalFormats(sheet)).toEqual([]);
  });
});

/** The ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
