import fc from "fast-check";
import { editDistance } from "../../../src/core/labels/editDistance";

test.each([
  // By hand. "CA" to "ABC" is the case that tells Damerau's distance from its restricted form.
  ["", "", 0],
  ["", "abc", 3],
  ["probabilty", "probability", 1],
  ["quatnity", "quantity", 1],
  ["CA", "ABC", 2],
  ["quaniatty", "quantity", 2],
  ["kitten", "sitting", 3],
])("%s and %s are %d apart", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test("it is a metric, and no more than the longer text", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});
