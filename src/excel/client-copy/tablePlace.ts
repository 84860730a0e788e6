import type { CellArea } from "../workbook/cellArea";

/** A table of the workbook, header included. */
export interface TablePlace extends CellArea {
  readonly name: string;
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Whether a cell lies in a table. */
export const isInTable = (
  { sheet, row, column, rows, columns }: TablePlace,
  at: FormulaCell,
): boolean =>
  sheet === at.sheet &&
  at.row >= row &&
  at.row < row + rows &&
  at.column >= column &&
  at.column < column + columns;
