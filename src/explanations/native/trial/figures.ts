import { CellError, type Matrix, NA, NUM, type Scalar, VALUE } from "./scalar";

/** The numbers of cells, texts, truths and blanks passed over as Excel's sums do; an error where one holds it. */
export function figuresIn(matrices: readonly Matrix[]): number[] | CellError {
  const figures: number[] = [];
  for (const matrix of matrices) {
    for (const line of matrix) {
      for (const cell of line) {
        if (typeof cell === "number") figures.push(cell);
        else if (cell instanceof CellError) return cell;
      }
    }
  }
  return figures;
}

/** A matrix of numbers only. */
export function grid(matrix: Matrix): number[][] | CellError {
  const isNumeric = matrix.every((row) => row.every((cell) => typeof cell === "number"));
  if (isNumeric) return matrix as number[][];
  const error = matrix.flat().find((cell) => cell instanceof CellError);
  return error ?? VALUE;
}

export function product(one: Matrix, other: Matrix): Matrix | CellError {
  const a = grid(one);
  if (a instanceof CellError) return a;
  const b = grid(other);
  if (b instanceof CellError) return b;
  if ((a[0]?.length ?? 0) !== b.length) return VALUE;
  const columns = b[0]?.length ?? 0;
  return a.map((row) => {
    const sums = new Array<number>(columns).fill(0);
    for (const [at, value] of row.entries()) {
      const line = b[at] ?? [];
      // Matrices of links are mostly zeros.
      if (value !== 0)
        for (let c = 0; c < columns; c++) sums[c] = (sums[c] ?? 0) + value * (line[c] ?? 0);
    }
    return sums;
  });
}

/** By elimination with the largest pivot. */
export function inverse(matrix: Matrix): Matrix | CellError {
  const given = grid(matrix);
  if (given instanceof CellError) return given;
  const size = given.length;
  if ((given[0]?.length ?? 0) !== size) return VALUE;
  const rows = given.map((row, r) => [
    ...row,
    ...Array.from({ length: size }, (_, c) => Number(r === c)),
  ]);
  for (let at = 0; at < size; at++) {
    const pivot = largestFrom(rows, at);
    const value = rows[pivot]?.[at] ?? 0;
    if (Math.abs(value) < 1e-14) return NUM;
    swap(rows, at, pivot);
    const line = (rows[at] ?? []).map((each) => each / value);
    rows[at] = line;
    rows.forEach((row, r) => {
      const factor = row[at] ?? 0;
      if (r !== at && factor !== 0) subtract(row, line, factor);
    });
  }
  return rows.map((row) => row.slice(size));
}

function subtract(row: number[], line: readonly number[], factor: number): void {
  for (const [c, each] of line.entries()) if (each !== 0) row[c] = (row[c] ?? 0) - factor * each;
}

function largestFrom(rows: readonly (readonly number[])[], at: number): number {
  let pivot = at;
  for (let row = at + 1; row < rows.length; row++) {
    if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
  }
  return pivot;
}

function swap(items: number[][], one: number, other: number): void {
  const kept = items[one] ?? [];
  items[one] = items[other] ?? [];
  items[other] = kept;
}

export interface Line {
  readonly slope: number;
  readonly intercept: number;
  readonly error: number;
}

/** Least squares of y on x, pairs with a text or a blank left out. */
export function lineThrough(ys: Matrix, xs: Matrix): Line | CellError {
  const [y, x] = [ys.flat(), xs.flat()];
  if (y.length !== x.length) return NA;
  const error = [...y, ...x].find((cell) => cell instanceof CellError);
  if (error !== undefined) return error;
  const pairs = y.flatMap((value, at): [number, number][] => {
    const other = x[at] as Scalar;
    return typeof value === "number" && typeof other === "number" ? [[other, value]] : [];
  });
  const n = pairs.length;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [mean(pairs.map(([value]) => value)), mean(pairs.map(([, value]) => value))];
  const [dx, dy] = [pairs.map(([value]) => value - mx), pairs.map(([, value]) => value - my)];
  const over = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const sxx = over(dx, dx);
  if (n < 2 || sxx === 0) return new CellError("#DIV/0!");
  const slope = over(dx, dy) / sxx;
  const rest = Math.max(0, over(dy, dy) - slope * over(dx, dy));
  return { slope, intercept: my - slope * mx, error: n > 2 ? Math.sqrt(rest / (n - 2)) : NaN };
}
