import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import type { Area } from "../workbook";
import type { UniverBook } from "./univerBook";

type Matrix = IObjectMatrixPrimitiveType<ICellData>;
type SetStyles = (cellValue: Matrix) => void;

/**
 * Gives many cells a style. Univer works it out once for each style that occurs in the area, as it does for
 * a single cell, and the others like it share the result: cell by cell, a long column stops the page.
 */
export function styleMany(book: UniverBook, area: Area, style: IStyleData, set: SetStyles): void {
  const matrix = book.sheet(area.sheet).getCellMatrix().getMatrix() as Matrix;
  const { first, others } = likeCells(matrix, area);
  const cellValue: Matrix = {};
  for (const [row, column] of first) {
    const type = matrix[row]?.[column]?.t;
    (cellValue[row] ??= {})[column] = {
      ...(type === undefined ? {} : { t: type }),
      s: { ...style },
    };
  }
  set(cellValue);
  for (const { like, rows, columns } of others) {
    const given = matrix[like[0]]?.[like[1]]?.s;
    for (const [index, row] of rows.entries()) give(matrix, row, columns[index] ?? 0, given);
  }
}

type Place = readonly [row: number, column: number];
interface Others {
  like: Place;
  rows: number[];
  columns: number[];
}

/**
 * The cells that Univer styles itself: the area's first row and its last cell, by which it knows what to draw
 * again; one of each former style; and what is not plain. The others, each beside the one it is like.
 */
function likeCells(matrix: Matrix, area: Area): { first: Place[]; others: Others[] } {
  const first: Place[] = [];
  const byStyle = new Map<string | undefined, Others>();
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  for (let row = area.row; row <= lastRow; row++) {
    const cells = matrix[row];
    for (let column = area.column; column <= lastColumn; column++) {
      const cell = cells?.[column];
      const former = cell?.s ?? undefined;
      if (typeof former === "object" || cell?.p) {
        first.push([row, column]);
        continue;
      }
      const alike = byStyle.get(former);
      if (!alike) byStyle.set(former, { like: [row, column], rows: [], columns: [] });
      if (!alike || row === area.row || (row === lastRow && column === lastColumn)) {
        first.push([row, column]);
      } else {
        alike.rows.push(row);
        alike.columns.push(column);
      }
    }
  }
  return { first, others: [...byStyle.values()] };
}

function give(matrix: Matrix, row: number, column: number, style: ICellData["s"]): void {
  const cells = (matrix[row] ??= {});
  const cell = cells[column];
  if (style !== undefined && style !== null) {
    if (cell) cell.s = style;
    else cells[column] = { s: style };
  } else if (cell) {
    delete cell.s;
    if (Object.keys(cell).length === 0) Reflect.deleteProperty(cells, column);
  }
}
