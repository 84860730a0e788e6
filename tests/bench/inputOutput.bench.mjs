import { randomFigures } from "./randomFigures.mjs";

/**
 * Input-output functions, beside Gauss-Jordan elimination on rows of cells.
 *
 * @param {import("../../src/tools/bench.mjs").Call} call
 * @returns {import("../../src/tools/bench.mjs").Case[]}
 */
export default function cases(call) {
  return [50, 100, 200].flatMap((size) => {
    const random = randomFigures(size);
    const coefficients = Array.from({ length: size }, () =>
      Array.from({ length: size }, () => (random() * 0.9) / size),
    );
    const peer = { name: "Gauss-Jordan on rows", run: () => gaussJordanInverse(coefficients) };
    return [
      {
        name: `LEONTIEF_INVERSE, ${size} sectors`,
        ours: () => call("LEONTIEF_INVERSE", { coefficients }),
        peer,
      },
      {
        name: `IO_MULTIPLIERS, ${size} sectors`,
        ours: () => call("IO_MULTIPLIERS", { coefficients }),
        peer,
      },
    ];
  });
}

/**
 * (I − A)⁻¹ with partial pivoting, on arrays of arrays.
 *
 * @param {readonly (readonly number[])[]} coefficients
 */
function gaussJordanInverse(coefficients) {
  const size = coefficients.length;
  const rows = coefficients.map((row, i) => [
    ...row.map((value, j) => (i === j ? 1 - value : -value)),
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let i = pivot + 1; i < size; i++) {
      if (Math.abs(rows[i][pivot]) > Math.abs(rows[best][pivot])) best = i;
    }
    [rows[pivot], rows[best]] = [rows[best], rows[pivot]];
    const scale = rows[pivot][pivot];
    rows[pivot] = rows[pivot].map((value) => value / scale);
    for (let i = 0; i < size; i++) {
      if (i === pivot) continue;
      const factor = rows[i][pivot];
      for (let j = pivot; j < 2 * size; j++) rows[i][j] -= factor * rows[pivot][j];
    }
  }
  return rows.map((row) => row.slice(size));
}
