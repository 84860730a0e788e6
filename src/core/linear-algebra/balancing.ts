import type { Matrix } from "../matrix";

/** Rounds over all rows; more change nothing that matters. */
const rounds = 20;

/**
 * Scales d for which the entries a·d_column / d_row have rows and columns of one size (Osborne 1960; Parlett and
 * Reinsch 1969): other units of the goods behind them. Powers of 2, so that scaling rounds nothing.
 */
export function balancingScales({ rows: n, values }: Matrix): Float64Array {
  const scales = new Float64Array(n).fill(1);
  const size = (row: number, column: number): number =>
    Math.abs(values[row * n + column] as number) *
    ((scales[column] as number) / (scales[row] as number));
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    for (let i = 0; i < n; i++) {
      let [inRow, inColumn] = [0, 0];
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        inRow += size(i, j);
        inColumn += size(j, i);
      }
      const step = stepFor(inRow, inColumn);
      if (step === 1 || !Number.isFinite(step)) continue;
      scales[i] = (scales[i] as number) * step;
      moved = true;
    }
  }
  return scales;
}

/** The power of 2 nearest √(row / column); a good that only buys or only sells is brought down to 1. */
function stepFor(inRow: number, inColumn: number): number {
  const row = inRow === 0 ? Math.min(1, inColumn) : inRow;
  const column = inColumn === 0 ? Math.min(1, inRow) : inColumn;
  if (row === 0 || column === 0) return 1;
  const power = Math.log2(row / column);
  return 2 ** Math.round(inRow === 0 || inColumn === 0 ? power : power / 2);
}

/** The same matrix in the units of the scales. */
export const scaledBy = ({ rows: n, values }: Matrix, scales: Float64Array): Matrix => ({
  rows: n,
  columns: n,
  values: values.map((value, at) => {
    const [row, column] = [scales[Math.floor(at / n)] as number, scales[at % n] as number];
    return (value * column) / row;
  }),
});
