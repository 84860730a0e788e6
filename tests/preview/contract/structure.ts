import type { Rule } from "../workbookContract";
import { at, put, refusal } from "./at";

export const structureRules: Rule[] = [
  {
    says: "inserted rows push down values, formats, names and formulas that point there",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [[1], [2], ["=$A$2+A1"]]);
      workbook.setFormat(at(sheet, "A2"), { bold: true });
      const pushed = { name: "pushed_name", scope: null, comment: "", visible: true };
      workbook.setName({ ...pushed, formula: `='${sheet.name}'!$A$2` });
      workbook.insertRows(sheet.id, 1, 2);
      equal(workbook.values(at(sheet, "A1:A4")), [[1], [""], [""], [2]]);
      equal(workbook.formulas(at(sheet, "A5")), [["=$A$4+A1"]]);
      equal(workbook.format(sheet.id, 3, 0).bold, true);
      const moved = workbook.names().find(({ name }) => name === "pushed_name")?.formula ?? "";
      equal(moved.endsWith("!$A$4"), true);
      workbook.deleteName("pushed_name", null);
    },
  },
  {
    says: "an area that a row is inserted into grows; formulas follow",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [[1], [2], [3]]);
      put(workbook, sheet, "C9", [["=SUM(A1:A3)"]]);
      workbook.insertRows(sheet.id, 1, 1);
      equal(workbook.formulas(at(sheet, "C10")), [["=SUM(A1:A4)"]]);
    },
  },
  {
    says: "deleted rows take their cells along, and what pointed at them says #REF!",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [[1], [2], [3]]);
      put(workbook, sheet, "C9", [["=A2"]]);
      workbook.deleteRows(sheet.id, 1, 1);
      equal(workbook.values(at(sheet, "A1:A3")), [[1], [3], [""]]);
      equal(workbook.formulas(at(sheet, "C8")), [["=#REF!"]]);
    },
  },
  {
    says: "columns come and go likewise",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [[1, 2, 3, "=A1&C1"]]);
      workbook.insertColumns(sheet.id, 1, 1);
      equal(workbook.values(at(sheet, "A1:D1")), [[1, "", 2, 3]]);
      equal(workbook.formulas(at(sheet, "E1")), [["=A1&D1"]]);
      workbook.deleteColumns(sheet.id, 1, 2);
      equal(workbook.values(at(sheet, "A1:B1")), [[1, 3]]);
    },
  },
  {
    says: "inserted cells move only the cells below or beside them",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [
        [1, 2],
        [3, 4],
      ]);
      workbook.insertCells(at(sheet, "A1"), "Down");
      equal(workbook.values(at(sheet, "A1:B3")), [
        ["", 2],
        [1, 4],
        [3, ""],
      ]);
      workbook.insertCells(at(sheet, "A2"), "Right");
      equal(workbook.values(at(sheet, "A1:C3")), [
        ["", 2, ""],
        ["", 1, 4],
        [3, "", ""],
      ]);
    },
  },
  {
    says: "deleted cells are filled from below or from the right",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]);
      workbook.deleteCells(at(sheet, "A1:A2"), "Up");
      equal(workbook.values(at(sheet, "A1:A3")), [[7], [""], [""]]);
      workbook.deleteCells(at(sheet, "B1"), "Left");
      equal(workbook.values(at(sheet, "A1:C1")), [[7, 3, ""]]);
    },
  },
  {
    says: "cells cannot be shifted out of part of a table",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A5", [
        ["Left", "Right"],
        [1, 2],
      ]);
      workbook.addTable(at(sheet, "A5:B6"), true, "UnbrokenTable");
      equal(
        refusal(() => workbook.insertCells(at(sheet, "A1"), "Down")),
        "InsertDeleteConflict",
      );
      equal(workbook.values(at(sheet, "A5:B6")), [
        ["Left", "Right"],
        [1, 2],
      ]);
      workbook.insertCells(at(sheet, "A1:B1"), "Down");
      equal(
        workbook.tables().find(({ name }) => name === "UnbrokenTable")?.area,
        at(sheet, "A6:B7"),
      );
    },
  },
  {
    says: "merged cells keep the first one's content, and can be taken apart",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [["kept", "lost"]]);
      workbook.merge(at(sheet, "A1:B1"));
      equal(workbook.mergedAreas(sheet.id), [at(sheet, "A1:B1")]);
      equal(workbook.values(at(sheet, "A1:B1")), [["kept", ""]]);
      workbook.unmerge(at(sheet, "A1"));
      equal(workbook.mergedAreas(sheet.id), []);
    },
  },
  {
    says: "columns and rows have a size and can be hidden",
    holds: (workbook, sheet, equal) => {
      workbook.setColumnWidth(sheet.id, 2, 2, 120);
      workbook.setRowHeight(sheet.id, 3, 1, 30);
      workbook.setColumnHidden(sheet.id, 5, 1, true);
      workbook.setRowHidden(sheet.id, 6, 2, true);
      equal([workbook.columnWidth(sheet.id, 3), workbook.rowHeight(sheet.id, 3)], [120, 30]);
      equal(
        [workbook.columnHidden(sheet.id, 5), workbook.columnHidden(sheet.id, 6)],
        [true, false],
      );
      equal([workbook.rowHidden(sheet.id, 7), workbook.rowHidden(sheet.id, 8)], [true, false]);
      put(workbook, sheet, "A1", [["a heading that needs a good deal of room"]]);
      const before = workbook.columnWidth(sheet.id, 0);
      workbook.autofitColumns(sheet.id, 0, 1);
      equal(workbook.columnWidth(sheet.id, 0) > before, true);
    },
  },
  {
    says: "lines keep their place in the outline as others come before them",
    holds: (workbook, sheet, equal) => {
      workbook.setOutlineLevel(sheet.id, "columns", 3, 2, 1);
      workbook.setOutlineLevel(sheet.id, "rows", 5, 1, 2);
      workbook.setColumnHidden(sheet.id, 3, 2, true);
      put(workbook, sheet, "A9", [[1]]);
      workbook.insertColumns(sheet.id, 0, 1);
      workbook.insertRows(sheet.id, 0, 1);
      const columns = [3, 4, 5, 6].map((index) =>
        workbook.outlineLevel(sheet.id, "columns", index),
      );
      const rows = [5, 6, 7].map((index) => workbook.outlineLevel(sheet.id, "rows", index));
      equal(
        [columns, rows],
        [
          [0, 1, 1, 0],
          [0, 2, 0],
        ],
      );
      workbook.setOutlineLevel(sheet.id, "columns", 4, 2, 0);
      equal(workbook.outlineLevel(sheet.id, "columns", 4), 0);
    },
  },
];
