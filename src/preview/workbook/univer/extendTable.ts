import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { FormulaDataModel, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { Table } from "../workbook";
import type { UniverBook } from "./univerBook";

type Matrix = IObjectMatrixPrimitiveType<ICellData | null>;

/**
 * Whether something was typed right below the table. If so the new row gets the formats of the row
 * above it, and the formulas of calculated columns, as in Excel.
 */
export function extendTable(book: UniverBook, table: Table, typed: Matrix): boolean {
  const { sheet, row, rows, column, columns } = table.area;
  const below = row + rows;
  const inside = Object.entries(rowOf(typed, below)).some(([index, cell]) => {
    const within = Number(index) >= column && Number(index) < column + columns;
    return within && cell !== null && !isEmpty(cell);
  });
  if (!inside) return false;
  const model = book.injector.get(FormulaDataModel);
  const cells: Record<number, ICellData> = {};
  for (let index = column; index < column + columns; index++) {
    const above = book.sheet(sheet).getCellRaw(below - 1, index);
    const here = book.sheet(sheet).getCellRaw(below, index);
    const formula = model.getFormulaStringByCell(below - 1, index, sheet, book.unitId);
    const style = above?.s && !here?.s ? { s: above.s } : {};
    const type = here?.t ? { t: here.t } : {};
    const fill = formula && isEmpty(here) ? { f: moveDown(book, formula) } : type;
    cells[index] = { ...style, ...fill };
  }
  book.run(SetRangeValuesMutation, { subUnitId: sheet, cellValue: { [below]: cells } });
  return true;
}

const rowOf = (matrix: Matrix, row: number) =>
  (matrix[row] ?? {}) as Record<string, ICellData | null>;

function isEmpty(cell: Nullable<ICellData>): boolean {
  return !cell?.f && !cell?.si && (cell?.v ?? "") === "" && !cell?.p;
}

function moveDown(book: UniverBook, formula: string): string {
  return book.api.getFormula().moveFormulaRefOffset(formula, 0, 1);
}
