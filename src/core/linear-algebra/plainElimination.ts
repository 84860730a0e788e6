/** Rows or columns that are done before all others follow. */
export const BLOCK = 4;

/**
 * Factorises the figures in their place, P·A = L·U by partial pivoting: U on and above the diagonal, L below it.
 * `order` becomes the row that each row came from. False where the matrix is singular: a pivot is 0 or no finite
 * number. Every inner loop runs along a row, as the figures lie in memory.
 *
 * From every figure the products of its row and column are taken one after another, from the first on; the kernel
 * (src/kernels/elimination.ts) does so in the same order, so that both round alike.
 */
export function factorisePlainly(values: Float64Array, n: number, order: Int32Array): boolean {
  for (let i = 0; i < n; i++) order[i] = i;
  for (let begin = 0; begin < n; begin += BLOCK) {
    const end = Math.min(begin + BLOCK, n);
    for (let k = begin; k < end; k++) {
      const pivotRow = largestInColumn(values, n, k);
      const pivot = values[pivotRow * n + k] as number;
      if (pivot === 0 || !Number.isFinite(pivot)) return false;
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
      const count = Math.min(i, end) - begin;
      takeOffRows(
        values,
        i * n + end,
        values,
        i * n + begin,
        values,
        begin * n + end,
        count,
        n,
        n - end,
      );
    }
  }
  return true;
}

/** The inverse of what L and U are the factors of, from the identity through L and, from the last row, through U. */
export function invertPlainly(
  values: Float64Array,
  n: number,
  order: Int32Array,
  inverse: Float64Array,
): void {
  inverse.fill(0);
  for (let i = 0; i < n; i++) inverse[i * n + i] = 1;
  for (let i = 1; i < n; i++) takeOffRows(inverse, i * n, values, i * n, inverse, 0, i, n, i);
  for (let i = n - 1; i >= 0; i--) {
    const last = i * n + n - 1;
    takeOffRows(inverse, i * n, values, last, inverse, (n - 1) * n, n - 1 - i, -n, n);
    const pivot = values[i * n + i] as number;
    for (let j = i * n; j < i * n + n; j++) inverse[j] = (inverse[j] as number) / pivot;
  }
  if (order.every((row, i) => row === i)) return;
  // A = Pᵀ·L·U: rows that were swapped are columns of the inverse.
  for (let start = 0; start < n * n; start += n) {
    const row = inverse.slice(start, start + n);
    for (let j = 0; j < n; j++) inverse[start + (order[j] as number)] = row[j] as number;
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

/**
 * From `length` figures of the target: `count` factors times rows, the first row at `from` and each further one
 * `step` on. The factors lie side by side, and go back where the step does.
 */
export function takeOffRows(
  target: Float64Array,
  at: number,
  factors: Float64Array,
  firstFactor: number,
  rows: Float64Array,
  from: number,
  count: number,
  step: number,
  length: number,
): void {
  const next = Math.sign(step);
  let [f, row, left] = [firstFactor, from, count];
  // Four rows at once read and write the target a quarter as often.
  for (; left >= 4; left -= 4) {
    const a = factors[f] as number;
    const b = factors[f + next] as number;
    const c = factors[f + 2 * next] as number;
    const d = factors[f + 3 * next] as number;
    const [rb, rc, rd] = [row + step, row + 2 * step, row + 3 * step];
    for (let j = 0; j < length; j++) {
      target[at + j] =
        (target[at + j] as number) -
        a * (rows[row + j] as number) -
        b * (rows[rb + j] as number) -
        c * (rows[rc + j] as number) -
        d * (rows[rd + j] as number);
    }
    f += 4 * next;
    row += 4 * step;
  }
  for (; left > 0; left--) {
    const factor = factors[f] as number;
    for (let j = 0; j < length; j++) {
      target[at + j] = (target[at + j] as number) - factor * (rows[row + j] as number);
    }
    f += next;
    row += step;
  }
}
