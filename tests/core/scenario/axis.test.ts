import { stepsBy, stepsOf } from "../../../src/core/scenario/axis";

test("steps end where they should, whatever rounding does", () => {
  expect(stepsBy(0, 0.3, 0.1)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(stepsBy(1, 2, 0.4)).toEqual([1, 1.4, 1.8]);
  expect(stepsBy(2, 1, 0.5)).toEqual([2, 1.5, 1]);
  expect(stepsBy(3, 3, 1)).toEqual([3]);
});

test("a number of values is spread evenly", () => {
  expect(stepsOf(0, 1, 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(stepsOf(0.1, 0.3, 3)).toEqual([0.1, 0.2, 0.3]);
});

test.each([
  [() => stepsBy(0, 1, 0), "The step is 0."],
  [() => stepsBy(0, 1, 1e-6), "That makes 1,000,001 values; at most 1,000 go."],
  [() => stepsOf(0, 1, 1), "must be a whole number of at least 2"],
  [() => stepsOf(0, 1, 2.5), "must be a whole number of at least 2"],
  [() => stepsOf(4, 4, 3), "From and to are the same."],
])("what makes no axis is refused", (make, sentence) => {
  expect(make).toThrow(sentence);
});
