import { overlaps } from "../../workbook/area";
import { isErrorValue } from "../../workbook/display";
import { type Area, type CellInput, type CellValue, WorkbookError } from "../../workbook/workbook";
import { invalidArgument } from "../arguments";
import { checkFormula } from "../checkFormula";
import type { HostContext } from "../hostContext";
import { checkUnprotected, isUnbounded } from "./places";

/** Beyond this many cells Excel gives no values at all. */
const cellLimit = 5_000_000;

/** A matrix read from cells; null for whole rows or columns, as Excel answers. */
export function readCells<V>(area: Area, read: (area: Area) => V[][]): V[][] | null {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > cellLimit) {
    throw new WorkbookError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
  return read(area);
}

export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (isErrorValue(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Sets `values` or `formulas`: a matrix of the range's own shape, or one value for all its cells. */
export function writeCells(context: HostContext, area: Area, given: unknown): void {
  const input = matrixFor(area, given, cellInput);
  checkUnprotected(context, area);
  if (isFiltered(context, area)) writeVisible(context, area, input);
  else context.workbook.write(area, input);
  if (context.habits.grows) growTables(context, area);
}

/** A table takes in what is written right below it, as where a person types there; in columns of its own alone. */
function growTables({ workbook }: HostContext, area: Area): void {
  for (const { id, area: own, showTotals } of workbook.tables()) {
    const isBelow = area.row === own.row + own.rows && area.sheet === own.sheet;
    const isWithin =
      area.column >= own.column && area.column + area.columns <= own.column + own.columns;
    const isBlank = workbook.formulas(area).every((line) => line.every((cell) => cell === ""));
    if (isBelow && isWithin && !showTotals && !isBlank)
      workbook.updateTable(id, { area: { ...own, rows: own.rows + area.rows } });
  }
}

/** Whether a filter hides rows of these cells. */
export function isFiltered({ workbook, habits }: HostContext, area: Area): boolean {
  const { filtered } = habits;
  if (filtered.size === 0) return false;
  return workbook.tables().some((table) => filtered.has(table.id) && overlaps(table.area, area));
}

/** As Excel is reported to: line after line into the visible rows, and what is left over is lost. */
function writeVisible(context: HostContext, area: Area, input: CellInput[][]): void {
  visibleRows(context, area).forEach((row, at) => {
    const line = input[at];
    if (line) context.workbook.write(row, [line]);
  });
}

/** Where a filter hides rows, those that it shows: what is cleared otherwise stays in the others. Inferred. */
export const visiblePart = (context: HostContext, area: Area): readonly Area[] =>
  isFiltered(context, area) ? visibleRows(context, area) : [area];

function visibleRows({ workbook }: HostContext, area: Area): Area[] {
  return Array.from({ length: area.rows }, (_, at) => ({
    ...area,
    row: area.row + at,
    rows: 1,
  })).filter(({ row }) => !workbook.rowHidden(area.sheet, row));
}

export function matrixFor<V>(
  area: Area,
  given: unknown,
  accept: (value: unknown) => V,
): (V | null)[][] {
  if (isUnbounded(area)) throw invalidArgument("cells of whole rows or columns");
  if (!Array.isArray(given)) {
    const value = accept(given);
    return Array.from({ length: area.rows }, () => Array<V>(area.columns).fill(value));
  }
  const rows: unknown[] = given;
  const fits = (row: unknown) => Array.isArray(row) && row.length === area.columns;
  if (rows.length !== area.rows || !rows.every(fits)) {
    throw new WorkbookError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (rows as unknown[][]).map((row) =>
    row.map((value) => (value === null ? null : accept(value))),
  );
}

/** The longest text and the longest formula a cell holds. */
const textLimit = 32_767;
const formulaLimit = 8192;

export function cellInput(value: unknown): CellInput {
  if (typeof value === "string") {
    const limit = value.startsWith("=") ? formulaLimit : textLimit;
    if (value.length > limit) throw invalidArgument(`a cell holds ${String(limit)} characters`);
    if (value.startsWith("=") && value.length > 1) checkFormula(value);
    return value;
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a cell takes a number, text, TRUE, FALSE or null");
}

/** Sets number formats, joining neighbours that get the same one. */
export function writeNumberFormats(context: HostContext, area: Area, given: unknown): void {
  const formats = matrixFor(area, given, (value) => {
    if (typeof value !== "string") throw invalidArgument("Range.numberFormat");
    return value;
  });
  checkUnprotected(context, area);
  for (let column = 0; column < area.columns; column++) {
    for (let start = 0, row = 1; row <= area.rows; row++) {
      const format = formats[start]?.[column];
      if (row < area.rows && formats[row]?.[column] === format) continue;
      if (typeof format === "string") {
        const run = { ...area, row: area.row + start, rows: row - start };
        context.workbook.setFormat(
          { ...run, column: area.column + column, columns: 1 },
          { numberFormat: format },
        );
      }
      start = row;
    }
  }
}
