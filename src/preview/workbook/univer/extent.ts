import type { Area } from "../workbook";

type Rows<Cell> = Readonly<Record<number, Readonly<Record<number, Cell>> | undefined>>;
type Extent = Omit<Area, "sheet">;

/**
 * The smallest area that holds every cell that counts. It asks for cells by number, within the size of the
 * sheet, and of inner rows only for what would widen the area: the names of a million cells would be a
 * million texts.
 */
export function extentOf<Cell>(
  matrix: Rows<Cell>,
  { rows, columns }: { rows: number; columns: number },
  counts: (cell: Cell | undefined) => boolean,
): Extent | null {
  const holdsAny = (row: number): boolean => {
    const cells = matrix[row];
    if (!cells) return false;
    for (let column = 0; column < columns; column++) if (counts(cells[column])) return true;
    return false;
  };
  let top = 0;
  while (top < rows && !holdsAny(top)) top++;
  if (top === rows) return null;
  let bottom = rows - 1;
  while (!holdsAny(bottom)) bottom--;
  let [left, right] = [columns, -1];
  for (let row = top; row <= bottom; row++) {
    const cells = matrix[row];
    if (!cells) continue;
    for (let column = 0; column < left; column++) if (counts(cells[column])) left = column;
    for (let column = columns - 1; column > right; column--) {
      if (counts(cells[column])) right = column;
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The smallest area that holds both. */
export function around(a: Extent | null, b: Extent | null): Extent | null {
  if (!a || !b) return a ?? b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
