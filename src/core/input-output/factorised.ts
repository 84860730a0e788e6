import { LuFactors } from "../linear-algebra/luFactors";
import type { Matrix } from "../matrix";
import { scratch } from "../scratch";

/** I − A factorised, and what says whether A sustains itself. */
export interface Factorised {
  readonly factors: LuFactors;
  /** Whether the spectral radius of A is below 1 (Hawkins and Simon 1949). */
  readonly isProductive: boolean;
  /** ‖I − A‖₁ ‖L‖₁, from above where A has entries below 0. */
  readonly condition: number;
}

/**
 * With A ≥ 0 the inverse L = (I − A)⁻¹ is non-negative exactly when all its column sums are positive, and
 * their largest is its norm. Entries below 0 are judged by their size first, since the spectral radius is no
 * larger than that of |A|; only where that says nothing is it worked out.
 */
export function factorised(coefficients: Matrix): Factorised | undefined {
  const system = leontiefMatrix(coefficients);
  const factors = LuFactors.of(system);
  if (factors === undefined) return undefined;
  const isPlain = areAllFromZero(coefficients.values);
  const bound = isPlain ? factors : LuFactors.of(leontiefMatrix(sizes(coefficients)));
  const sums = bound?.solveTransposed(new Float64Array(coefficients.rows).fill(1));
  if (sums?.every((multiplier) => multiplier > 0) === true) {
    return { factors, isProductive: true, condition: columnNorm(system) * Math.max(...sums) };
  }
  if (isPlain || !vanishes(coefficients)) return { factors, isProductive: false, condition: NaN };
  const condition = columnNorm(system) * columnNorm(factors.inverse());
  return { factors, isProductive: true, condition };
}

/** A loop, as `every` makes an object of each figure. */
function areAllFromZero(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (!((values[i] as number) >= 0)) return false;
  return true;
}

/** I − A. */
function leontiefMatrix({ rows: n, values }: Matrix): Matrix {
  const system = scratch(values.length);
  for (let at = 0; at < values.length; at++) system[at] = -(values[at] as number);
  for (let i = 0; i < n; i++) system[i * n + i] = 1 + (system[i * n + i] as number);
  return { rows: n, columns: n, values: system };
}

const sizes = ({ rows, columns, values }: Matrix): Matrix => ({
  rows,
  columns,
  values: values.map(Math.abs),
});

function columnNorm({ rows, columns, values }: Matrix): number {
  const sums = new Float64Array(columns);
  for (let r = 0, at = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++, at++) {
      sums[c] = (sums[c] as number) + Math.abs(values[at] as number);
    }
  }
  return Math.max(...sums);
}

/** Squaring takes n³ steps each time; tables with large entries below 0 are small in practice. */
const [mostSquared, squarings] = [200, 40];

/** Whether the powers of A come to nothing, which is a spectral radius below 1 (Gelfand). */
function vanishes(coefficients: Matrix): boolean {
  if (coefficients.rows > mostSquared) return false;
  let power = coefficients;
  for (let k = 0; k < squarings; k++) {
    const norm = columnNorm(power);
    if (norm < 1) return true;
    if (!(norm < 1e150)) return false;
    power = squared(power);
  }
  return false;
}

function squared({ rows: n, values }: Matrix): Matrix {
  const square = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = values[i * n + k] as number;
      if (factor === 0) continue;
      for (let j = 0; j < n; j++) {
        square[i * n + j] = (square[i * n + j] as number) + factor * (values[k * n + j] as number);
      }
    }
  }
  return { rows: n, columns: n, values: square };
}
