import fc from "fast-check";
import { column, fraction, sum } from "./figures";

export type Rows = number[][];

/** A table in which output is what sectors buy and what final demand takes. */
export interface BalancedTable {
  readonly flows: Rows;
  readonly output: number[];
  readonly finalDemand: number[];
  /** Input coefficients, each column below 0.95. */
  readonly coefficients: Rows;
}

const share = fc.oneof({ weight: 3, arbitrary: fraction }, fc.constant(0));
const demand = fc.double({ min: 0.01, max: 1000, noNaN: true });

/** Input coefficients of a table that sustains itself: columns of any shape that add up to less than 0.95. */
export const coefficients = (sectors: number): fc.Arbitrary<Rows> =>
  fc
    .tuple(
      fc.array(fc.array(share, { minLength: sectors, maxLength: sectors }), {
        minLength: sectors,
        maxLength: sectors,
      }),
      fc.array(fc.double({ min: 0, max: 0.95, noNaN: true }), {
        minLength: sectors,
        maxLength: sectors,
      }),
    )
    .map(([shares, totals]) => {
      const sums = shares[0]!.map((_, j) => shares.reduce((sum, row) => sum + row[j]!, 0));
      return shares.map((row) =>
        row.map((a, j) => (sums[j]! > 0 ? (a / sums[j]!) * totals[j]! : 0)),
      );
    });

export const sectorCount = fc.integer({ min: 1, max: 6 });

export const balancedTable: fc.Arbitrary<BalancedTable> = sectorCount.chain((sectors) =>
  fc
    .tuple(coefficients(sectors), fc.array(demand, { minLength: sectors, maxLength: sectors }))
    .map(([a, finalDemand]) => {
      const output = timesVector(powerSeries(a), finalDemand);
      const flows = a.map((row) => row.map((coefficient, j) => coefficient * output[j]!));
      return { flows, output, finalDemand, coefficients: a };
    }),
);

export type RegionalTable = BalancedTable & { regions: string[] };

/** Whether each region buys what it makes its goods of, and sells, as in tables of several countries. */
function isWhole({ flows, regions }: RegionalTable): boolean {
  return [...new Set(regions)].every((region) => {
    const own = (_: unknown, i: number): boolean => regions[i] === region;
    const all = (rows: Rows): number => sum(rows.filter(own).flat());
    const [sold, bought] = [all(flows), all(transposed(flows))];
    return sold + bought === 0 || Math.min(sold, bought) > 1e-6 * Math.max(sold, bought, 1e-3);
  });
}

/** A balanced table with a region for each of its rows, at least two of them. */
export const regionalTable: fc.Arbitrary<RegionalTable> = balancedTable
  .filter(({ output }) => output.length >= 2)
  .chain((table) =>
    fc
      .array(fc.constantFrom("China", "Germany", "Ruritania"), {
        minLength: table.output.length,
        maxLength: table.output.length,
      })
      .map((regions) => ({ ...table, regions })),
  )
  .filter(isWhole);

/** (I − A)⁻¹ = I + A + A² + …, summed until nothing is added: another way than factorising. */
export function powerSeries(a: Rows): Rows {
  let term = identity(a.length);
  let sum = term;
  for (let power = 1; power < 2000; power++) {
    term = times(term, a);
    if (term.every((row) => row.every((value) => value < 1e-18))) break;
    sum = sum.map((row, i) => row.map((value, j) => value + term[i]![j]!));
  }
  return sum;
}

export const identity = (n: number): Rows =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

export const times = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));

export const timesVector = (a: Rows, x: readonly number[]): number[] =>
  times(a, column(x) as Rows).map(([value]) => value!);

export const transposed = (a: Rows): Rows => a[0]!.map((_, j) => a.map((row) => row[j]!));

export const columnSums = (a: Rows): number[] =>
  transposed(a).map((values) => values.reduce((sum, value) => sum + value, 0));

/** The largest difference between two tables, beside the largest value. */
export function apartTables(got: readonly (readonly unknown[])[], expected: Rows): number {
  const largest = Math.max(1, ...expected.flat().map(Math.abs));
  const differences = expected.flatMap((row, i) =>
    row.map((value, j) => Math.abs((got[i]?.[j] as number) - value)),
  );
  return Math.max(...differences) / largest;
}
