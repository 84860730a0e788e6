/** What an Excel workbook can hold at most, as Microsoft's page on specifications and limits has it. */

/** Rows of a sheet. */
export const SHEET_ROWS = 1_048_576;

/** Columns of a sheet, the last of which is XFD. */
export const SHEET_COLUMNS = 16_384;
export const LAST_COLUMN_LETTERS = "XFD";

/** Characters of a cell. */
export const CELL_LENGTH = 32_767;

/** Characters of a formula. */
export const FORMULA_LENGTH = 8_192;

/** Characters of a sheet's name. */
export const SHEET_NAME_LENGTH = 31;
