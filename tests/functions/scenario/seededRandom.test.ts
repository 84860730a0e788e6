import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";

test("SEEDED_RANDOM: even over 0 to 1, and a longer column begins with the shorter one", () => {
  const numbers = (callByName("SEEDED_RANDOM", { seed: 9, n: 50_000 }) as number[][]).flat();
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  // Five standard errors of a uniform mean: √(1/12/n).
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / numbers.length));
  expect(numbers.every((number) => number > 0 && number < 1)).toBe(true);
  expect(callByName("SEEDED_RANDOM", { seed: 9, n: 3 })).toEqual(
    numbers.slice(0, 3).map((number) => [number]),
  );
});
