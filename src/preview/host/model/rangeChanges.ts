import { maxColumns, maxRows, overlaps } from "../../workbook/area";
import { type Area, WorkbookError } from "../../workbook/workbook";
import { invalidArgument } from "../arguments";
import type { AreaObject, HostContext } from "../hostContext";
import type { Method } from "../members";
import { isFiltered, visiblePart } from "./cellValues";
import { copyCells } from "./copyCells";
import { areaOf, checkSheetUnprotected, checkUnprotected } from "./places";

/** Methods that change the sheet. */
export const rangeChanges: Record<string, Method<AreaObject>> = {
  clear: ({ context, area }, given) => {
    const what = given.choice(
      0,
      ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"],
      "All",
    );
    checkUnprotected(context, area);
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") {
      context.workbook.setHyperlink(area, null);
    } else for (const each of visiblePart(context, area)) context.workbook.clear(each, what);
  },
  insert: ({ context, area }, given) => {
    const shift = given.choice(0, ["Down", "Right"], "Down");
    checkSheetUnprotected(context, area.sheet);
    insertCells(context, area, shift);
    return context.make.range(area);
  },
  delete: ({ context, area }, given) => {
    const shift = given.choice(0, ["Up", "Left"], "Up");
    checkSheetUnprotected(context, area.sheet);
    if (isFiltered(context, area)) return;
    deleteCells(context, area, shift);
  },
  select: ({ context, area }) => {
    context.workbook.activateSheet(area.sheet);
    context.workbook.select(area);
  },
  copyFrom: ({ context, area }, given) => {
    const source = areaOf(context, given.at(0), area.sheet, given.member);
    const what = given.choice(1, ["All", "Formulas", "Values", "Formats"], "All");
    if (given.optionalFlag(2) === true || given.optionalFlag(3) === true) {
      throw invalidArgument("copyFrom with skipBlanks or transpose is not emulated");
    }
    copyCells(context, source, area, what);
  },
  merge: ({ context, area }, given) => {
    checkUnprotected(context, area);
    if (context.workbook.tables().some((table) => overlaps(table.area, area))) {
      throw new WorkbookError("InvalidOperation", "Cells of a table can't be merged.");
    }
    const lines = given.optionalFlag(0) === true ? rowsOf(area) : [area];
    for (const line of lines) context.workbook.merge(line);
  },
  unmerge: ({ context, area }) => {
    checkUnprotected(context, area);
    context.workbook.unmerge(area);
  },
  calculate: ({ context }) => {
    context.workbook.calculate(false);
  },
  _KeepReference: () => null,
  _ValidateArraySize: ({ area }, given) => {
    if (given.integer(0) !== area.rows || given.integer(1) !== area.columns) {
      throw new WorkbookError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  },
};

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.rows }, (_, index) => ({
    ...area,
    row: area.row + index,
    rows: 1,
  }));
}

function insertCells({ workbook }: HostContext, area: Area, shift: "Down" | "Right"): void {
  if (area.columns === maxColumns) workbook.insertRows(area.sheet, area.row, area.rows);
  else if (area.rows === maxRows) workbook.insertColumns(area.sheet, area.column, area.columns);
  else workbook.insertCells(area, shift);
}

function deleteCells({ workbook }: HostContext, area: Area, shift: "Up" | "Left"): void {
  if (area.columns === maxColumns) workbook.deleteRows(area.sheet, area.row, area.rows);
  else if (area.rows === maxRows) workbook.deleteColumns(area.sheet, area.column, area.columns);
  else workbook.deleteCells(area, shift);
}
