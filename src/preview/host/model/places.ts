import { resolveReference } from "../../workbook/reference";
import { type Area, WorkbookError } from "../../workbook/workbook";
import { isInsideSheet, maxColumns, maxRows } from "../../workbook/area";
import { invalidArgument } from "../arguments";
import { AreaObject, type HostContext } from "../hostContext";

/** The cells meant by an argument: a range object or an address. `sheet` is where a bare address belongs. */
export function areaOf(context: HostContext, value: unknown, sheet: string, what: string): Area {
  if (value instanceof AreaObject) return value.area;
  if (typeof value === "string") return resolveReference(context.workbook, value, sheet);
  throw invalidArgument(what);
}

export function checkInsideSheet(area: Area, what: string): Area {
  if (!isInsideSheet(area)) throw invalidArgument(`${what} is outside the sheet`);
  return area;
}

/** A range of whole rows or columns: Excel keeps no values for it in a request or an answer. */
export function isUnbounded(area: Area): boolean {
  return area.rows === maxRows || area.columns === maxColumns;
}

/** Refuses a change to cells that are locked on a protected sheet. */
export function checkUnprotected(context: HostContext, area: Area): void {
  const { workbook } = context;
  const sheet = workbook.sheets().find(({ id }) => id === area.sheet);
  if (sheet?.protected !== true) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (workbook.format(area.sheet, row, column).locked) throw accessDenied();
    }
  }
}

/** Refuses what a protected sheet never allows: tables, rows, columns, charts coming or going. */
export function checkSheetUnprotected(context: HostContext, sheet: string): void {
  if (context.workbook.sheets().find(({ id }) => id === sheet)?.protected === true) {
    throw accessDenied();
  }
}

export function accessDenied(): WorkbookError {
  return new WorkbookError("AccessDenied", "You cannot perform the requested operation.");
}
