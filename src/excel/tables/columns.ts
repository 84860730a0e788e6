import { isFraction } from "../../datasets/tableSchema";
import type { Cell, Field } from "../../datasets/tableSchema";
import { isWords, type Input } from "../../sheet/input";
import { ExcelProblem } from "../workbook/excelProblem";
import { serialOfDay } from "../../sheet/dateSerial";
import { CELL_LENGTH } from "../../sheet/limits";

/** How a column arrives in the sheet. */
export interface Column {
  readonly field: Field;
  /** "@" has to be set before the values, any other format after them. */
  readonly format: string;
  /** Width in points. */
  readonly width: number;
}

export function columnFor(field: Field, cells: readonly Cell[]): Column {
  const format = formatFor(field, cells);
  return { field, format, width: widthFor(field, cells, format) };
}

export function inputFor(cell: Cell, field: Field, row: number): Input {
  if (typeof cell !== "string") return cell;
  if (cell.length > CELL_LENGTH) {
    throw new ExcelProblem(
      `Row ${row}, column ${field.name}: the text has ${cell.length} characters and a cell holds ${CELL_LENGTH}. Shorten it and import again.`,
    );
  }
  return field.type === "date" ? (serialOfDay(cell) ?? cell) : cell;
}

function formatFor(field: Field, cells: readonly Cell[]): string {
  if (field.type === "string") return isCode(field) || !cells.every(isWords) ? "@" : "General";
  if (field.numberFormat) return withDecimals(field.numberFormat, cells);
  if (field.type === "date") return "yyyy-mm-dd";
  if (field.type === "year") return "0";
  if (field.type === "integer") return "#,##0";
  return isFraction(field) ? "0.0%" : "General";
}

/**
 * `#,##0.##` would show a whole number as "1.", so such a format gets the decimals that the column
 * needs, two at most; where that would show a small number as 0.00, the number is shown as it is.
 */
export function withDecimals(format: string, cells: readonly Cell[]): string {
  const whole = /^([^.]*)\.#+$/.exec(format)?.[1];
  if (whole === undefined) return format;
  let needed = 0;
  for (const cell of cells) {
    if (typeof cell !== "number" || cell === 0) continue;
    if (Math.abs(cell) < 0.005) return "General";
    if (Number.isInteger(cell)) continue;
    needed = Math.max(needed, Number(cell.toFixed(1)) === cell ? 1 : 2);
  }
  return needed === 0 ? whole : `${whole}.${"0".repeat(needed)}`;
}

/** Codes with digits stay text in the rows that an analyst adds, too. */
function isCode(field: Field): boolean {
  return field.numberFormat === "@" || /\\d|0-9/.test(field.constraints?.pattern ?? "");
}

/**
 * A digit of 11-point Calibri takes 5.25 points; the rest is for wider fonts, as a number in a column
 * too narrow shows as ####. The header's filter button takes as much as four characters.
 */
const POINTS_PER_CHARACTER = 6;
const BUTTON = 4;
const WIDEST = 40;
const NARROWEST = 8;
/** Rows that decide on the width; in a long table the rest is much the same. */
const SAMPLE = 500;

function widthFor(field: Field, cells: readonly Cell[], format: string): number {
  let longest = field.name.length + BUTTON;
  for (const cell of cells.slice(0, SAMPLE)) {
    if (cell !== null) longest = Math.max(longest, shownLength(cell, format));
  }
  return POINTS_PER_CHARACTER * Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
}

function shownLength(cell: Exclude<Cell, null>, format: string): number {
  if (typeof cell !== "number") return String(cell).length;
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  if (decimals === undefined && !format.includes("#,##0")) return String(cell).length;
  const percent = format.includes("%");
  const digits = Math.abs(percent ? cell * 100 : cell).toFixed(decimals ?? 0).length;
  const commas = format.includes(",") ? Math.floor((digits - 1) / 3) : 0;
  return digits + commas + (percent ? 1 : 0) + (cell < 0 ? 1 : 0);
}
