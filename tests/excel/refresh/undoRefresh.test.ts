import { findImports } from "../../../src/excel/provenance/imports";
import { importDataset, type ImportResult } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import type { RefreshDecisions } from "../../../src/excel/refresh/changesOf";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { lastRefresh, undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import { startExcel } from "../../support/office/startExcel";
import { dressed, NEWER, OLDER, withOrigin } from "../../support/vintages";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);
const LATER = new Date(2027, 1, 3, 14, 0);

let excel: ReturnType<typeof startExcel>;
let imported: ImportResult;
const begin = async (dataset = OLDER) => {
  excel = startExcel();
  imported = await importDataset(dataset, NOW);
};
beforeEach(() => begin());

const table = () => excel.workbook.tables().find(({ name }) => name === "trade")!;
const put = (row: number, column: number, value: string | number) =>
  excel.workbook.write({ ...table().area, row, column, rows: 1, columns: 1 }, [[value]]);
const refresh = async (decisions: RefreshDecisions = {}, newer = NEWER) =>
  applyRefresh(await lookAtRefresh(imported.importId, newer), decisions, LATER);
const edit = () => {
  put(0, 7, "double");
  excel.workbook.updateTable(table().id, { area: { ...table().area, columns: 8 } });
  put(1, 7, "mine");
  put(2, 3, "=10+1");
  put(3, 4, "'=text of mine");
  put(15, 9, "=SUM(D2:D6)");
  put(16, 9, "=SUM(trade[trade])");
  put(17, 9, "=D3");
};
const ALL: RefreshDecisions = {
  all: "theirs",
  removeWithdrawn: true,
  restoreRemoved: true,
  addColumns: true,
};

test.each([
  ["what happens by itself", {}, NEWER],
  ["the newer side of every conflict", { all: "theirs" as const }, NEWER],
  ["rows that went", ALL, NEWER],
  ["new columns", ALL, withOrigin(NEWER)],
])("takes %s back exactly, also after the pane was closed", async (_, decisions, newer) => {
  edit();
  const before = pictureOf(excel.workbook);
  await refresh(decisions, newer);
  expect(pictureOf(excel.workbook)).not.toEqual(before);
  excel.restart();
  expect(await lastRefresh(imported.importId)).toEqual({ versions: "2026.1.1 to 2026.7.1" });
  expect(await undoRefresh(imported.importId)).toMatchObject({ table: "trade", left: [] });
  expect(pictureOf(excel.workbook)).toEqual(before);
  expect(await lastRefresh(imported.importId)).toBeNull();
});

test.each([
  ["the last row went and one came", [0, 1, 2, 3, 4]],
  ["the last rows went and none came", [0, 1]],
  ["the first and the last row went", [1, 2, 3]],
  ["rows between went", [0, 3, 4]],
])("lists and colours hold for the same cells again after %s", async (_, stay) => {
  await begin(dressed(OLDER));
  const newer = dressed({ ...NEWER, rows: stay.flatMap((at) => NEWER.rows.slice(at, at + 1)) });
  put(15, 9, "=SUM(D2:D6)");
  const before = pictureOf(excel.workbook);
  await refresh(ALL, newer);
  await undoRefresh(imported.importId);
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("a first row that went comes back as the first", async () => {
  const newer = { ...NEWER, rows: NEWER.rows.slice(1) };
  put(15, 9, "=SUM(D2:D6)");
  put(16, 9, "=AVERAGE(D3:D6)");
  const before = pictureOf(excel.workbook);
  await refresh(ALL, newer);
  expect(excel.workbook.values(table().area)[1]?.[1]).toBe(2024);
  await undoRefresh(imported.importId);
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("leaves what the analyst has changed since, and says what", async () => {
  await refresh();
  put(2, 3, 777);
  put(6, 4, "my note on the new row");
  const { left, cells } = await undoRefresh(imported.importId);
  expect(cells).toBe(7);
  expect(left).toEqual([
    "1 cell that you changed since",
    "1 new row that you changed or moved since",
  ]);
  const values = excel.workbook.values(table().area);
  expect(values.map((row) => row[3])).toEqual(["trade", 10.5, 777, 20, 21, 30, 40]);
  expect(values[6]?.[4]).toBe("my note on the new row");
});

test("is exact where a column of the key was renamed, and the next refresh knows it still", async () => {
  put(0, 0, "customs code");
  const before = pictureOf(excel.workbook);
  await refresh();
  expect(await undoRefresh(imported.importId)).toMatchObject({ left: [] });
  expect(pictureOf(excel.workbook)).toEqual(before);
  await refresh();
  const { plan } = await lookAtRefresh(imported.importId, OLDER);
  expect(plan.conflicts).toEqual([]);
  expect(plan.updates).toHaveLength(8);
});

test("finds rows by their key after the table was sorted and renamed, and takes new ones out of the middle", async () => {
  await refresh();
  const area = table().area;
  const body = { ...area, row: 1, rows: area.rows - 1 };
  const rows = excel.workbook.formulas(body);
  excel.workbook.write(body, [...rows].reverse());
  excel.workbook.updateTable(table().id, { name: "ours" });
  const { left } = await undoRefresh(imported.importId);
  expect(left).toEqual([]);
  const ours = excel.workbook.tables().find(({ name }) => name === "ours")!;
  expect(excel.workbook.values(ours.area).map((row) => row[3])).toEqual([
    "trade",
    30,
    21,
    20,
    11,
    10.5,
  ]);
});

test("the import is at its earlier vintage again, and is offered the newer one as before", async () => {
  await refresh();
  await undoRefresh(imported.importId);
  expect(await findImports()).toMatchObject([{ version: "2026.1.1" }]);
  const { plan } = await lookAtRefresh(imported.importId, NEWER);
  expect(plan.updates).toHaveLength(8);
});

test("without a refresh there is nothing to undo, and it says so", async () => {
  expect(await lastRefresh(imported.importId)).toBeNull();
  await expect(undoRefresh(imported.importId)).rejects.toThrow(
    "What the last refresh overwrote is no longer kept in the workbook, so it cannot be undone.",
  );
});

test.each([
  ["at the end", NEWER, false],
  ["with new columns", withOrigin(NEWER), false],
  ["sorted in", NEWER, true],
])(
  "a fault on the way, new rows %s, leaves the workbook refreshed as it was",
  async (_, newer, sorted) => {
    let failed = 0;
    edit();
    await refresh(ALL, newer);
    if (sorted) {
      const body = { ...table().area, row: 1, rows: table().area.rows - 1 };
      excel.workbook.write(body, excel.workbook.formulas(body).reverse());
    }
    const before = pictureOf(excel.workbook);
    // One workbook for all: each failure has to leave it as the next one finds it.
    for (let change = 1; ; change++) {
      excel.faults.failAtChange(change);
      const undone = await undoRefresh(imported.importId).then(
        () => true,
        () => false,
      );
      if (undone) break;
      failed++;
      expect({ change, picture: pictureOf(excel.workbook) }).toEqual({ change, picture: before });
    }
    expect(failed).toBeGreaterThan(10);
  },
);
