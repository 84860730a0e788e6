/** One constraint of a linear programme: the sum of coefficient times variable is at most 0. */
export type Row = readonly (readonly [variable: number, coefficient: number])[];

/** Units for the variables in which a row's coefficients are near each other; powers of 2, which round nothing. */
export function unitsOf(columns: number, rows: readonly Row[]): Float64Array {
  const units = new Float64Array(columns).fill(1);
  for (let round = 0; round < 4; round++) {
    const logs = new Float64Array(columns);
    const counts = new Float64Array(columns);
    for (const row of rows) {
      const sizes = row.map(([v, a]) => Math.log2(Math.abs(a) * (units[v] as number)));
      const middle = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
      row.forEach(([v], i) => {
        logs[v] = (logs[v] as number) + (sizes[i] as number) - middle;
        counts[v] = (counts[v] as number) + 1;
      });
    }
    logs.forEach((log, v) => {
      if (counts[v] !== 0) {
        units[v] = (units[v] as number) * 2 ** -Math.round(log / (counts[v] as number));
      }
    });
  }
  return units;
}

/** A factor that rounds nothing. */
export const nearestPowerOfTwo = (size: number): number => 2 ** Math.round(Math.log2(size));
