import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import type { Area } from "../../../src/preview/workbook/workbook";
import { emptied } from "../../support/coAuthor";
import { startExcel } from "../../support/office/startExcel";
import { dressed, NEWER, OLDER } from "../../support/vintages";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);
const DECISIONS = { all: "ours", removeWithdrawn: true } as const;
const [older, newer] = [dressed(OLDER), dressed(NEWER)];

let excel: ReturnType<typeof startExcel>;
let importId: string;
beforeAll(() => {
  excel = startExcel();
});
beforeEach(async () => {
  emptied(excel.workbook);
  ({ importId } = await importDataset(older, NOW));
});

const table = () => excel.workbook.tables().find(({ name }) => name === "trade")!;
/** A cell of the row of that code, which the newer vintage no longer has (0303) or brings (0404). */
const cellOf = (code: string, column = 3): Area => {
  const { area } = table();
  const row = excel.workbook.values(area).findIndex(([first]) => first === code);
  return { ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
};
const RULE = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };

const MARKS: readonly (readonly [string, (cell: Area) => void])[] = [
  ["a comment", (area) => excel.workbook.setComment({ id: "k1", area, content: "mine" })],
  ["a colour", (area) => excel.workbook.setFormat(area, { fillColor: "#FF0000" })],
  ["bold letters", (area) => excel.workbook.setFormat(area, { bold: true })],
  ["a colour of letters", (area) => excel.workbook.setFormat(area, { fontColor: "#FF0000" })],
  ["a number format", (area) => excel.workbook.setFormat(area, { numberFormat: "0.000" })],
  [
    "a rule",
    (area) =>
      excel.workbook.setValidation({
        area,
        rule: RULE,
        ignoreBlanks: true,
        prompt: null,
        errorAlert: null,
      }),
  ],
];

test.each(MARKS)("a withdrawn row with %s stays, and is told to stay", async (_, mark) => {
  mark(cellOf("0303"));
  const look = await lookAtRefresh(importId, newer);
  expect(look.plan.withdrawals).toEqual([{ row: 4, touched: true }]);
  const before = pictureOf(excel.workbook);
  await expect(applyRefresh(look, DECISIONS, NOW)).resolves.toMatchObject({ rowsRemoved: 0 });
  expect(cellOf("0303").row).toBe(table().area.row + 5);
  expect(excel.workbook.comments()).toEqual((before as { comments: unknown }).comments);
  expect(await undoRefresh(importId)).toMatchObject({ left: [] });
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test.each(MARKS)("%s that comes after the question is not lost", async (_, mark) => {
  const look = await lookAtRefresh(importId, newer);
  mark(cellOf("0303"));
  const before = pictureOf(excel.workbook);
  await expect(applyRefresh(look, DECISIONS, NOW)).rejects.toThrow("Look again, then decide.");
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test.each(MARKS)("an undo leaves a new row with %s, and says so", async (_, mark) => {
  await applyRefresh(await lookAtRefresh(importId, newer), DECISIONS, NOW);
  mark(cellOf("0404"));
  const { left } = await undoRefresh(importId);
  expect(left).toEqual(["1 new row that you changed or moved since"]);
  expect(excel.workbook.values(cellOf("0404", 0))).toEqual([["0404"]]);
});

test("what a whole column has makes no row anybody's own", async () => {
  const { area } = table();
  const column = { ...area, row: area.row + 1, rows: area.rows - 1, column: 3, columns: 1 };
  excel.workbook.setFormat(column, { fillColor: "#FFFF00", bold: true, numberFormat: "0.00" });
  const look = await lookAtRefresh(importId, newer);
  expect(look.plan.withdrawals).toEqual([{ row: 4, touched: false }]);
});
