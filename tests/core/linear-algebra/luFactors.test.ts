import fc from "fast-check";
import { LuFactors } from "../../../src/core/linear-algebra/luFactors";
import type { Matrix } from "../../../src/core/matrix";
import { apartTables, identity, type Rows, times, transposed } from "../../support/sectorTables";

const matrixOf = (rows: Rows): Matrix => ({
  rows: rows.length,
  columns: rows.length,
  values: Float64Array.from(rows.flat()),
});

const rowsOf = ({ rows: n, values }: Matrix): Rows =>
  Array.from({ length: n }, (_, i) => [...values.subarray(i * n, i * n + n)]);

function factorsOf(rows: Rows): LuFactors {
  const factors = LuFactors.of(matrixOf(rows));
  if (factors === undefined) throw new Error("The matrix is singular.");
  return factors;
}

/** Of any signs, with a diagonal that keeps it away from singular once its rows are shuffled. */
const regular = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc
    .tuple(
      fc.array(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }),
        { minLength: n, maxLength: n },
      ),
      fc.shuffledSubarray([...Array(n).keys()], { minLength: n }),
    )
    .map(([rows, order]) => {
      const dominant = rows.map((row, i) => row.map((value, j) => (i === j ? n + 1 : value)));
      return order.map((i) => dominant[i]!);
    }),
);

test("the inverse times the matrix is one, whatever the order of the rows", () => {
  fc.assert(
    fc.property(regular, (rows) => {
      const inverse = rowsOf(factorsOf(rows).inverse());
      expect(apartTables(times(inverse, rows), identity(rows.length))).toBeLessThan(1e-12);
    }),
  );
});

test("a solve gives back the vector that was multiplied, from either side", () => {
  fc.assert(
    fc.property(regular, (rows) => {
      const x = rows.map((_, i) => i - 1.5);
      const right = Float64Array.from(
        times(
          rows,
          x.map((value) => [value]),
        ).flat(),
      );
      const left = Float64Array.from(
        times(
          transposed(rows),
          x.map((value) => [value]),
        ).flat(),
      );
      const factors = factorsOf(rows);
      expect(apartTables([[...factors.solve(right)]], [x])).toBeLessThan(1e-12);
      expect(apartTables([[...factors.solveTransposed(left)]], [x])).toBeLessThan(1e-12);
    }),
  );
});

test("a zero in the corner is no obstacle", () => {
  const factors = factorsOf([
    [0, 2],
    [4, 0],
  ]);
  expect([...factors.solve(Float64Array.of(6, 8))]).toEqual([2, 3]);
  expect([...factors.solveTransposed(Float64Array.of(12, 4))]).toEqual([2, 3]);
});

test("a tiny pivot does not drown the rest", () => {
  const factors = factorsOf([
    [1e-20, 1],
    [1, 1],
  ]);
  expect([...factors.solve(Float64Array.of(1, 2))]).toEqual([1, 1]);
});

test.each([
  [
    "two rows alike",
    [
      [1, 2],
      [1, 2],
    ],
  ],
  [
    "a row of zeros",
    [
      [0, 0],
      [1, 2],
    ],
  ],
  [
    "a figure that is no number",
    [
      [NaN, 1],
      [1, 2],
    ],
  ],
  [
    "a figure without limit",
    [
      [Infinity, 1],
      [1, 2],
    ],
  ],
])("%s has no factors", (_, rows) => {
  expect(LuFactors.of(matrixOf(rows))).toBeUndefined();
});

test("what is given stays as it was", () => {
  const given = matrixOf([
    [0, 2],
    [4, 0],
  ]);
  LuFactors.of(given)?.solve(Float64Array.of(1, 1));
  expect([...given.values]).toEqual([0, 2, 4, 0]);
});
