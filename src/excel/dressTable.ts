import type { Field } from "../datasets/tableSchema";
import type { Column } from "./columns";

/** Formats, widths, header help and a header that stays in view, for a table at the sheet's top left. */
export function dressTable(sheet: Excel.Worksheet, columns: readonly Column[], rows: number): void {
  columns.forEach(({ field, format, width }, index) => {
    if (rows > 0 && format !== "@" && format !== "General") {
      setNumberFormat(sheet.getRangeByIndexes(1, index, rows, 1), format);
    }
    const header = sheet.getRangeByIndexes(0, index, 1, 1);
    header.getEntireColumn().format.columnWidth = width;
    header.dataValidation.prompt = promptFor(field);
  });
  sheet.freezePanes.freezeRows(1);
}

/** One format for every cell of the range. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  // Excel takes a single value for all cells; the typings know only the two-dimensional form.
  (range as unknown as { numberFormat: string }).numberFormat = format;
}

const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;

/**
 * The header's help is an input message, shown when its cell is selected: notes need ExcelApi 1.18,
 * and a comment would stand under the user's own name in every copy of the workbook.
 */
function promptFor(field: Field): Excel.DataValidationPrompt {
  const unit = field.unit === "none" ? "" : ` Unit: ${field.unit}.`;
  return {
    showPrompt: true,
    title: shorten(field.title, TITLE_LENGTH),
    message: shorten(field.description, MESSAGE_LENGTH - unit.length) + unit,
  };
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
