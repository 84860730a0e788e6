/** An error as a cell holds it. */
export class CellError {
  constructor(readonly code: string) {}
}

export const NA = new CellError("#N/A");
export const VALUE = new CellError("#VALUE!");
export const NUM = new CellError("#NUM!");
export const DIV = new CellError("#DIV/0!");
export const NAME = new CellError("#NAME?");

/** What one cell holds; null is a blank. */
export type Scalar = number | string | boolean | null | CellError;
/** Rows of cells; a single value is one row of one. */
export type Matrix = readonly (readonly Scalar[])[];

export const single = (value: Scalar): Matrix => [[value]];
export const first = (matrix: Matrix): Scalar => matrix[0]?.[0] ?? null;
export const rowsOf = (matrix: Matrix): number => matrix.length;
export const columnsOf = (matrix: Matrix): number => matrix[0]?.length ?? 0;

/** A number as Excel's operators read a cell: a blank is 0, a text that looks like a number is one. */
export function numberOf(value: Scalar): number | CellError {
  if (value instanceof CellError) return value;
  if (value === null) return 0;
  if (typeof value !== "string") return Number(value);
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : VALUE;
}

export function textOf(value: Scalar): string | CellError {
  if (value instanceof CellError) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

export function truthOf(value: Scalar): boolean | CellError {
  if (value instanceof CellError) return value;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    return word === "TRUE" || (word !== "FALSE" && VALUE);
  }
  return Boolean(value);
}

/** A result that no cell can hold is an error. */
export const finite = (value: number): number | CellError => (Number.isFinite(value) ? value : NUM);

/** How two values that are no errors are ordered: numbers before texts before truths. */
export function order(one: Scalar, other: Scalar): number {
  const a = one ?? emptyLike(other);
  const b = other ?? emptyLike(one);
  const ranks = [rank(a), rank(b)] as const;
  if (ranks[0] !== ranks[1]) return ranks[0] - ranks[1];
  if (typeof a === "string" && typeof b === "string") {
    const [left, right] = [a.toLowerCase(), b.toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return near(Number(a), Number(b)) ? 0 : Number(a) - Number(b);
}

/** Excel compares numbers by fifteen digits; what is further apart than one of the last needs no digits to be told. */
const near = (a: number, b: number): boolean =>
  a === b ||
  (Math.abs(a - b) <= 1.1e-14 * Math.max(Math.abs(a), Math.abs(b)) &&
    Number(a.toPrecision(15)) === Number(b.toPrecision(15)));

const rank = (value: Scalar): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function emptyLike(value: Scalar): Scalar {
  if (typeof value === "string") return "";
  return typeof value === "boolean" ? false : 0;
}

/** Cell by cell, a row, a column or a single value being repeated; what has no partner is #N/A. */
export function eachCell(
  matrices: readonly Matrix[],
  answer: (...cells: Scalar[]) => Scalar,
): Matrix {
  const rows = Math.max(...matrices.map(rowsOf));
  const columns = Math.max(...matrices.map(columnsOf));
  const [one, other, ...more] = matrices;
  // Nearly all calculations have one operand or two, and a table has thousands of cells.
  if (one !== undefined && other === undefined)
    return one.map((line) => line.map((cell) => answer(cell)));
  if (one !== undefined && other !== undefined && more.length === 0) {
    return pairs(one, other, rows, columns, answer);
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      answer(...matrices.map((matrix) => cellAt(matrix[matrix.length === 1 ? 0 : row], column))),
    ),
  );
}

function pairs(
  one: Matrix,
  other: Matrix,
  rows: number,
  columns: number,
  answer: (a: Scalar, b: Scalar) => Scalar,
): Matrix {
  const answers: Scalar[][] = [];
  for (let row = 0; row < rows; row++) {
    const left = one[one.length === 1 ? 0 : row];
    const right = other[other.length === 1 ? 0 : row];
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column++)
      line.push(answer(cellAt(left, column), cellAt(right, column)));
    answers.push(line);
  }
  return answers;
}

function cellAt(line: readonly Scalar[] | undefined, column: number): Scalar {
  if (line === undefined) return NA;
  const at = line.length === 1 ? 0 : column;
  return at < line.length ? (line[at] ?? null) : NA;
}
