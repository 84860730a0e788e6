import { applyFixes } from "../../../src/excel/checking/applyFixes";
import { checkImport } from "../../../src/excel/checking/checkImport";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../../src/excel/removal/removeImport";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import type { CellValue } from "../../../src/preview/workbook/workbook";
import { beforeTrip, emptied } from "../../support/coAuthor";
import { startExcel } from "../../support/office/startExcel";
import { smallDataset } from "../../support/smallDataset";
import { NEWER, OLDER } from "../../support/vintages";

const NOW = new Date(2026, 10, 21, 9, 30);

let excel: ReturnType<typeof startExcel>;
beforeAll(() => {
  excel = startExcel();
});

const table = () => excel.workbook.tables().find(({ name }) => name === "trade")!;

/** Somebody filters a table: its third row of data goes out of sight. */
function filters({ id, area } = table()): void {
  excel.host.habits.filtered.add(id);
  excel.workbook.setRowHidden(area.sheet, area.row + 3, 1, true);
}

const imported = async () => (await importDataset(OLDER, NOW)).importId;
const refreshed = async () => {
  const importId = await imported();
  await applyRefresh(await lookAtRefresh(importId, NEWER), DECISIONS, NOW);
  return importId;
};
const DECISIONS = { all: "theirs", removeWithdrawn: false } as const;

const { schema } = OLDER.description;
const CENSUS = {
  ...schema,
  fields: schema.fields.map((field) =>
    field.name === "source" ? { ...field, constraints: { enum: ["Census"] } } : field,
  ),
};
/** The sources of all five rows are written otherwise, each with one fix. */
const toFix = async () => {
  const importId = await imported();
  const { area } = table();
  const column = { ...area, row: area.row + 1, column: area.column + 5, rows: 5, columns: 1 };
  excel.workbook.write(
    column,
    Array.from({ length: 5 }, () => ["census"]),
  );
  const rules = { schema: CENSUS, related: {} };
  const { findings } = await checkImport(importId, rules);
  expect(findings).toHaveLength(5);
  return () => applyFixes(importId, rules, findings);
};

const SCENES = {
  fixes: toFix,
  "a refresh": async () => {
    const shown = await lookAtRefresh(await imported(), NEWER);
    return () => applyRefresh(shown, DECISIONS, NOW);
  },
  "an undo": async () => {
    const importId = await refreshed();
    return () => undoRefresh(importId);
  },
};

const rowsNow = (): CellValue[][] => excel.workbook.values(table().area).slice(1);

test.each(Object.entries(SCENES))(
  "%s under a filter that comes on at any moment is right, or says what is in the way",
  async (what, scene) => {
    emptied(excel.workbook);
    await (
      await scene()
    )();
    const right = JSON.stringify(rowsNow());
    const wrong: unknown[] = [];
    let [moments, refused] = [0, 0];
    for (;;) {
      emptied(excel.workbook);
      excel.host.habits.filtered.clear();
      const work = await scene();
      const before = beforeTrip(excel.host, moments + 1, () => filters());
      const sentence = await work().then(() => "", sentenceFor);
      if (!before.end()) break;
      moments++;
      if (sentence !== "") refused++;
      const isTold = /filter|hidden|out of sight/.test(sentence);
      const rows = JSON.stringify(rowsNow());
      if (sentence === "" ? rows !== right : !isTold)
        wrong.push({ moment: moments, sentence, rows });
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(3);
    // Fixes are written by the last trip of all, which reads them back.
    expect(moments > refused).toBe(what !== "fixes");
  },
);

test("a removal under a filter of the record that comes on at any moment takes its row, or says why not", async () => {
  const wrong: unknown[] = [];
  let [moments, told] = [0, 0];
  for (;;) {
    emptied(excel.workbook);
    excel.host.habits.filtered.clear();
    await importDataset(smallDataset("first", [{ name: "code" }], [["a"]]), NOW);
    await importDataset(smallDataset("second", [{ name: "code" }], [["b"]]), NOW);
    const { importId } = await importDataset(OLDER, NOW);
    const removal = await lookAtRemoval(importId, OLDER);
    const sources = () => excel.workbook.tables().find(({ name }) => name === "linchpin_sources")!;
    const before = beforeTrip(excel.host, moments + 1, () => filters(sources()));
    const sentence = await removeImport(removal, OLDER).then(() => "", sentenceFor);
    if (!before.end()) break;
    moments++;
    if (sentence !== "") told++;
    const record = excel.workbook.values(sources().area).flat();
    if (record.includes(importId) !== (sentence !== "") || !/^$|filter/.test(sentence))
      wrong.push({ moment: moments, sentence });
  }
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThan(3);
  expect(moments).toBeGreaterThan(told);
});
