/** One constraint of a linear programme: the sum of coefficient times variable is at most 0. */
export type Row = readonly (readonly [variable: number, coefficient: number])[];

/**
 * The least offset + cost·v where every row of A·v is at most 0 and every variable lies within its bounds.
 * Costs are not negative, but for variables with an upper bound.
 */
export class LinearProgramme {
  readonly costs: Float64Array;
  /** Where each row's terms begin, and where the last one's end. */
  readonly starts: Int32Array;
  readonly variables: Int32Array;
  readonly coefficients: Float64Array;

  /** Variables in units, and the largest coefficient of each row near 1: powers of two round nothing. */
  constructor(
    readonly offset: number,
    costs: Float64Array,
    rows: readonly Row[],
    readonly units: readonly number[],
  ) {
    this.costs = costs.map((cost, v) => cost * (units[v] as number));
    this.starts = new Int32Array(rows.length + 1);
    rows.forEach((row, r) => {
      this.starts[r + 1] = (this.starts[r] as number) + row.length;
    });
    this.variables = Int32Array.from(rows.flatMap((row) => row.map(([v]) => v)));
    this.coefficients = Float64Array.from(
      rows.flatMap((row) => {
        const inUnits = row.map(([v, a]) => a * (units[v] as number));
        const largest = inUnits.reduce((most, a) => Math.max(most, Math.abs(a)), 0);
        return inUnits.map((a) => a / nearestPowerOfTwo(largest));
      }),
    );
  }

  get rows(): number {
    return this.starts.length - 1;
  }

  /** Each coefficient with its row. */
  each(see: (row: number, variable: number, coefficient: number) => void): void {
    const { starts, variables, coefficients } = this;
    for (let row = 0; row < this.rows; row++) {
      for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
        see(row, variables[i] as number, coefficients[i] as number);
      }
    }
  }
}

/** A factor that rounds nothing. */
export const nearestPowerOfTwo = (size: number): number => 2 ** Math.round(Math.log2(size));
