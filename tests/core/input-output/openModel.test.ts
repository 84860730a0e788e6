import fc from "fast-check";
import { Failure } from "../../../src/core/failure";
import { OpenModel } from "../../../src/core/input-output/openModel";
import type { Matrix } from "../../../src/core/matrix";
import { apart } from "../../support/figures";
import { type Rows, times } from "../../support/sectorTables";

const matrixOf = (rows: Rows): Matrix => ({
  rows: rows.length,
  columns: rows.length,
  values: Float64Array.from(rows.flat()),
});

function refusal(make: () => unknown): Failure {
  try {
    make();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error("It was not refused.");
}

/** Of any size of columns: many take more than one unit for one. */
const anyCoefficients = fc
  .integer({ min: 1, max: 5 })
  .chain((n) =>
    fc.array(
      fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), { minLength: n, maxLength: n }),
      { minLength: n, maxLength: n },
    ),
  );

/** The largest eigenvalue of a positive matrix, by repeated multiplication. */
function spectralRadius(rows: Rows): number {
  let x = rows.map(() => [1]);
  let growth = 0;
  for (let i = 0; i < 500; i++) {
    const next = times(rows, x);
    growth = Math.max(...next.map(([value]) => value!));
    x = next.map(([value]) => [value! / growth]);
  }
  return growth;
}

test("a table is taken when its spectral radius is below 1, and refused when it is above", () => {
  fc.assert(
    fc.property(anyCoefficients, (rows) => {
      const radius = spectralRadius(rows);
      const scaledTo = (target: number): Matrix =>
        matrixOf(rows.map((row) => row.map((value) => (value / radius) * target)));
      expect(new OpenModel(scaledTo(0.99)).outputMultipliers.every((m) => m >= 1)).toBe(true);
      for (const target of [1.01, 1.5, 7]) {
        const { code, sentence } = refusal(() => new OpenModel(scaledTo(target)));
        expect(code).toBe("#NUM!");
        expect(sentence).toContain("use more than they make");
      }
    }),
  );
});

test("two separate blocks are both judged", () => {
  const blocks = [
    [0.2, 0, 0],
    [0, 0.9, 0.9],
    [0, 0.9, 0.9],
  ];
  expect(refusal(() => new OpenModel(matrixOf(blocks))).sentence).toContain("more than they make");
});

test("the condition number refused is the one of the matrix: ‖I − A‖₁ ‖L‖₁", () => {
  const near = (gap: number): Matrix => matrixOf([[1 - gap]]);
  expect(() => new OpenModel(near(1e-9))).not.toThrow();
  // A single sector has condition 1; two, one of them near its limit, have 1 / gap.
  const two = (gap: number): Matrix =>
    matrixOf([
      [1 - gap, 0],
      [0, 0],
    ]);
  expect(() => new OpenModel(two(2e-12))).not.toThrow();
  expect(refusal(() => new OpenModel(two(0.5e-12))).sentence).toContain("condition number 2.0e+12");
});

test("a thousand sectors answer, and more than fifteen hundred are refused with a sentence", () => {
  const uniform = (n: number): Matrix => ({
    rows: n,
    columns: n,
    values: new Float64Array(n * n).fill(0.5 / n),
  });
  // Every column adds up to a half, so that every multiplier is 1 / (1 − 0.5).
  for (const multiplier of new OpenModel(uniform(1000)).outputMultipliers) {
    expect(apart(multiplier, 2)).toBeLessThan(1e-12);
  }
  const { sentence } = refusal(() => new OpenModel(uniform(1501)));
  expect(sentence).toContain("1501 sectors");
  expect(sentence).toContain("aggregate the table");
});
