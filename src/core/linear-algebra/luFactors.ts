import type { Matrix } from "../matrix";

/**
 * A square matrix factorised as P·A = L·U by Gaussian elimination with partial pivoting (Golub and Van
 * Loan, Matrix Computations, chapter 3). Rows are swapped in place and every inner loop runs along a row,
 * as the values lie in memory; four rows are taken from another at once, which reads and writes that one a
 * quarter as often and rounds alike. Factorising takes n³/3 multiplications, each solve n².
 */
export class LuFactors {
  private constructor(
    private readonly n: number,
    /** U on and above the diagonal, L below it (its diagonal is 1). */
    private readonly values: Float64Array,
    /** The row of the matrix that each row of the factors came from. */
    private readonly order: Int32Array,
  ) {}

  /** Undefined where the matrix is singular: a pivot is exactly 0 or no finite number. */
  static of({ rows: n, values: given }: Matrix): LuFactors | undefined {
    const values = given.slice();
    const order = Int32Array.from({ length: n }, (_, i) => i);
    for (let begin = 0; begin < n; begin += BLOCK) {
      const end = Math.min(begin + BLOCK, n);
      for (let k = begin; k < end; k++) {
        const pivotRow = largestInColumn(values, n, k);
        const pivot = values[pivotRow * n + k] as number;
        if (pivot === 0 || !Number.isFinite(pivot)) return undefined;
        if (pivotRow !== k) swapRows(values, order, n, k, pivotRow);
        for (let i = k + 1; i < n; i++) {
          const factor = (values[i * n + k] as number) / pivot;
          values[i * n + k] = factor;
          for (let j = k + 1; j < end; j++) {
            values[i * n + j] =
              (values[i * n + j] as number) - factor * (values[k * n + j] as number);
          }
        }
      }
      // What lies to the right of the block had to wait for it.
      for (let i = begin + 1; i < n; i++) {
        const to = Math.min(i, end);
        subtractRows(values, i * n, n, values, i * n + begin, begin, to, end, n - end);
      }
    }
    return new LuFactors(n, values, order);
  }

  get size(): number {
    return this.n;
  }

  /** x with A·x = b. */
  solve(b: Float64Array): Float64Array {
    const { n, values, order } = this;
    const x = Float64Array.from(order, (row) => b[row] as number);
    for (let i = 1; i < n; i++) x[i] = (x[i] as number) - dot(values, i * n, x, 0, i);
    for (let i = n - 1; i >= 0; i--) {
      const rest = (x[i] as number) - dot(values, i * n + i + 1, x, i + 1, n - i - 1);
      x[i] = rest / (values[i * n + i] as number);
    }
    return x;
  }

  /** x with xᵀ·A = bᵀ. */
  solveTransposed(b: Float64Array): Float64Array {
    const { n, values, order } = this;
    const y = b.slice();
    for (let i = 0; i < n; i++) {
      y[i] = (y[i] as number) / (values[i * n + i] as number);
      for (let j = i + 1; j < n; j++) {
        y[j] = (y[j] as number) - (y[i] as number) * (values[i * n + j] as number);
      }
    }
    for (let i = n - 1; i > 0; i--) {
      for (let j = 0; j < i; j++) {
        y[j] = (y[j] as number) - (y[i] as number) * (values[i * n + j] as number);
      }
    }
    const x = new Float64Array(n);
    order.forEach((row, i) => (x[row] = y[i] as number));
    return x;
  }

  /** A⁻¹, in n³ more multiplications: worth it only where the whole matrix is the answer. */
  inverse(): Matrix {
    const { n, values, order } = this;
    const inverse = new Float64Array(n * n);
    order.forEach((row, i) => (inverse[i * n + row] = 1));
    // Below the diagonal of an inverse without swapped rows nothing has come in yet.
    const isInOrder = order.every((row, i) => row === i);
    for (let i = 1; i < n; i++) {
      subtractRows(inverse, i * n, n, values, i * n, 0, i, 0, isInOrder ? i : n);
    }
    for (let i = n - 1; i >= 0; i--) {
      subtractRows(inverse, i * n, n, values, i * n + i + 1, i + 1, n, 0, n);
      const pivot = values[i * n + i] as number;
      for (let j = i * n; j < i * n + n; j++) inverse[j] = (inverse[j] as number) / pivot;
    }
    return { rows: n, columns: n, values: inverse };
  }
}

function largestInColumn(values: Float64Array, n: number, k: number): number {
  let at = k;
  for (let i = k + 1; i < n; i++) {
    if (Math.abs(values[i * n + k] as number) > Math.abs(values[at * n + k] as number)) at = i;
  }
  return at;
}

function swapRows(values: Float64Array, order: Int32Array, n: number, a: number, b: number): void {
  const row = values.slice(a * n, a * n + n);
  values.copyWithin(a * n, b * n, b * n + n);
  values.set(row, b * n);
  [order[a], order[b]] = [order[b] as number, order[a] as number];
}

/** Columns that are factorised before the rows to their right follow. */
const BLOCK = 4;

/**
 * Takes from a row, from column `left` on over `length`, its factor times each of the rows `from` to `to`;
 * the factors lie side by side. `target` is where the row begins.
 */
function subtractRows(
  rows: Float64Array,
  target: number,
  n: number,
  factors: Float64Array,
  firstFactor: number,
  from: number,
  to: number,
  left: number,
  length: number,
): void {
  const t = target + left;
  let k = from;
  let f = firstFactor;
  for (; k + 4 <= to; k += 4, f += 4) {
    const a = factors[f] as number;
    const b = factors[f + 1] as number;
    const c = factors[f + 2] as number;
    const d = factors[f + 3] as number;
    if (a === 0 && b === 0 && c === 0 && d === 0) continue;
    const ra = k * n + left;
    const rb = ra + n;
    const rc = rb + n;
    const rd = rc + n;
    for (let j = 0; j < length; j++) {
      rows[t + j] =
        (rows[t + j] as number) -
        a * (rows[ra + j] as number) -
        b * (rows[rb + j] as number) -
        c * (rows[rc + j] as number) -
        d * (rows[rd + j] as number);
    }
  }
  for (; k < to; k++, f++) {
    const factor = factors[f] as number;
    if (factor === 0) continue;
    const row = k * n + left;
    for (let j = 0; j < length; j++) {
      rows[t + j] = (rows[t + j] as number) - factor * (rows[row + j] as number);
    }
  }
}

function dot(a: Float64Array, from: number, b: Float64Array, at: number, length: number): number {
  let sum = 0;
  for (let j = 0; j < length; j++) sum += (a[from + j] as number) * (b[at + j] as number);
  return sum;
}
