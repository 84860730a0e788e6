import { boundingArea, intersection, maxColumns, maxRows } from "../../workbook/area";
import type { Area } from "../../workbook/workbook";
import type { HostContext } from "../hostContext";

/** The smallest area inside `area` that holds everything in use there, or null. */
export function usedWithin(
  { workbook }: HostContext,
  area: Area,
  valuesOnly: boolean,
): Area | null {
  const used = workbook.usedArea(area.sheet, valuesOnly);
  const common = used && intersection(used, area);
  if (!used || !common) return null;
  const whole = common.rows === used.rows && common.columns === used.columns;
  return whole ? used : trimmed(common, workbook.formulas(common));
}

function trimmed(area: Area, cells: unknown[][]): Area | null {
  const filled = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === "" ? [] : [{ row, column }])),
  );
  const bounds = filled.reduce<Area | null>((sum, { row, column }) => {
    const cell = { sheet: area.sheet, row, column, rows: 1, columns: 1 };
    return sum ? boundingArea(sum, cell) : cell;
  }, null);
  return bounds && { ...bounds, row: area.row + bounds.row, column: area.column + bounds.column };
}

/** Grows an area over every neighbouring cell in use until blank rows and columns surround it. */
export function surroundingRegion({ workbook }: HostContext, area: Area): Area {
  const used = workbook.usedArea(area.sheet, true);
  if (!used) return area;
  let region = area;
  for (;;) {
    const ring = intersection(grown(region), used);
    const filled = ring && trimmed(ring, workbook.formulas(ring));
    const next = filled ? boundingArea(region, filled) : region;
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}

function grown(area: Area): Area {
  const row = Math.max(0, area.row - 1);
  const column = Math.max(0, area.column - 1);
  return {
    sheet: area.sheet,
    row,
    column,
    rows: Math.min(maxRows, area.row + area.rows + 1) - row,
    columns: Math.min(maxColumns, area.column + area.columns + 1) - column,
  };
}
