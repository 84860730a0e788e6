import { formatA1, parseA1 } from "./a1";
import { overlaps } from "./area";
import { same } from "./reference";
import type { Shift } from "./shift";
import { type Area, type DefinedName, type Sheet, type Table, WorkbookError } from "./workbook";

const invalidArgument = "The argument is invalid or missing or has an incorrect format.";

/** Refuses a sheet name as Excel does: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end, not taken. */
export function checkSheetName(name: string, others: readonly Sheet[]): void {
  const legal = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/.test(name) && !same(name, "History");
  if (!legal) throw new WorkbookError("InvalidArgument", invalidArgument);
  if (others.some((sheet) => same(sheet.name, name))) {
    throw new WorkbookError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
    );
  }
}

/** Letters, digits, "_", "." and "\", beginning with none of the digits; not the address of a cell, nor R or C. */
export function isLegalName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) return false;
  return parseA1(name) === null && !/^(r|c|r\d+c\d+|r\d+|c\d+)$/i.test(name);
}

/** A table's name shares one space with all tables and workbook names; Excel's refusal is as vague as this one. */
export function checkTableName(
  name: string,
  others: readonly Table[],
  names: readonly DefinedName[],
): void {
  const taken =
    others.some((table) => same(table.name, name)) || names.some((it) => same(it.name, name));
  if (taken || !isLegalName(name)) throw new WorkbookError("InvalidArgument", invalidArgument);
}

export function checkTableArea(
  area: Area,
  others: readonly Table[],
  merged: readonly Area[],
): void {
  if (others.some((table) => overlaps(table.area, area))) {
    throw new WorkbookError("InvalidArgument", "A table can't overlap another table.");
  }
  const conflict = merged.find((it) => overlaps(it, area));
  if (conflict) {
    throw new WorkbookError(
      "MergedRangeConflict",
      `A table can't overlap merged cells (${formatA1(conflict)}).`,
    );
  }
}

/** Refuses to move part of a table away from the rest of it. */
export function checkShift({ area, change, shift }: Shift, tables: readonly Table[]): void {
  const sideways = shift === "Left" || shift === "Right";
  if (!change.startsWith("Cell")) return;
  for (const table of tables) {
    const path = sideways
      ? { ...area, columns: table.area.column + table.area.columns - area.column }
      : { ...area, rows: table.area.row + table.area.rows - area.row };
    const hit = path.rows > 0 && path.columns > 0 && overlaps(path, table.area);
    const whole = sideways
      ? area.row <= table.area.row && area.row + area.rows >= table.area.row + table.area.rows
      : area.column <= table.area.column &&
        area.column + area.columns >= table.area.column + table.area.columns;
    if (hit && !whole) {
      throw new WorkbookError(
        "InsertDeleteConflict",
        "The insert or delete operation attempted resulted in a conflict.",
      );
    }
  }
}

/** The name Excel gives a new table: the first "Table…" that is free. */
export function freeTableName(tables: readonly Table[], names: readonly DefinedName[]): string {
  const taken = new Set([...tables, ...names].map((it) => it.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${String(number)}`)) number++;
  return `Table${String(number)}`;
}

export function freeSheetName(sheets: readonly Sheet[]): string {
  let number = sheets.length + 1;
  while (sheets.some((sheet) => same(sheet.name, `Sheet${String(number)}`))) number++;
  return `Sheet${String(number)}`;
}

/** Header cells as a table keeps them: text, none empty, none twice ("Column1", "Share2"). */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const base = header === "" ? "Column" : header;
    let name = header === "" ? `Column${String(index + 1)}` : header;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = base + String(number);
    taken.add(name.toLowerCase());
    return name;
  });
}
