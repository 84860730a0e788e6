import { findImports } from "../../../src/excel/provenance/imports";
import { importDataset, type ImportResult } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import type { RefreshDecisions } from "../../../src/excel/refresh/changesOf";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { followTrips } from "../../support/office/followTrips";
import { startExcel } from "../../support/office/startExcel";
import { dressed, NEWER, OLDER } from "../../support/vintages";
import { pictureOf } from "../../support/workbookPicture";

jest.mock("../../../src/datasets/merge/merge", () => {
  const actual = jest.requireActual<object>("../../../src/datasets/merge/merge");
  const { planInSteps } = actual as { planInSteps: (...given: unknown[]) => unknown };
  return { ...actual, planInSteps: jest.fn(planInSteps) };
});
const merge = jest.requireMock<{ planInSteps: jest.Mock }>("../../../src/datasets/merge/merge");

const NOW = new Date(2026, 10, 21, 9, 30);
const LATER = new Date(2027, 1, 3, 14, 0);
// 2025-03-01 and 2026-03-01 as Excel counts days.
const DAY = { old: 45717, new: 46082 };

let excel: ReturnType<typeof startExcel>;
let imported: ImportResult;
beforeEach(async () => {
  excel = startExcel();
  imported = await importDataset(OLDER, NOW);
});

const table = () => excel.workbook.tables().find(({ name }) => name === "trade")!;
const values = () => excel.workbook.values(table().area);
const put = (row: number, column: number, value: string | number) =>
  excel.workbook.write({ ...table().area, row, column, rows: 1, columns: 1 }, [[value]]);
const refresh = async (decisions: RefreshDecisions = {}) =>
  applyRefresh(await lookAtRefresh(imported.importId, NEWER), decisions, LATER);

test("a table that nobody touched takes the newer cells and rows, and each stays what it is", async () => {
  await expect(refresh()).resolves.toEqual({
    table: "trade",
    cells: 8,
    rowsAdded: 1,
    rowsRemoved: 0,
    columnsAdded: [],
  });
  expect(values().slice(1)).toEqual([
    ["0101", 2023, DAY.old, 10.5, "first", "Census", "2025-03"],
    ["0101", 2024, DAY.new, 11.5, "+1 revised", "Census", "2026-03"],
    ["0202", 2023, DAY.old + 1, 20.25, "", "Census", "2026-03"],
    ["0202", 2024, DAY.old + 1, 21.5, "1/2", "Census", "2026-03"],
    ["0303", 2024, DAY.old + 2, 30, "May 2025", "Census", "2025-03"],
    ["0404", 2025, DAY.new + 2, 40, "=new", "Census", "2026-03"],
  ]);
  expect(excel.workbook.formulas(table().area)).toEqual(values());
  const { sheet } = table().area;
  expect(excel.workbook.numberFormats({ ...table().area, row: 6, rows: 1 })).toEqual(
    excel.workbook.numberFormats({ ...table().area, row: 5, rows: 1 }),
  );
  expect(excel.workbook.text({ sheet, row: 6, column: 2, rows: 1, columns: 1 })).toEqual([
    ["2026-03-03"],
  ]);
});

test("edits stay unless the newer value is chosen, and both are told apart by cell", async () => {
  put(1, 3, 99);
  put(2, 3, 98);
  put(3, 3, 97);
  const { plan } = await lookAtRefresh(imported.importId, NEWER);
  expect(plan.conflicts).toEqual([
    { row: 1, column: 3, base: 11, ours: 98, theirs: 11.5 },
    { row: 2, column: 3, base: 20, ours: 97, theirs: 20.25 },
  ]);
  await refresh({ conflicts: new Map([[1, "theirs"]]) });
  expect(values().map((row) => row[3])).toEqual(["trade", 99, 98, 20.25, 21.5, 30, 40]);
});

