import { Budget } from "../../../src/core/budget";
import { isImpossible, isOptimal } from "../../../src/core/resilience/certificate";
import { certainly } from "../../../src/core/resilience/certainly";
import { DualSimplex } from "../../../src/core/resilience/dualSimplex";
import { FineSimplex } from "../../../src/core/resilience/fineSimplex";
import { LinearProgramme } from "../../../src/core/resilience/linearProgramme";

/** Sold s earns 3, made m at most 5, s ≤ m and s ≤ 8: the optimum sells 5 of 8 and gives up 9 of 24. */
const programme = new LinearProgramme(
  24,
  Float64Array.of(-3, 0),
  [
    [
      [0, 1],
      [1, -1],
    ],
  ],
  [1, 1],
);
const [lower, upper] = [Float64Array.of(0, 0, 0), Float64Array.of(8, 5, Infinity)];
const claim = (price: number): Parameters<typeof isOptimal>[0] => ({
  ...{ programme, lower, upper },
  multiples: Float64Array.of(price),
});

test("an optimum is proved by the price of its row, and by no other", () => {
  expect(isOptimal(claim(3), Float64Array.of(5, 5))).toBe(true);
  for (const price of [0, 2.9, 3.1, -3]) {
    expect(isOptimal(claim(price), Float64Array.of(5, 5))).toBe(false);
  }
});

test("values are no optimum that sell less, or more than is made, by a hundred-millionth", () => {
  expect(isOptimal(claim(3), Float64Array.of(5 - 1e-7, 5))).toBe(false);
  expect(isOptimal(claim(3), Float64Array.of(5 + 1e-7, 5))).toBe(false);
});

test("that nothing satisfies a programme is proved by the rows that contradict it", () => {
  const demanded = { programme, lower: Float64Array.of(6, 0, 0), upper };
  expect(isImpossible({ ...demanded, multiples: Float64Array.of(1) })).toBe(true);
  expect(isImpossible({ ...demanded, multiples: Float64Array.of(0) })).toBe(false);
  expect(isImpossible({ ...claim(1) })).toBe(false);
});

/** s ≤ 1e-12·m: what a tolerance of 1e-9 takes for no supply at all. */
function faint(Simplex: typeof DualSimplex | typeof FineSimplex): DualSimplex {
  const rows = [
    [[0, 1] as const, [1, -1e-12] as const],
    [[1, 1] as const, [2, -1] as const],
  ];
  const simplex = new Simplex(
    new LinearProgramme(1, Float64Array.of(-1, 0, 0), rows, [1, 1, 1]),
    new Budget(),
  );
  simplex.bound(0, 0, 1);
  simplex.bound(1, 0, Infinity);
  simplex.bound(2, 0, 1e12);
  return simplex;
}

test("a supply by a quantity of 1e-12 is seen by numbers of twice the digits, and so by the answer", () => {
  const coarse = faint(DualSimplex);
  expect(coarse.solve() && coarse.value(0) > 0.5).toBe(false);
  const fine = faint(FineSimplex);
  expect(fine.solve()).toBe(true);
  expect(fine.value(0)).toBeCloseTo(1, 12);
  expect(certainly(faint(DualSimplex), new Budget())?.value(0)).toBeCloseTo(1, 12);
});
