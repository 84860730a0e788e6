import type { AreaObject } from "../hostContext";
import { boundingArea, intersection, maxColumns, maxRows } from "../../workbook/area";
import type { Area } from "../../workbook/workbook";
import type { Arguments } from "../arguments";
import { itemNotFound, type Method } from "../members";
import { areaOf, checkInsideSheet } from "./places";
import { surroundingRegion, usedWithin } from "./usedCells";

/** Methods that lead from one range to another. */
export const rangePlaces: Record<string, Method<AreaObject>> = {
  getCell: (range, given) =>
    place(range, {
      row: range.area.row + given.integer(0),
      column: range.area.column + given.integer(1),
      rows: 1,
      columns: 1,
    }),
  getRow: (range, given) => place(range, { row: range.area.row + given.integer(0), rows: 1 }),
  getColumn: (range, given) =>
    place(range, { column: range.area.column + given.integer(0), columns: 1 }),
  getLastCell: (range) =>
    place(range, { row: lastRow(range), column: lastColumn(range), rows: 1, columns: 1 }),
  getLastRow: (range) => place(range, { row: lastRow(range), rows: 1 }),
  getLastColumn: (range) => place(range, { column: lastColumn(range), columns: 1 }),
  getEntireRow: (range) => place(range, { column: 0, columns: maxColumns }),
  getEntireColumn: (range) => place(range, { row: 0, rows: maxRows }),
  getOffsetRange: (range, given) =>
    place(range, {
      row: range.area.row + given.integer(0),
      column: range.area.column + given.integer(1),
    }),
  getResizedRange: (range, given) =>
    place(range, {
      rows: range.area.rows + given.integer(0),
      columns: range.area.columns + given.integer(1),
    }),
  getAbsoluteResizedRange: (range, given) =>
    place(range, { rows: given.integer(0), columns: given.integer(1) }),
  getRowsAbove: (range, given) => beside(range, -(given.optionalInteger(0) ?? 1), "rows"),
  getRowsBelow: (range, given) => beside(range, given.optionalInteger(0) ?? 1, "rows"),
  getColumnsBefore: (range, given) => beside(range, -(given.optionalInteger(0) ?? 1), "columns"),
  getColumnsAfter: (range, given) => beside(range, given.optionalInteger(0) ?? 1, "columns"),
  getBoundingRect: (range, given) =>
    range.context.make.range(boundingArea(range.area, other(range, given))),
  getIntersection: (range, given) => {
    const common = intersection(range.area, other(range, given));
    if (!common) throw itemNotFound();
    return range.context.make.range(common);
  },
  getIntersectionOrNullObject: (range, given) => {
    const common = intersection(range.area, other(range, given));
    return common && range.context.make.range(common);
  },
  getUsedRange: (range, given) => {
    const used = usedWithin(range.context, range.area, given.optionalFlag(0) ?? false);
    return used ? range.context.make.range(used) : place(range, { rows: 1, columns: 1 });
  },
  getUsedRangeOrNullObject: (range, given) => {
    const used = usedWithin(range.context, range.area, given.optionalFlag(0) ?? false);
    return used && range.context.make.range(used);
  },
  getSurroundingRegion: (range) =>
    range.context.make.range(surroundingRegion(range.context, range.area)),
  getTables: ({ context, area }, given) =>
    context.make.tablesIn(area, given.optionalFlag(0) ?? false),
  getMergedAreasOrNullObject: ({ context, area }) => {
    const merged = context.workbook
      .mergedAreas(area.sheet)
      .flatMap((one) => intersection(one, area) ?? []);
    return merged.length === 0 ? null : context.make.rangeAreas(merged);
  },
};

function place({ context, area }: AreaObject, change: Partial<Area>): AreaObject {
  const moved = checkInsideSheet({ ...area, ...change }, "the range");
  return context.make.range(moved);
}

const lastRow = ({ area }: AreaObject) => area.row + area.rows - 1;
const lastColumn = ({ area }: AreaObject) => area.column + area.columns - 1;

/** `count` whole rows or columns next to the range: after it, or before it where negative. */
function beside(range: AreaObject, count: number, along: "rows" | "columns"): AreaObject {
  const { area } = range;
  const size = Math.abs(count);
  const start = along === "rows" ? "row" : "column";
  const from = count > 0 ? area[start] + area[along] : area[start] - size;
  return place(range, { [start]: from, [along]: size });
}

function other(range: AreaObject, given: Arguments): Area {
  return areaOf(range.context, given.at(0), range.area.sheet, given.member);
}
