import fc from "fast-check";
import { orderAround } from "../../src/core/orderAround";

/** By sorting, which is the other way to say what is wanted. */
function expectOrdered(given: Float64Array, at: number): void {
  const values = given.slice();
  orderAround(values, at);
  const sorted = given.slice().sort();
  expect(values[at]).toBe(sorted[at]);
  expect(values.slice(0, at).sort()).toEqual(sorted.slice(0, at));
  expect(values.slice(at + 1).sort()).toEqual(sorted.slice(at + 1));
}

test("a figure comes to its place, the smaller before it and the larger behind", () => {
  let ties = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }).chain((length) =>
        fc.tuple(
          fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true })), {
            minLength: length,
            maxLength: length,
            size: "max",
          }),
          fc.nat({ max: length - 1 }),
        ),
      ),
      ([given, at]) => {
        // 0 and −0 are one figure in order, and two for a test.
        const values = Float64Array.from(given, (value) => value + 0);
        expectOrdered(values, at);
        if (new Set(values).size < values.length) ties++;
      },
    ),
    { numRuns: 150 },
  );
  expect(ties).toBeGreaterThan(50);
});

const long = 100_000;
test.each<[string, (i: number) => number]>([
  ["rising", (i) => i],
  ["falling", (i) => -i],
  ["all equal", () => 7],
  ["two figures", (i) => i % 2],
  ["rising and falling", (i) => Math.min(i, long - i)],
  ["rising in stretches", (i) => i % 317],
])("a long list, %s", (_, figure) => {
  const values = Float64Array.from({ length: long }, (_, i) => figure(i));
  for (const at of [0, 1, 0.05 * long, long / 2, 0.95 * long, long - 1]) expectOrdered(values, at);
});
