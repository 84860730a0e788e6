/** A column's header in brackets, an apostrophe before the signs that mean something to Excel there. */
export const bracketed = (column: string): string => `[${column.replace(/['[\]#@]/g, "'$&")}]`;

/** `Table[column]`; a header of anything but letters, digits and underscores needs brackets of its own. */
export const columnReference = (table: string, column: string): string =>
  `${table}${/^[\p{L}\p{N}_]+$/u.test(column) ? `[${column}]` : `[${bracketed(column)}]`}`;
