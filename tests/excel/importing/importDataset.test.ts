import { loadDataset, type Dataset } from "../../../src/datasets/dataset";
import { selectFinding } from "../../../src/excel/checking/checkImport";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";
import { smallDataset } from "../../support/smallDataset";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);

let excel: ReturnType<typeof startExcel>;
beforeEach(() => {
  excel = startExcel();
});

const cellsOf = (sheetName: string, rows: number, columns: number) => {
  const sheet = excel.workbook.sheets().find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const area = { sheet: sheet.id, row: 0, column: 0, rows, columns };
  return {
    values: excel.workbook.values(area),
    formulas: excel.workbook.formulas(area),
    format: (row: number, column: number) =>
      excel.workbook.format(sheet.id, row, column).numberFormat,
    sheet,
  };
};

describe("an imported dataset", () => {
  test("can be imported again after its sheets went and its hidden names stayed, as Ctrl+Z leaves them", async () => {
    const dataset = await loadDataset("bom-article", readBundled);
    await importDataset(dataset, NOW);
    const { workbook } = excel;
    const [first] = workbook.sheets();
    for (const { id } of workbook.sheets()) if (id !== first?.id) workbook.deleteSheet(id);
    expect(workbook.tables()).toEqual([]);
    expect(workbook.names().map(({ name }) => name)).toContain("_linchpin_sources");
    const { sheet, table, sourcesSheet } = await importDataset(dataset, NOW);
    expect([sheet, table, sourcesSheet]).toEqual(["Bom article", "bom_article", "Sources"]);
    const mark = workbook.names().find(({ name }) => name === "_linchpin_sources");
    expect(mark?.formula).toBe("=linchpin_sources[#All]");
  });

  test("arrives cell for cell as the file has it", async () => {
    const dataset = await loadDataset("macro-exposure", readBundled);
    const { fields } = dataset.description.schema;
    const { sheet, table, rows } = await importDataset(dataset, NOW);

    expect([sheet, table, rows]).toEqual(["Macro exposure ratios", "macro_exposure", 254]);
    const { values } = cellsOf(sheet, rows + 1, fields.length);
    expect(values[0]).toEqual(fields.map(({ name }) => name));
    const expected = dataset.rows.map((row) => row.map((cell) => cell ?? ""));
    expect(values.slice(1)).toEqual(expected);
    expect(rows * fields.length).toBe(4064);
  });

  test("is an Excel table below a frozen header", async () => {
    const dataset = await loadDataset("bom-article", readBundled);
    const { sheet } = await importDataset(dataset, NOW);
    const found = excel.workbook.sheets().find(({ name }) => name === sheet);
    expect([found?.frozenRows, found?.frozenColumns]).toEqual([1, 1]);
    const [table] = excel.workbook.tables().filter(({ area }) => area.sheet === found?.id);
    expect(table).toMatchObject({
      name: "bom_article",
      showHeaders: true,
      area: { row: 0, column: 0, rows: dataset.rows.length + 1 },
    });
  });

  test("folds away where the rows come from, keeps the key in view, and shows a cell that is looked for", async () => {
    const dataset = await loadDataset("macro-exposure", readBundled);
    const names = dataset.description.schema.fields.map(({ name }) => name);
    const { sheet, importId } = await importDataset(dataset, NOW);
    const { workbook } = excel;
    const found = workbook.sheets().find(({ name }) => name === sheet);
    const id = found?.id ?? "";
    const folded = (): string[] => names.filter((_, column) => workbook.columnHidden(id, column));
    const grouped = names.filter((_, column) => workbook.outlineLevel(id, "columns", column) === 1);
    expect(folded()).toEqual(["source", "source_url", "vintage", "licence", "note"]);
    expect(grouped).toEqual(folded());
    // reporter_iso3 and partner_iso3; the year would take more than half a narrow window.
    expect([found?.frozenRows, found?.frozenColumns]).toEqual([1, 2]);
    await selectFinding(importId, { row: 3, column: "note" });
    expect(workbook.selection()).toMatchObject({ row: 4, column: 15 });
    expect(folded()).toEqual(["source", "source_url", "vintage", "licence"]);
  });

  test("leaves columns alone that only share a name with ours", async () => {
    const fields = [{ name: "part" }, { name: "source" }, { name: "note" }];
    const dataset = smallDataset("own_bill", fields, [["Motor", "A", "x"]]);
    const { sheet } = await importDataset(dataset, NOW);
    const { workbook } = excel;
    const id = workbook.sheets().find(({ name }) => name === sheet)?.id ?? "";
    expect(fields.map((_, column) => workbook.columnHidden(id, column))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("keeps codes as text, numbers as numbers and days as dates", async () => {
    const dataset = smallDataset(
      "types",
      [
        { name: "code" },
        { name: "share", type: "number", unit: "fraction" },
        { name: "day", type: "date" },
        { name: "year", type: "year" },
        { name: "flag", type: "boolean" },
        { name: "amount", type: "number", numberFormat: "#,##0.0" },
      ],
      [
        ["0101", 0.0161, "2025-04-10", 2024, true, 1234.5],
        ["2402", null, null, null, null, null],
      ],
    );
    await importDataset(dataset, NOW);
    const { values, format } = cellsOf("types", 3, 6);
    expect(values[1]).toEqual(["0101", 0.0161, 45757, 2024, true, 1234.5]);
    expect(values[2]).toEqual(["2402", "", "", "", "", ""]);
    expect([0, 1, 2, 3, 4, 5].map((column) => format(1, column))).toEqual([
      "@",
      "0.0%",
      "yyyy-mm-dd",
      "0",
      "General",
      "#,##0.0",
    ]);
  });

  const hostile = [
    "=1+1",
    '=HYPERLINK("https://example.org","x")',
    "+1",
    "-cmd|' /C calc'!A0",
    "@SUM(1)",
    "'quoted'",
    "''",
    "＝1+1",
    " =1+1",
    "12%",
    "1/2",
    "TRUE",
    "#N/A",
    "May 2025",
    "<script>alert(1)</script>",
  ];
  test("never turns text into a formula, a number or a truth value", async () => {
    const dataset = smallDataset(
      "hostile",
      [{ name: "=text" }, { name: "n", type: "integer" }],
      hostile.map((text, index) => [text, index]),
    );
    await importDataset(dataset, NOW);
    const { values, formulas } = cellsOf("hostile", hostile.length + 1, 2);
    expect(values.map(([text]) => text)).toEqual(["=text", ...hostile]);
    expect(values.slice(1).map(([, n]) => n)).toEqual(hostile.map((_, index) => index));
    expect(formulas).toEqual(values);
  });

  test("keeps text among numbers and days as the text it is", async () => {
    const strange = ["1/2", "12%", "May 2025", "TRUE", "n/a", "=1+1", "12 345"];
    const dataset = smallDataset(
      "strange",
      [
        { name: "amount", type: "number" },
        { name: "day", type: "date" },
      ],
      strange.map((text) => [text, text]),
    );
    await importDataset(dataset, NOW);
    const { values } = cellsOf("strange", strange.length + 1, 2);
    expect(values.slice(1)).toEqual(strange.map((text) => [text, text]));
  });

  test("explains each column at its header", async () => {
    const dataset = await loadDataset("macro-exposure", readBundled);
    const { sheet } = await importDataset(dataset, NOW);
    const id = excel.workbook.sheets().find(({ name }) => name === sheet)?.id ?? "";
    const prompts = excel.workbook
      .validations(id)
      .flatMap(({ area, prompt }) => (prompt ? [[area.column, prompt]] : []));
    expect(prompts).toHaveLength(dataset.description.schema.fields.length);
    expect(prompts).toContainEqual([
      2,
      {
        showPrompt: true,
        title: "Year",
        message: "Calendar year of both the trade and the GDP. Unit: calendar year.",
      },
    ]);
  });

  test("is recorded in the Sources sheet, one row for each import", async () => {
    const first = await importDataset(await loadDataset("macro-exposure", readBundled), NOW);
    const second = await importDataset(await loadDataset("tariff-timeline", readBundled), NOW);
    expect([first.sourcesSheet, second.sourcesSheet]).toEqual(["Sources", "Sources"]);
    const { values, format, formulas } = cellsOf("Sources", 7, 16);
    const [header = [], one = [], two = []] = values.slice(3, 6);
    const record = (row: unknown[]): Record<string, unknown> =>
      Object.fromEntries<unknown>(header.map((name, index) => [String(name), row[index]]));
    expect(record(one)).toMatchObject({
      Dataset: "Macro exposure ratios",
      Rows: 254,
      Columns: 16,
      Sheet: first.sheet,
      Table: "macro_exposure",
      Filter: "all rows",
      Import: first.importId,
      Attribution: expect.stringContaining("The World Bank: World Development Indicators"),
    });
    expect(record(two)).toMatchObject({ Table: "tariff_timeline", Import: second.importId });
    // 2026-11-21 09:30 in Excel's own date system.
    expect(record(one)["Imported"]).toBeCloseTo(46347 + 9.5 / 24, 6);
    expect(format(4, 3)).toBe("yyyy-mm-dd hh:mm");
    expect(format(5, 3)).toBe("yyyy-mm-dd hh:mm");
    expect(formulas).toEqual(values);
    expect(values[6]?.every((value) => value === "")).toBe(true);
  });
});

describe("names that are taken", () => {
  test("a second import gets names of its own and says so", async () => {
    const dataset = await loadDataset("bom-article", readBundled);
    const first = await importDataset(dataset, NOW);
    const second = await importDataset(dataset, NOW);
    expect(second).toMatchObject({ table: "bom_article_2", sheet: `${first.sheet} 2` });
    expect(second.importId).not.toBe(first.importId);
    expect(second.notes).toEqual([
      "The name bom_article was taken in this workbook, so the table is called bom_article_2.",
    ]);
  });

  test("a defined name counts, whatever its case", async () => {
    excel.workbook.setName({
      name: "BOM_Article",
      scope: null,
      formula: "=1",
      comment: "",
      visible: true,
    });
    const { table } = await importDataset(await loadDataset("bom-article", readBundled), NOW);
    expect(table).toBe("bom_article_2");
  });

  test("a sheet of the user's called Sources is left alone", async () => {
    const mine = excel.workbook.addSheet("sources");
    excel.workbook.write({ sheet: mine.id, row: 0, column: 0, rows: 1, columns: 1 }, [["mine"]]);
    const result = await importDataset(await loadDataset("bom-article", readBundled), NOW);
    expect(result.sourcesSheet).toBe("Linchpin sources");
    expect(result.notes).toEqual(['The record of sources is on the sheet "Linchpin sources".']);
    expect(excel.workbook.usedArea(mine.id, true)).toMatchObject({ rows: 1, columns: 1 });
  });

  test("the record is found again after the user has renamed and changed it", async () => {
    const dataset = await loadDataset("bom-article", readBundled);
    await importDataset(dataset, NOW);
    const [record] = excel.workbook.tables().filter(({ name }) => name === "linchpin_sources");
    excel.workbook.updateTable(record!.id, { name: "our_sources" });
    excel.workbook.updateSheet(record!.area.sheet, { name: "Where from" });
    excel.workbook.deleteColumns(record!.area.sheet, 1, 2);
    const { sourcesSheet } = await importDataset(dataset, NOW);
    expect(sourcesSheet).toBe("Where from");
    const { values } = cellsOf("Where from", 6, 12);
    expect(values[5]?.[0]).toBe("Bill of materials: the article's drone");
    expect(values[5]?.[5]).toBe("bom_article_2");
  });
});

describe("what is in the way is met before anything is written", () => {
  let dataset: Dataset;
  beforeEach(async () => {
    dataset = await loadDataset("bom-article", readBundled);
  });

  const refusal = async () => {
    const before = pictureOf(excel.workbook);
    const error: unknown = await importDataset(dataset, NOW).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
    return sentenceFor(error);
  };

  test("a protected record of sources", async () => {
    await importDataset(dataset, NOW);
    const sources = excel.workbook.sheets().find(({ name }) => name === "Sources");
    excel.workbook.updateSheet(sources!.id, { protected: true });
    expect(await refusal()).toBe(
      'The sheet "Sources" keeps the record of imports and is protected. Lift that in Review > Unprotect Sheet, then import again.',
    );
  });

  test("more rows than a sheet holds", async () => {
    dataset = { ...dataset, rows: Array.from({ length: 1_048_576 }, () => []) };
    expect(await refusal()).toMatch(/has 1048576 rows and 17 columns; a sheet holds 1048576/);
  });

  test("a text longer than a cell holds", async () => {
    dataset = smallDataset("long", [{ name: "note" }], [["short"], ["x".repeat(40_000)]]);
    expect(await refusal()).toMatch(/^Row 3, column note: the text has 40000 characters/);
  });
});

describe("large data", () => {
  const rows = Array.from({ length: 12_500 }, (_, index) => [`item ${index}`, index]);
  const large = smallDataset("large", [{ name: "item" }, { name: "n", type: "integer" }], rows);

  test("goes in parts, with progress", async () => {
    const progress: number[] = [];
    await importDataset(large, NOW, { onRows: (written) => progress.push(written) });
    expect(progress[0]).toBe(1000);
    const parts = progress.map((written, i) => written - (progress[i - 1] ?? 0));
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts)).toBeLessThanOrEqual(5000);
    expect(progress.at(-1)).toBe(12_500);
    expect(cellsOf("large", 12_501, 2).values.slice(1)).toEqual(rows);
  });

  test("goes in smaller parts where Excel refuses larger ones, and all of it arrives", async () => {
    excel.faults.requestLimit = 60_000;
    const progress: number[] = [];
    await importDataset(large, NOW, { onRows: (written) => progress.push(written) });
    expect(progress[0]).toBeLessThanOrEqual(2500);
    expect(progress.at(-1)).toBe(12_500);
    expect(cellsOf("large", 12_501, 2).values.slice(1)).toEqual(rows);
  });

  // The first write is the header, which is small already; the parts follow.
  test.each([2, 3])("survives a refusal of the %i. write", async (n) => {
    excel.faults.payloadTooLargeAtWrite(n);
    await importDataset(large, NOW);
    expect(cellsOf("large", 12_501, 2).values.slice(1)).toEqual(rows);
  });

  test("a single row that is too large ends with a sentence and no trace", async () => {
    const before = pictureOf(excel.workbook);
    const wide = smallDataset("wide", [{ name: "note" }], [["short"], ["ä".repeat(30_000)]]);
    excel.faults.requestLimit = 20_000;
    await expect(importDataset(wide, NOW)).rejects.toThrow(
      "Row 3 alone is more than Excel accepts at once. Shorten the texts in it and import again.",
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("a cancelled import leaves no trace", async () => {
    const before = pictureOf(excel.workbook);
    const controller = new AbortController();
    const onRows = () => controller.abort();
    const error: unknown = await importDataset(large, NOW, {
      signal: controller.signal,
      onRows,
    }).catch((reason: unknown) => reason);
    expect(sentenceFor(error)).toBe("Cancelled. The workbook is unchanged.");
    expect(pictureOf(excel.workbook)).toEqual(before);
  });
});

describe("a cell being edited", () => {
  test("holds the import back until the user leaves the cell", async () => {
    excel.faults.beginCellEdit();
    const importing = importDataset(await loadDataset("bom-article", readBundled), NOW);
    const first = await Promise.race([importing.then(() => "imported"), nextTurns(20)]);
    expect(first).toBe("waiting");
    expect(excel.workbook.tables()).toHaveLength(0);
    excel.faults.endCellEdit();
    await expect(importing).resolves.toMatchObject({ table: "bom_article" });
  });
});

describe("a failure on the way", () => {
  test("after any change, leaves the workbook as it was", async () => {
    const dataset = smallDataset("small", [{ name: "item" }], [["=a"], ["b"]]);
    const sentences = new Set<string>();
    let failed = 0;
    for (let change = 1; ; change++) {
      excel = startExcel();
      // One import that stays, so that the failing one adds to a record that exists.
      await importDataset(smallDataset("first", [{ name: "item" }], [["a"]]), NOW);
      const before = pictureOf(excel.workbook);
      excel.faults.failAtChange(change);
      const error: unknown = await importDataset(dataset, NOW).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) break;
      failed++;
      sentences.add(sentenceFor(error));
      expect({ change, picture: pictureOf(excel.workbook) }).toEqual({ change, picture: before });
    }
    expect(failed).toBeGreaterThan(15);
    expect([...sentences]).toEqual([
      "Excel reported an internal error. Save the workbook, reload it and try again.",
    ]);
  });

  test("after any change of a first import, leaves no Sources sheet either", async () => {
    const dataset = smallDataset("small", [{ name: "item" }], [["a"], ["b"]]);
    let failed = 0;
    for (let change = 1; ; change++) {
      excel = startExcel();
      const before = pictureOf(excel.workbook);
      excel.faults.failAtChange(change);
      const error: unknown = await importDataset(dataset, NOW).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) break;
      failed++;
      expect({ change, picture: pictureOf(excel.workbook) }).toEqual({ change, picture: before });
    }
    expect(failed).toBeGreaterThan(15);
  });

  test("that cannot be undone names the sheet to delete", async () => {
    excel.faults.failAt("TableCollection.add");
    // A way back is gone twice.
    excel.faults.failAt("Worksheet.delete", "AccessDenied");
    excel.faults.failAt("Worksheet.delete", "AccessDenied");
    await expect(
      importDataset(smallDataset("small", [{ name: "item" }], [["a"]]), NOW),
    ).rejects.toThrow(
      /What was written could not be put back .* Delete the sheet "small" by hand\.$/,
    );
  });
});

/** Enough turns of the event loop for everything that is not held back to happen. */
async function nextTurns(count: number): Promise<string> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
  return "waiting";
}
