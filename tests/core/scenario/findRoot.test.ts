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
