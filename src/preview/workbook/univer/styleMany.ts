import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import { maxColumns } from "../area";
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
  const first = placesOf(matrix, area);
  const former = first.map(([row, column]) => formerOf(matrix[row]?.[column]));
  const cellValue: Matrix = {};
  for (const [row, column] of first) {
    const type = matrix[row]?.[column]?.t;
    (cellValue[row] ??= {})[column] = {
      ...(type === undefined ? {} : { t: type }),
      s: { ...style },
    };
  }
  set(cellValue);
  const results = new Map<ICellData["s"], ICellData["s"]>();
  for (const [index, [row, column]] of first.entries()) {
    const cell = matrix[row]?.[column];
    if (!cell?.p) results.set(former[index], cell?.s);
  }
  const done = new Set(first.map(([row, column]) => keyOf(row, column)));
  let [same, result] = [former[0], results.get(former[0])];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (done.has(keyOf(row, column))) continue;
      const now = formerOf(matrix[row]?.[column]);
      if (now !== same) [same, result] = [now, results.get(now)];
      give(matrix, row, column, result);
    }
  }
}

type Place = readonly [row: number, column: number];

const keyOf = (row: number, column: number): number => row * maxColumns + column;

/** The style that a cell shares with others by its name; undefined for none. */
const formerOf = (cell: ICellData | undefined): ICellData["s"] => cell?.s ?? undefined;

/**
 * The cells that Univer styles itself: the area's first row and its last cell, by which it knows what to draw
 * again; one of each former style; and what is not plain. Each of the others is like one of these.
 */
function placesOf(matrix: Matrix, area: Area): Place[] {
  const places: Place[] = [];
  const known = new Set<ICellData["s"]>();
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  for (let row = area.row; row <= lastRow; row++) {
    const cells = matrix[row];
    for (let column = area.column; column <= lastColumn; column++) {
      const cell = cells?.[column];
      const former = formerOf(cell);
      const isPlain = typeof former !== "object" && !cell?.p;
      const isCorner = row === area.row || (row === lastRow && column === lastColumn);
      if (isPlain && !isCorner && known.has(former)) continue;
      if (isPlain) known.add(former);
      places.push([row, column]);
    }
  }
  return places;
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
