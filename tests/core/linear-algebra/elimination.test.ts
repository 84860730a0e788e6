import {
  factoriseByKernel,
  invertByKernel,
} from "../../../src/core/linear-algebra/kernelElimination";
import { factorisePlainly, invertPlainly } from "../../../src/core/linear-algebra/plainElimination";
import { randomFigures } from "../../support/randomFigures";

/** Half the distance from 1 to the next number. */
const unit = 2 ** -53;

type Kind = (random: () => number, n: number) => (row: number, column: number) => number;

const signed = (random: () => number): number => 2 * random() - 1;

const kinds: Readonly<Record<string, Kind>> = {
  "a table of coefficients": (random, n) => (row, column) =>
    (row === column ? 1 : 0) - (0.9 * random()) / n,
  "any signs": (random) => () => signed(random),
  "rows in another order": (random, n) => (row, column) =>
    signed(random) + ((5 * row + 3) % n === column ? 2 * n : 0),
  "units far apart": (random) => (row, column) =>
    signed(random) * 10 ** (((row * 7) % 13) - 6) * 10 ** (((column * 5) % 11) - 5),
  "large figures": (random) => () => signed(random) * 1e150,
  "mostly nothing": (random, n) => (row, column) =>
    row === column ? 1 + random() : random() < 3 / n ? signed(random) : 0,
  "nearly singular": (random, n) => {
    const rows = Array.from({ length: n }, () => Array.from({ length: n }, () => signed(random)));
    const last = rows[n - 1]!;
    if (n > 1) rows[0] = last.map((value) => value * (1 + 1e-10 * signed(random)));
    return (row, column) => rows[row]![column]!;
  },
};

/** Every size around the edges of tiles, panels and groups of panels, and some that fill several of these. */
const sizes = [...Array.from({ length: 70 }, (_, i) => i + 1), 95, 96, 97, 128, 131];

test.each(Object.entries(kinds))("both paths give the same bits: %s", (_, kind) => {
  const random = randomFigures();
  let regular = 0;
  for (const n of sizes) {
    const given = figures(n, kind(random, n));
    const plain = { values: given.slice(), order: new Int32Array(n), inverse: room(n) };
    const kernel = { values: given.slice(), order: new Int32Array(n), inverse: room(n) };
    const isRegular = factorisePlainly(plain.values, n, plain.order);
    expect(factoriseByKernel(kernel.values, n, kernel.order)).toBe(isRegular);
    if (!isRegular) continue;
    regular++;
    invertPlainly(plain.values, n, plain.order, plain.inverse);
    expect(invertByKernel(kernel.values, n, kernel.order, kernel.inverse)).toBe(true);
    expect(kernel).toEqual(plain);
  }
  expect(regular).toBeGreaterThan(sizes.length - 3);
});

test.each(Object.entries(kinds))(
  "the inverse is that of Gauss and Jordan within what rounding allows: %s",
  (_, kind) => {
    const random = randomFigures(2);
    let [looked, worst] = [0, 0];
    for (const n of [1, 2, 3, 4, 5, 8, 17, 31, 32, 33, 40, 64, 70]) {
      const given = figures(n, kind(random, n));
      const wanted = gaussJordan(given, n);
      const values = given.slice();
      const order = new Int32Array(n);
      const inverse = room(n);
      if (factoriseByKernel(values, n, order) !== true || wanted === undefined) continue;
      invertByKernel(values, n, order, inverse);
      // |X − X′| ≤ c n u |X| |L| |U| |X|, by rows and columns (Higham, Accuracy and Stability, 14.3); n covers growth.
      const bound = times(times(sized(wanted), sized(given), n), sized(wanted), n);
      for (let at = 0; at < n * n; at++) {
        const apart = Math.abs(inverse[at]! - wanted[at]!);
        if (apart > 0) worst = Math.max(worst, apart / (n * n * unit * bound[at]!));
        looked++;
      }
    }
    expect(worst).toBeLessThanOrEqual(1);
    expect(worst).toBeGreaterThan(0);
    expect(looked).toBeGreaterThan(10_000);
  },
);

test.each([
  ["two rows alike", (row: number, column: number) => (row === 20 ? 19 : row) ** 2 + column],
  ["a column of zeros", (row: number, column: number) => (column === 11 ? 0 : row + column * row)],
  ["a figure without limit", (row: number, column: number) => (row === column ? Infinity : 1)],
  ["figures that are no numbers", () => NaN],
])("neither path has factors of %s", (_, figure) => {
  for (const n of [24, 33]) {
    const order = new Int32Array(n);
    expect(factorisePlainly(figures(n, figure), n, order)).toBe(false);
    expect(factoriseByKernel(figures(n, figure), n, order)).toBe(false);
  }
});

const room = (n: number): Float64Array => new Float64Array(n * n);

function figures(n: number, at: (row: number, column: number) => number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, i) => at(Math.floor(i / n), i % n));
}

const sized = (values: Float64Array): Float64Array => values.map(Math.abs);

function times(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const product = room(n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      for (let j = 0; j < n; j++) product[i * n + j]! += a[i * n + k]! * b[k * n + j]!;
    }
  }
  return product;
}

/** With the largest figure of all that is left as pivot. */
function gaussJordan(given: Float64Array, n: number): Float64Array | undefined {
  const rows = Array.from({ length: n }, (_, i) => [
    ...given.subarray(i * n, i * n + n),
    ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  ]);
  const open = new Set(rows);
  const pivotOf = new Map<number, number[]>();
  while (open.size > 0) {
    let [most, at, pivotRow] = [0, -1, rows[0]!];
    for (const row of open) {
      for (let j = 0; j < n; j++) {
        if (pivotOf.has(j) || Math.abs(row[j]!) <= most) continue;
        [most, at, pivotRow] = [Math.abs(row[j]!), j, row];
      }
    }
    if (at < 0) return undefined;
    open.delete(pivotRow);
    pivotOf.set(at, pivotRow);
    const pivot = pivotRow[at]!;
    for (let j = 0; j < 2 * n; j++) pivotRow[j]! /= pivot;
    for (const row of rows) {
      if (row === pivotRow) continue;
      const factor = row[at]!;
      for (let j = 0; j < 2 * n; j++) row[j]! -= factor * pivotRow[j]!;
    }
  }
  return Float64Array.from(
    { length: n * n },
    (_, i) => pivotOf.get(Math.floor(i / n))![n + (i % n)]!,
  );
}
