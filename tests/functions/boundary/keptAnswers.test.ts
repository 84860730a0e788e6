import { forgetAnswers, keepingAnswers } from "../../../src/functions/boundary/keptAnswers";

type Call = (...given: unknown[]) => unknown;

let now = 0;
beforeEach(() => {
  forgetAnswers();
  jest.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

/** A function that takes so many milliseconds, and how often it was worked out. */
function taking(ms: number, answer: Call, id = "SLOW"): { call: Call; worked: () => number } {
  const work = jest.fn<unknown, unknown[]>((...given) => {
    now += ms;
    return answer(...given);
  });
  return {
    call: keepingAnswers(id, work as (...given: never[]) => unknown) as Call,
    worked: () => work.mock.calls.length,
  };
}

const total: Call = (range) => [[(range as number[][]).flat().reduce((a, b) => a + b, 0)]];

test("what took long is worked out once for the same cells, whatever holds them", () => {
  const { call, worked } = taking(60, total);
  expect([call([[1], [2]], 5), call([[1], [2]], 5)]).toEqual([[[3]], [[3]]]);
  expect(worked()).toBe(1);
  const other = [
    [[[1], [3]], 5],
    [[[1], [2]], 6],
    [[[1], [2]], "5"],
    [[[1, 2]], 5],
    [[[1], [2]], 5, true],
  ];
  other.forEach((given) => call(...given));
  expect(worked()).toBe(1 + other.length);
});

test("a text is not the number that it shows, nor a blank a zero", () => {
  const { call, worked } = taking(60, () => [[1]]);
  for (const cell of [1, "1", true, "TRUE", 0, null, "", NaN]) call([[cell], [2]]);
  for (const cell of [1, "1", null, "null", "", NaN, true, "true"]) call(cell);
  expect(worked()).toBe(16);
});

test("what is quick is worked out again", () => {
  const { call, worked } = taking(40, total);
  call([[1], [2]]);
  call([[1], [2]]);
  expect(worked()).toBe(2);
});

test("functions are kept apart, and a refusal is kept", () => {
  const refuse = taking(1000, () => {
    throw new Error("too entangled");
  });
  const other = taking(60, total, "OTHER");
  expect(() => refuse.call([[1]])).toThrow("too entangled");
  expect(() => refuse.call([[1]])).toThrow("too entangled");
  expect(refuse.worked()).toBe(1);
  expect(other.call([[1]])).toEqual([[1]]);
});

test("who writes into an answer changes no other", () => {
  const { call } = taking(60, total);
  const [first, second] = [call([[4]]), call([[4]])] as number[][][];
  (first as number[][])[0]![0] = 99;
  expect(second).toEqual([[4]]);
  expect(call([[4]])).toEqual([[4]]);
});

test("a preview of a formula being typed, and what comes later, are not kept", () => {
  const { call, worked } = taking(60, total);
  const invocation = (isInValuePreview: boolean) => ({ functionName: "SLOW", isInValuePreview });
  call([[1]], invocation(true));
  call([[1]], invocation(false));
  call([[1]], invocation(true));
  expect(worked()).toBe(3);
  call([[1]], invocation(false));
  expect(worked()).toBe(3);
  const later = taking(60, () => Promise.resolve([[1]]), "LATER");
  void later.call([[1]]);
  void later.call([[1]]);
  expect(later.worked()).toBe(2);
});

test("cells that are objects, or rows of unlike lengths, are worked out again", () => {
  const { call, worked } = taking(60, () => [[1]]);
  const entity = { type: "Entity", text: "A", basicValue: 1 };
  for (const range of [[[entity]], [[1], [2, 3]], entity, [1, 2]]) {
    call(range);
    call(range);
  }
  expect(worked()).toBe(8);
});

test("what is kept takes at most 32 MB; what was asked for last stays", () => {
  const { call, worked } = taking(60, () => [[1]]);
  const range = (figure: number): unknown[][] =>
    Array.from({ length: 200_000 }, (_, i) => [i === 0 ? figure : i]);
  // Each takes 4.8 MB, so that six are kept.
  for (let i = 1; i <= 6; i++) call(range(-i));
  call(range(-1));
  expect(worked()).toBe(6);
  call(range(-7));
  expect(worked()).toBe(7);
  call(range(-1));
  expect(worked()).toBe(7);
  call(range(-2));
  expect(worked()).toBe(8);
});

test("a text counts by its length, and what is too large alone drops nothing", () => {
  const { call, worked } = taking(60, () => [[1]]);
  call([[1]]);
  const long = [["x".repeat(17 * 2 ** 20)]];
  call(long);
  call(long);
  expect(worked()).toBe(3);
  call([[1]]);
  expect(worked()).toBe(3);
});
