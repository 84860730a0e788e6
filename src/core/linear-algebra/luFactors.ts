import type { Matrix } from "../matrix";
import { scratch, scratchCopy } from "../scratch";
import { factoriseByKernel, invertByKernel } from "./kernelElimination";
import { BLOCK, factorisePlainly, invertPlainly, takeOffRows } from "./plainElimination";

/** Below so many rows the plain path is done before the kernel has its figures. */
const fewestByKernel = 24;

/**
 * A square matrix factorised as P·A = L·U by Gaussian elimination with partial pivoting (Golub and Van
 * Loan, Matrix Computations, chapter 3), in WebAssembly where there is one. Factorising takes n³/3
 * multiplications, each solve n². They last as long as the call that made them.
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
    const values = scratchCopy(given);
    const order = new Int32Array(n);
    const byKernel = n < fewestByKernel ? undefined : factoriseByKernel(values, n, order);
    const isRegular = byKernel ?? factorisePlainly(values, n, order);
    return isRegular ? new LuFactors(n, values, order) : undefined;
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
    for (let begin = 0; begin < n; begin += BLOCK) {
      const end = Math.min(begin + BLOCK, n);
      for (let i = begin; i < end; i++) {
        y[i] = (y[i] as number) / (values[i * n + i] as number);
        takeOffRows(y, i + 1, y, i, values, i * n + i + 1, 1, n, end - i - 1);
      }
      takeOffRows(y, end, y, begin, values, begin * n + end, end - begin, n, n - end);
    }
    for (let end = n; end > 0; end -= BLOCK) {
      const begin = Math.max(0, end - BLOCK);
      for (let i = end - 1; i > begin; i--) {
        takeOffRows(y, begin, y, i, values, i * n + begin, 1, -n, i - begin);
      }
      takeOffRows(y, 0, y, end - 1, values, (end - 1) * n, end - begin, -n, begin);
    }
    const x = new Float64Array(n);
    order.forEach((row, i) => (x[row] = y[i] as number));
    return x;
  }

  /** A⁻¹, in n³ more multiplications: worth it only where the whole matrix is the answer. */
  inverse(): Matrix {
    const { n, values, order } = this;
    const inverse = scratch(n * n);
    const isDone = n >= fewestByKernel && invertByKernel(values, n, order, inverse);
    if (!isDone) invertPlainly(values, n, order, inverse);
    return { rows: n, columns: n, values: inverse };
  }
}

function dot(a: Float64Array, from: number, b: Float64Array, at: number, length: number): number {
  let sum = 0;
  for (let j = 0; j < length; j++) sum += (a[from + j] as number) * (b[at + j] as number);
  return sum;
}
