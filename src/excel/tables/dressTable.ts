import type { Field } from "../../datasets/tableSchema";
import type { Column } from "./columns";
import { foldColumns, keyColumns } from "./leanColumns";
import { LEGEND, showConfidence } from "./confidenceFormat";

/** Where the table's header begins, and whether its surroundings are the import's own. */
export interface Dress {
  readonly row: number;
  readonly column: number;
  /**
   * Whether header and key stay in view and sources are folded away; not on a sheet that shows other
   * things, too.
   */
  readonly ownSheet: boolean;
  /** Whether the import may decide on a column's width. */
  readonly mayWiden: (index: number) => boolean;
}

export const AT_TOP_LEFT: Dress = { row: 0, column: 0, ownSheet: true, mayWiden: () => true };

/** Formats, widths, header help, a header and key that stay in view, and sources folded away. */
export function dressTable(
  sheet: Excel.Worksheet,
  columns: readonly Column[],
  rows: number,
  key: readonly string[],
  { row, column, ownSheet, mayWiden }: Dress = AT_TOP_LEFT,
): void {
  columns.forEach(({ field, format, width }, index) => {
    const body = sheet.getRangeByIndexes(row + 1, column + index, Math.max(rows, 1), 1);
    if (rows > 0 && format !== "@" && format !== "General") setNumberFormat(body, format);
    if (isConfidence(field)) showConfidence(body);
    const header = sheet.getRangeByIndexes(row, column + index, 1, 1);
    if (mayWiden(index)) header.getEntireColumn().format.columnWidth = width;
    header.dataValidation.prompt = promptFor(field);
  });
  if (!ownSheet) return;
  const frozen = keyColumns(columns, key);
  if (frozen === 0) sheet.freezePanes.freezeRows(row + 1);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, row + 1, column + frozen));
  foldColumns(sheet, columns, column);
}

/** One format for every cell of the range. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  // Excel takes a single value for all cells; the typings know only the two-dimensional form.
  (range as unknown as { numberFormat: string }).numberFormat = format;
}

const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;

const isConfidence = ({ name, type }: Field): boolean => name === "confidence" && type === "string";

/**
 * The header's help is an input message, shown when its cell is selected: notes need ExcelApi 1.18,
 * and a comment would stand under the user's own name in every copy of the workbook.
 */
export function promptFor(field: Field): Excel.DataValidationPrompt {
  const unit = field.unit === "none" ? "" : ` Unit: ${field.unit}.`;
  const tail = isConfidence(field) ? ` ${LEGEND}` : unit;
  return {
    showPrompt: true,
    title: shorten(field.title, TITLE_LENGTH),
    message: shorten(field.description, MESSAGE_LENGTH - tail.length) + tail,
  };
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