test("a formula counts as an edit, stays one, and goes on in new rows where it is the column's", async () => {
  put(0, 7, "double");
  excel.workbook.updateTable(table().id, { area: { ...table().area, columns: 8 } });
  for (let row = 1; row <= 5; row++) put(row, 7, "=trade[[#This Row],[trade]]*2");
  put(2, 3, "=10+1");
  const inventory = await lookAtRefresh(imported.importId, NEWER);
  expect(inventory.plan.conflicts).toMatchObject([{ row: 1, column: 3, theirs: 11.5 }]);
  expect(inventory.plan.withdrawals).toEqual([{ row: 4, touched: false }]);
  await applyRefresh(inventory, {}, LATER);
  const formulas = excel.workbook.formulas(table().area);
  expect(formulas[2]?.[3]).toBe("=10+1");
  expect(formulas[6]?.[7]).toBe("=trade[[#This Row],[trade]]*2");
});

test("a withdrawn row goes when asked, others move up", async () => {
  put(9, 0, "mine, below");
  await expect(refresh({ removeWithdrawn: true })).resolves.toMatchObject({ rowsRemoved: 1 });
  expect(values().map((row) => row[0])).toEqual(["code", "0101", "0101", "0202", "0202", "0404"]);
});

test("the table is known however it was renamed and moved, and its columns renamed and reordered", async () => {
  excel.workbook.updateTable(table().id, { name: "ours" });
  const renamed = () => excel.workbook.tables().find(({ name }) => name === "ours")!;
  const at = { ...renamed().area, row: 0, column: 3, rows: 1, columns: 2 };
  excel.workbook.write(at, [["Trade, USD", "trade note"]]);
  await refresh();
  const rows = excel.workbook.values(renamed().area);
  expect(rows[0]).toEqual(["code", "year", "day", "Trade, USD", "trade note", "source", "vintage"]);
  expect(rows.map((row) => row[3]).slice(1)).toEqual([10.5, 11.5, 20.25, 21.5, 30, 40]);
});

test("the mark and the record of sources move on to the newer vintage", async () => {
  await refresh();
  expect(await findImports()).toMatchObject([
    { version: "2026.7.1", mark: { edition: 1, hash: "20267100" } },
  ]);
  const sources = excel.workbook.tables().find(({ name }) => name === "linchpin_sources")!;
  const [header = [], row = []] = excel.workbook.values(sources.area);
  const cells = Object.fromEntries(header.map((name, at) => [String(name), row[at]]));
  expect(cells).toMatchObject({
    Version: "2026.7.1",
    Vintage: "edition 2026.7.1",
    Refreshed:
      "2027-02-03, from version 2026.1.1 (edition 2026.1.1) to 2026.7.1 (edition 2026.7.1)",
  });
  expect(cells["Imported"]).toBeCloseTo(46347 + 9.5 / 24, 6);
});

test("a refresh done twice is done", async () => {
  await refresh();
  const { plan } = await lookAtRefresh(imported.importId, NEWER);
  expect([plan.updates, plan.conflicts, plan.additions]).toEqual([[], [], []]);
});

test("a base that is gone leaves every difference to the analyst, and nothing happens by itself", async () => {
  const hidden = excel.workbook.sheets().find(({ visibility }) => visibility === "VeryHidden")!;
  excel.workbook.deleteSheet(hidden.id);
  put(1, 3, 99);
  const inventory = await lookAtRefresh(imported.importId, NEWER);
  expect(inventory.base).toBeNull();
  expect(inventory.plan.updates).toEqual([]);
  expect(inventory.plan.additions).toEqual([]);
  expect(inventory.plan.conflicts).toHaveLength(9);
  expect(inventory.plan.removedHere).toHaveLength(1);
  const before = values();
  await applyRefresh(inventory, {}, LATER);
  expect(values()).toEqual(before);
});

