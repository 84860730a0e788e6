import type { Matrix } from "../matrix";

/**
 * A square matrix factorised as P·A = L·U by Gaussian elimination with partial pivoting (Golub and Van
 * Loan, Matrix Computations, chapter 3). Rows are swapped in place and every inner loop runs along a row,
 * as the values lie in memory. Factorising takes n³/3 multiplications, each solve n².
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
    for (let k = 0; k < n; k++) {
      const pivotRow = largestInColumn(values, n, k);
      const pivot = values[pivotRow * n + k] as number;
      if (pivot === 0 || !Number.isFinite(pivot)) return undefined;
      if (pivotRow !== k) swapRows(values, order, n, k, pivotRow);
      for (let i = k + 1; i < n; i++) {
        const factor = (values[i * n + k] as number) / pivot;
        values[i * n + k] = factor;
        if (factor !== 0) subtractRow(values, i * n + k + 1, k * n + k + 1, n - k - 1, factor);
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
    for (let i = 1; i < n; i++) {
      for (let k = 0; k < i; k++) {
        const factor = values[i * n + k] as number;
        if (factor !== 0) subtractRow(inverse, i * n, k * n, n, factor);
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) {
        const factor = values[i * n + k] as number;
        if (factor !== 0) subtractRow(inverse, i * n, k * n, n, factor);
      }
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

/** Takes `factor` times one stretch of a row from a stretch of another. */
function subtractRow(
  values: Float64Array,
  target: number,
  source: number,
  length: number,
  factor: number,
): void {
  for (let j = 0; j < length; j++) {
    values[target + j] = (values[target + j] as number) - factor * (values[source + j] as number);
  }
}

function dot(a: Float64Array, from: number, b: Float64Array, at: number, length: number): number {
  let sum = 0;
  for (let j = 0; j < length; j++) sum += (a[from + j] as number) * (b[at + j] as number);
  return sum;
}
