import { applyFixes } from "../../../src/excel/checking/applyFixes";
import { checkImport } from "../../../src/excel/checking/checkImport";
import { importDataset, type ImportResult } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { deleteScenario, saveScenario } from "../../../src/excel/scenarios/savedScenarios";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { startExcel } from "../../support/office/startExcel";
import { smallDataset } from "../../support/smallDataset";
import { NEWER, OLDER } from "../../support/vintages";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);

let excel: ReturnType<typeof startExcel>;
let imported: ImportResult;
beforeEach(async () => {
  excel = startExcel();
  imported = await importDataset(OLDER, NOW);
});

const table = (name: string) => excel.workbook.tables().find((each) => each.name === name)!;
/** The second row of the table is out of sight. */
const hide = (name: string, isFiltered: boolean) => {
  const { id, area } = table(name);
  excel.workbook.setRowHidden(area.sheet, area.row + 2, 1, true);
  if (isFiltered) excel.host.habits.filtered.add(id);
};
const put = (name: string, row: number, column: number, value: string) => {
  const { area } = table(name);
  const cell = { ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
  excel.workbook.write(cell, [[value]]);
};
const refresh = async () =>
  applyRefresh(await lookAtRefresh(imported.importId, NEWER), { all: "theirs" }, NOW);
const { schema: given } = OLDER.description;
const schema = {
  ...given,
  fields: given.fields.map((each) =>
    each.name === "source" ? { ...each, constraints: { enum: ["Census"] } } : each,
  ),
};
const fix = async () => {
  const { findings } = await checkImport(imported.importId, { schema, related: {} });
  expect(findings.length).toBeGreaterThan(0);
  return applyFixes(imported.importId, { schema, related: {} }, findings);
};
const select = (row: number) => {
  const [{ id: sheet } = { id: "" }] = excel.workbook.sheets();
  excel.workbook.activateSheet(sheet);
  excel.workbook.select({ sheet, row, column: 0, rows: 1, columns: 1 });
};
const saveOne = async (name: string) => {
  const [{ id: sheet } = { id: "" }] = excel.workbook.sheets();
  excel.workbook.write({ sheet, row: 0, column: 0, rows: 1, columns: 2 }, [[5, 6]]);
  const first = excel.workbook.sheets()[0]!.name;
  await saveScenario(name, `'${first}'!A1; '${first}'!B1`, "");
};

const ACTIONS: readonly [
  what: string,
  tableName: string,
  prepare: () => unknown,
  act: () => Promise<unknown>,
][] = [
  ["a refresh", "trade", () => undefined, refresh],
  ["an undo of a refresh", "trade", refresh, () => undoRefresh(imported.importId)],
  ["a removal", "trade", () => undefined, () => lookAtRemoval(imported.importId, OLDER)],
  ["fixes", "trade", () => put("trade", 1, 5, "census"), fix],
  [
    "another import, which the record of sources is to take",
    "linchpin_sources",
    () => importDataset(smallDataset("second", [{ name: "code" }], [["a"]]), NOW),
    () => importDataset(smallDataset("third", [{ name: "code" }], [["a"]]), NOW),
  ],
  ["a scenario more", "linchpin_scenarios", () => saveOne("High"), () => saveOne("Low")],
  ["a scenario less", "linchpin_scenarios", () => saveOne("High"), () => deleteScenario("High")],
];

describe.each(ACTIONS)("%s", (_, name, prepare, act) => {
  test.each([
    [true, `The table ${name} is filtered, and Excel could put values into other rows`],
    [false, `Rows of the table ${name} are hidden, and Excel could put values into other rows`],
  ])(
    "is refused before anything is written where rows are out of sight",
    async (isFiltered, says) => {
      await prepare();
      hide(name, isFiltered);
      const before = pictureOf(excel.workbook);
      const problem: unknown = await act().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(sentenceFor(problem)).toMatch(says);
      expect(sentenceFor(problem)).toMatch(/, then .*\.$/);
      expect(pictureOf(excel.workbook)).toEqual(before);
    },
  );
});

test("an import at a cell above hidden rows is refused", async () => {
  select(20);
  const [{ id: sheet } = { id: "" }] = excel.workbook.sheets();
  excel.workbook.setRowHidden(sheet, 22, 1, true);
  const before = pictureOf(excel.workbook);
  const second = smallDataset("second", [{ name: "code" }], [["a"], ["b"], ["c"]]);
  await expect(importDataset(second, NOW, {}, { place: "selected cell" })).rejects.toThrow(
    /^Some of the rows that the table needs are hidden or filtered out/,
  );
  expect(pictureOf(excel.workbook)).toEqual(before);
});