describe("what is in the way is met before anything is written", () => {
  const refusal = async (decisions: RefreshDecisions = {}) => {
    const inventory = await lookAtRefresh(imported.importId, NEWER);
    const before = pictureOf(excel.workbook);
    const error: unknown = await applyRefresh(inventory, decisions, LATER).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
    return sentenceFor(error);
  };

  test("content below the table", async () => {
    put(6, 2, "mine");
    expect(await refusal()).toBe(
      "The table trade needs 1 more rows below it, and there is trade!C7 in the way. Move that, then refresh again.",
    );
  });

  test("a protected sheet", async () => {
    excel.workbook.updateSheet(table().area.sheet, { protected: true });
    expect(await refusal()).toMatch(/^The sheet "trade" is protected\. Lift that/);
  });

  test("a total row", async () => {
    excel.workbook.updateTable(table().id, { showTotals: true });
    expect(await refusal()).toMatch(/^The table trade shows a total row\. Switch it off/);
  });

  test("a formula that points at a row that would go", async () => {
    put(20, 0, "=D6");
    expect(await refusal({ removeWithdrawn: true })).toBe(
      "The formula in trade!A21 points at a row of trade that would go, and would show #REF!. Refresh without removing rows, or change that formula first.",
    );
  });
});

test("a table that changed after the look is not written to", async () => {
  const inventory = await lookAtRefresh(imported.importId, NEWER);
  put(1, 3, 99);
  const before = pictureOf(excel.workbook);
  await expect(applyRefresh(inventory, {}, LATER)).rejects.toThrow(
    "The table trade has changed since you were shown what a refresh would do. Look again, then decide.",
  );
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("lists and colours go on in new rows", async () => {
  excel = startExcel();
  imported = await importDataset(dressed(OLDER), NOW);
  await applyRefresh(await lookAtRefresh(imported.importId, dressed(NEWER)), {}, LATER);
  const { sheet } = table().area;
  const holdsFor = (area: { row: number; column: number; rows: number }): boolean =>
    area.column === 7 && area.row <= 6 && area.row + area.rows > 6;
  const lists = excel.workbook.validations(sheet).filter(({ area }) => holdsFor(area));
  expect(lists).toMatchObject([{ rule: { list: { source: "derived,unverified" } } }]);
  const colours = excel.workbook.conditionalFormats(sheet).filter(({ area }) => holdsFor(area));
  expect(colours.map(({ rule }) => rule["text"])).toContain("unverified");
});

test.each([
  ["none", OLDER, NEWER],
  ["lists and colours", dressed(OLDER), dressed(NEWER)],
])("a fault after any change leaves the workbook as it was, with %s", async (_, older, newer) => {
  let failed = 0;
  excel = startExcel();
  imported = await importDataset(older, NOW);
  put(2, 3, 98);
  put(15, 9, "=SUM(D2:D6)");
  put(16, 9, "=SUM(trade[trade])");
  const before = pictureOf(excel.workbook);
  // One workbook for all: each failure has to leave it as the next one finds it.
  for (let change = 1; ; change++) {
    const inventory = await lookAtRefresh(imported.importId, newer);
    excel.faults.failAtChange(change);
    const error: unknown = await applyRefresh(
      inventory,
      { all: "theirs", removeWithdrawn: true },
      LATER,
    ).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error === null) break;
    failed++;
    expect({ change, picture: pictureOf(excel.workbook) }).toEqual({ change, picture: before });
  }
  expect(failed).toBeGreaterThan(15);
});

test.each([
  [{}, 0],
  [{ removeWithdrawn: true }, 1],
])(
  "the formulas of the workbook are read again only where rows go: %j",
  async (decisions, scans) => {
    const shown = await lookAtRefresh(imported.importId, NEWER);
    const trips = followTrips(excel.host);
    await applyRefresh(shown, decisions, LATER);
    // What is used of every sheet is asked for to look through it.
    const scanning = trips().filter(
      (asked) => /GetUsedRange/.test(asked) && /rowCount/.test(asked),
    );
    expect(scanning).toHaveLength(scans);
  },
);

test("what was shown is written without being worked out again", async () => {
  const shown = await lookAtRefresh(imported.importId, NEWER);
  merge.planInSteps.mockClear();
  const { cells } = await applyRefresh(shown, {}, LATER);
  expect(cells).toBe(8);
  expect(merge.planInSteps).not.toHaveBeenCalled();
  await lookAtRefresh(imported.importId, NEWER);
  expect(merge.planInSteps).toHaveBeenCalledTimes(1);
});
