/** The cells of a table as functions take them, headers first. */
export type TableCells = readonly (readonly unknown[])[];
