import { findRoot, type Search } from "../../../src/core/scenario/findRoot";
import type { Ending } from "../../../src/core/scenario/trials";

const solve = (
  result: (x: number) => number | null,
  search: Partial<Search> & { target?: number },
): { ending: Ending; asked: number[] } => {
  const { target = 0, ...rest } = search;
  const asking = findRoot({ start: 1, range: null, tolerance: 1e-9, ...rest });
  const asked: number[] = [];
  let next = asking.next();
  while (next.done !== true) {
    asked.push(next.value);
    const value = result(next.value);
    next = asking.next(value === null ? null : value - target);
  }
  return { ending: next.value, asked };
};

describe("a target that is reached", () => {
  test("between the given limits", () => {
    // x² = 2.
    const { ending, asked } = solve((x) => x * x, { target: 2, range: [0, 2] });
    expect(ending).toEqual({ kind: "found", x: expect.closeTo(Math.SQRT2, 9) });
    expect(asked.length).toBeLessThan(15);
    expect(asked.every((x) => x >= 0 && x <= 2)).toBe(true);
  });

  test("without limits, by widening from the present value", () => {
    // 3x + 1 = 3001.
    expect(solve((x) => 3 * x + 1, { target: 3001 }).ending).toEqual({
      kind: "found",
      x: expect.closeTo(1000, 6),
    });
    expect(solve((x) => 3 * x + 1, { target: -2, start: 0 }).ending).toEqual({
      kind: "found",
      x: expect.closeTo(-1, 9),
    });
  });

  test("at once where the present value is the answer", () => {
    expect(solve((x) => x - 1, {})).toEqual({ ending: { kind: "found", x: 1 }, asked: [1] });
  });

  test("where it is touched and not crossed", () => {
    const { ending } = solve((x) => (x - 0.37) ** 2, { range: [0, 1], tolerance: 1e-5 });
    expect(ending).toEqual({ kind: "found", x: expect.closeTo(0.37, 2) });
  });

  test("at the crossing nearest to the present value", () => {
    // sin x = 0 at 0, π, 2π …
    const { ending } = solve(Math.sin, { start: 6, range: [5, 20] });
    expect(ending).toEqual({ kind: "found", x: expect.closeTo(2 * Math.PI, 9) });
  });

  test.each([
    ["Brent's own x³ − 2x − 5", (x: number) => x ** 3 - 2 * x - 5, [2, 3], 2.0945514815423265],
    ["e^x − 2", (x: number) => Math.exp(x) - 2, [-20, 20], Math.LN2],
    ["a flat ninth power", (x: number) => (x - 0.3) ** 9, [-1, 1], 0.3],
  ] as const)("whatever the curve: %s", (_, curve, range, root) => {
    const { ending, asked } = solve(curve, { range, tolerance: 1e-12 });
    expect(ending.kind).toBe("found");
    expect(Math.abs((ending as { x: number }).x - root)).toBeLessThan(0.06);
    expect(Math.abs(curve((ending as { x: number }).x))).toBeLessThanOrEqual(1e-12);
    expect(asked.length).toBeLessThan(90);
  });

  test("in figures so large that the tolerance is finer than a double", () => {
    const { ending } = solve((x) => 1e15 * (x - 0.1), { range: [0, 1], tolerance: 1e-9 });
    expect(ending).toEqual({ kind: "found", x: expect.closeTo(0.1, 12) });
  });
});

describe("a target that is not reached", () => {
  test("because the result jumps over it", () => {
    const { ending } = solve((x) => (x < 0.3 ? 0 : 10), { target: 4, range: [0, 1] });
    expect(ending).toEqual({
      kind: "jump",
      x: expect.closeTo(0.3, 12),
      beyond: expect.closeTo(0.3, 12),
    });
    // The nearer of 0 and 10 is 0, below the step.
    expect((ending as { x: number }).x).toBeLessThan(0.3);
  });

  test("because it lies outside what the result can be", () => {
    // At most 1, at x = 0.5.
    const { ending } = solve((x) => 1 - (x - 0.5) ** 2, { target: 1.2, range: [0, 1] });
    expect(ending).toEqual({ kind: "closest", x: expect.closeTo(0.5, 2) });
  });

  test("because nothing depends on the input", () => {
    expect(solve(() => 7, { target: 8, range: [0, 1] }).ending).toMatchObject({ kind: "flat" });
    expect(solve(() => 7, { target: 8 }).ending).toMatchObject({ kind: "flat" });
  });

  test("because the result is an error", () => {
    expect(solve(() => null, { range: [0, 1] }).ending).toEqual({ kind: "none" });
  });

  test("because there is an error between the two sides", () => {
    const { ending } = solve((x) => (Math.abs(x - 0.5) < 0.2 ? null : x - 0.5), { range: [0, 1] });
    expect(ending.kind).toBe("gap");
  });
});

test("an error at one end leaves the rest to be searched", () => {
  const { ending } = solve((x) => (x <= 0 ? null : Math.log(x)), { range: [0, 8], start: 5 });
  expect(ending).toEqual({ kind: "found", x: expect.closeTo(1, 9) });
});

describe("an input that is valid only in a part", () => {
  const share = (x: number): number | null => (x < 0 || x > 1 ? null : 2 * x);

  test.each([
    ["from a present value near its end", { start: 0.02 }],
    ["from its very end", { start: 0 }],
    ["over a range far wider", { start: 0.02, range: [0, 500] }],
    ["over a range that reaches beyond both ends", { start: 0.5, range: [-40, 60] }],
  ] as const)("is searched to where it ends: %s", (_, search) => {
    // 2 × 0.6 = 1.2.
    expect(solve(share, { target: 1.2, ...search }).ending).toEqual({
      kind: "found",
      x: expect.closeTo(0.6, 9),
    });
  });

  test("up to and with its last value", () => {
    // 2 × 1 = 2, and no number beyond.
    expect(solve(share, { target: 2, start: 0.02 }).ending).toEqual({ kind: "found", x: 1 });
  });

  test("from a present value outside of it", () => {
    expect(solve(share, { target: 1.2, start: 1.5 }).ending).toEqual({
      kind: "found",
      x: expect.closeTo(0.6, 9),
    });
  });

  test("on both sides of a gap", () => {
    // x − 0.3912 with no number from 0.393 to 0.9: the answer lies just before the gap.
    const result = (x: number) => (x > 0.393 && x < 0.9 ? null : x - 0.3912);
    expect(solve(result, { start: 0, range: [0, 1] }).ending).toEqual({
      kind: "found",
      x: expect.closeTo(0.3912, 9),
    });
  });
});

describe("a search without limits stops", () => {
  test("where nothing moves", () => {
    const { ending, asked } = solve(() => 7, { target: 8, start: 0.3 });
    expect(ending).toEqual({ kind: "flat", x: 0.3 });
    expect(Math.max(...asked.map(Math.abs))).toBeLessThan(3);
  });

  test("where the result stays at its cap, and calls nothing closer that is not", () => {
    const { ending, asked } = solve((x) => Math.min(1, x), { target: 1.2, start: 2 });
    expect(ending).toEqual({ kind: "closest", x: 2 });
    // It leaves the cap at 2 − 0.1 × 2⁴ and goes away for 8 doublings: 2 − 0.1 × 2¹¹ = −202.8.
    expect(Math.min(...asked)).toBeCloseTo(-202.8, 9);
  });
});
