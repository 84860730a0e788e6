import { loadDataset, type Dataset } from "../../../src/datasets/dataset";
import { relatedTablesOf } from "../../../src/datasets/checking/relatedTables";
import { applyFixes } from "../../../src/excel/checking/applyFixes";
import { checkImport, selectFinding, type Rules } from "../../../src/excel/checking/checkImport";
import { importDataset, type ImportResult } from "../../../src/excel/importing/importDataset";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);
const load = (name: string) => loadDataset(name, readBundled);

let excel: ReturnType<typeof startExcel>;
let dataset: Dataset;
let rules: Rules;
let done: ImportResult;
beforeAll(async () => {
  dataset = await load("tariff-timeline");
  const { schema } = dataset.description;
  rules = { schema, related: await relatedTablesOf(schema, load) };
});
beforeEach(async () => {
  excel = startExcel();
  done = await importDataset(dataset, NOW);
});

const table = () => excel.workbook.tables().find(({ name }) => name !== "linchpin_sources")!;
const at = (row: number, column: string) => ({
  ...table().area,
  row,
  column: rules.schema.fields.findIndex(({ name }) => name === column),
  rows: 1,
  columns: 1,
});
const write = (row: number, column: string, value: string | number) =>
  excel.workbook.write(at(row, column), [[value]]);
const valueOf = (row: number, column: string) => excel.workbook.values(at(row, column))[0]?.[0];
const found = async () =>
  (await checkImport(done.importId, rules)).findings.map(({ row, column, code, fix }) =>
    fix === undefined ? { row, column, code } : { row, column, code, fix },
  );

test("every bundled table with a foreign key or a rule is sound as it arrives", async () => {
  const names = ["tariff-stack-china", "bom-article", "bom-quadcopter", "macro-exposure", "wgi"];
  for (const name of names) {
    const each = await load(name);
    const { schema } = each.description;
    const { importId } = await importDataset(each, NOW);
    const related = await relatedTablesOf(schema, load);
    const check = await checkImport(importId, { schema, related });
    expect({ name, ...check }).toMatchObject({ name, rows: each.rows.length, findings: [] });
  }
  expect(Object.keys(rules.related)).toEqual(["countries"]);
});

test("each cell that breaks the schema is found, though the table was renamed and grew", async () => {
  const { id, area } = table();
  write(2, "imposer_iso3", "China");
  write(3, "end", "2001-01-01");
  write(4, "confidence", "Verified Primary");
  write(5, "key", "");
  excel.workbook.updateTable(id, {
    name: "our_tariffs",
    area: { ...area, columns: area.columns + 1 },
  });
  excel.workbook.updateSheet(area.sheet, { name: "Tariffs" });
  expect(await found()).toEqual([
    { row: 1, column: "imposer_iso3", code: "foreign-key", fix: "CHN" },
    { row: 2, column: "end", code: "date-order" },
    { row: 3, column: "confidence", code: "enum", fix: "verified-primary" },
    { row: 4, column: "key", code: "missing" },
  ]);
});

test("a finding leads to its cell", async () => {
  write(2, "imposer_iso3", "China");
  excel.workbook.activateSheet(excel.workbook.sheets()[0]!.id);
  const [finding] = (await checkImport(done.importId, rules)).findings;
  await selectFinding(done.importId, finding!);
  expect(excel.workbook.selection()).toMatchObject(at(2, "imposer_iso3"));
  await expect(selectFinding(done.importId, { row: 999, column: "key" })).rejects.toThrow(
    "That cell is no longer in the table. Check the table again.",
  );
});

describe("fixing", () => {
  const fixable = async () =>
    (await checkImport(done.importId, rules)).findings.filter(({ fix }) => fix !== undefined);

  test("puts the one right value in, as the type its column has", async () => {
    const was = valueOf(3, "start");
    write(2, "imposer_iso3", "China");
    write(3, "start", "'2018/07/06");
    write(4, "value", "'25%");
    expect(await applyFixes(done.importId, rules, await fixable())).toEqual({ fixed: 3, left: 0 });
    expect(valueOf(2, "imposer_iso3")).toBe("CHN");
    // 2018-07-06 is day 43287 of Excel's calendar.
    expect([typeof was, valueOf(3, "start")]).toEqual(["number", 43287]);
    expect(valueOf(4, "value")).toBe(0.25);
    expect(await found()).toEqual([]);
  });

  test("leaves what has changed since, and formulas", async () => {
    write(2, "imposer_iso3", "China");
    write(3, "imposer_iso3", '="Chi"&"na"');
    const findings = await fixable();
    write(2, "imposer_iso3", "my own");
    const before = pictureOf(excel.workbook);
    const { fixed, left } = await applyFixes(done.importId, rules, findings);
    expect({ fixed, left }).toEqual({ fixed: 0, left: findings.length });
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("that Excel refuses on the way puts everything back", async () => {
    let failed = 0;
    for (let change = 1; ; change++) {
      write(2, "imposer_iso3", "China");
      write(3, "start", "'2018/07/06");
      const findings = await fixable();
      expect(findings).toHaveLength(2);
      const before = pictureOf(excel.workbook);
      excel.faults.failAtChange(change);
      const error: unknown = await applyFixes(done.importId, rules, findings).catch(
        (reason: unknown) => reason,
      );
      if (!(error instanceof Error)) break;
      failed++;
      expect(sentenceFor(error)).toMatch(/^Excel reported an internal error/);
      expect({ change, picture: pictureOf(excel.workbook) }).toEqual({ change, picture: before });
    }
    expect(failed).toBe(4);
  });

  test("on a protected sheet is refused", async () => {
    write(2, "imposer_iso3", "China");
    const findings = await fixable();
    excel.workbook.updateSheet(table().area.sheet, { protected: true });
    await expect(applyFixes(done.importId, rules, findings)).rejects.toThrow(/is protected\. Lift/);
  });
});

test("a cancelled check stops between two steps", async () => {
  const cancelled = checkImport(done.importId, rules, { signal: AbortSignal.abort() });
  expect(sentenceFor(await cancelled.catch((reason: unknown) => reason))).toMatch(/^Cancelled/);
});

test("a key given twice is told by the row of the sheet, as the links are", async () => {
  excel.workbook.insertRows(table().area.sheet, 0, 2);
  const [key = ""] = rules.schema.primaryKey ?? [];
  const first = { ...at(3, key) };
  const [[value = ""] = []] = excel.workbook.values(first);
  excel.workbook.write({ ...first, row: 6 }, [[`'${String(value)}`]]);
  const { findings } = await checkImport(done.importId, rules);
  expect(findings).toEqual([
    {
      row: 3,
      column: key,
      code: "duplicate-key",
      sentence: `"${String(value)}" is in row 4 already. Change one of the two or delete it.`,
    },
  ]);
});
