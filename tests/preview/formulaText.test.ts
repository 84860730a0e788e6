import {
  moveReferences,
  renameSheetIn,
  renameTableIn,
  shiftReferences,
} from "../../src/preview/workbook/formulaText";
import type { Shift } from "../../src/preview/workbook/shift";

const twoRowsAboveThree: Shift = {
  area: { sheet: "s", row: 2, column: 0, rows: 2, columns: 16_384 },
  change: "RowInserted",
};
const columnBGone: Shift = {
  area: { sheet: "s", row: 0, column: 1, rows: 1_048_576, columns: 1 },
  change: "ColumnDeleted",
};

describe("copying a formula", () => {
  test.each([
    ["=A1+$B$1", 1, 1, "=B2+$B$1"],
    ["=$A1+A$1", 2, 3, "=$A3+D$1"],
    ["=SUM(A1:B2,C:C,2:2)", 1, 1, "=SUM(B2:C3,D:D,3:3)"],
    ["=Sheet2!A1&'My data'!A1", 1, 0, "=Sheet2!A2&'My data'!A2"],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ["=LOG10(A1)+TAXES2024", 1, 0, "=LOG10(A2)+TAXES2024"],
    ["=Table1[A1]+A1", 1, 0, "=Table1[A1]+A2"],
    ["=A1", -1, 0, "=#REF!"],
  ])("%s moved %i down and %i right", (formula, down, right, expected) => {
    expect(moveReferences(formula, down, right)).toBe(expected);
  });
});

describe("formulas after cells came or went", () => {
  test.each([
    ["=A3", "=A5"],
    ["=A2", "=A2"],
    ["=SUM(A1:A9)", "=SUM(A1:A11)"],
    ["=$A$3+Data!A3", "=$A$5+Data!A5"],
    ["=Other!A3", "=Other!A3"],
    ['="A3"', '="A3"'],
    ["=A:A", "=A:A"],
    ["=3:4", "=5:6"],
    ["=LINCHPIN.HHI(A3:A4)", "=LINCHPIN.HHI(A5:A6)"],
  ])("two rows inserted above row 3 make %s to %s", (before, after) => {
    expect(shiftReferences(before, "Data", "Data", twoRowsAboveThree)).toBe(after);
  });

  test.each([
    ["=B1", "=#REF!"],
    ["=SUM(A1:C1)", "=SUM(A1:B1)"],
    ["=$C$1", "=$B$1"],
    ["=C:D", "=B:C"],
  ])("without column B %s becomes %s", (before, after) => {
    expect(shiftReferences(before, "Data", "data", columnBGone)).toBe(after);
  });
});

describe("formulas after something was renamed", () => {
  test("a sheet", () => {
    const formula = `='Old name'!A1&Old!A1&"Old!"`;
    expect(renameSheetIn(formula, "Old", "'New one'")).toBe(`='Old name'!A1&'New one'!A1&"Old!"`);
    expect(renameSheetIn(formula, "old NAME", "New")).toBe(`=New!A1&Old!A1&"Old!"`);
  });

  test("a table", () => {
    const formula = '=SUM(Parts[Share])+ROWS(parts)+PARTS(1)+Sheet!Parts2&"Parts[Share]"&T[Parts]';
    expect(renameTableIn(formula, "Parts", "Bill")).toBe(
      '=SUM(Bill[Share])+ROWS(Bill)+PARTS(1)+Sheet!Parts2&"Parts[Share]"&T[Parts]',
    );
  });
});
