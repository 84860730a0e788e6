import { lendingScratch, scratch, scratchCopy, scratchTexts } from "../../src/core/scratch";

const length = 100_000;

test("room is given out again once its call is answered, and not before", () => {
  const [first, second] = lendingScratch(() => [scratch(length), scratch(length)] as const);
  expect(first.buffer).not.toBe(second.buffer);
  const inner = lendingScratch(() => {
    const own = scratch(length);
    const called = lendingScratch(() => scratch(length));
    expect(called.buffer).not.toBe(own.buffer);
    expect(scratch(length).buffer).not.toBe(own.buffer);
    return [own.buffer, called.buffer];
  });
  expect(inner).toEqual(expect.arrayContaining([first.buffer, second.buffer]));
});

test("a call that fails gives its room back", () => {
  let taken: unknown;
  expect(() =>
    lendingScratch(() => {
      taken = scratch(4 * length).buffer;
      throw new Error("no answer");
    }),
  ).toThrow("no answer");
  expect(lendingScratch(() => scratch(4 * length).buffer)).toBe(taken);
});

test("outside a call it is nobody else's, and blank", () => {
  lendingScratch(() => scratch(length).fill(7));
  expect(scratch(length).buffer).not.toBe(scratch(length).buffer);
  expect(scratch(length)).toEqual(new Float64Array(length));
});

test("a call within another leaves that one its room", () => {
  const own = 5 * length;
  const taken = lendingScratch(() => {
    lendingScratch(() => scratch(length));
    return scratch(own).buffer;
  });
  expect(lendingScratch(() => scratch(own).buffer)).toBe(taken);
});

test("room is not taken for a question a fourth as large or less", () => {
  const large = lendingScratch(() => scratch(30 * length).buffer);
  const [fourth, more] = lendingScratch(
    () => [scratch(7.5 * length).buffer, scratch(7.5 * length + 1).buffer] as const,
  );
  expect(fourth).not.toBe(large);
  expect(more).toBe(large);
  expect(lendingScratch(() => scratch(8 * length))).toHaveLength(8 * length);
});

test("it is as long as asked for, whatever it was before", () => {
  lendingScratch(() => scratch(2 * length).fill(3));
  const copy = lendingScratch(() => scratchCopy(new Float64Array(length).fill(5)));
  expect(copy).toEqual(new Float64Array(length).fill(5));
});

test("what is kept between calls is at most 32 MB", () => {
  const buffers = lendingScratch(() => Array.from({ length: 100 }, () => scratch(length).buffer));
  const again = lendingScratch(() => Array.from({ length: 100 }, () => scratch(length).buffer));
  const reused = again.filter((buffer) => buffers.includes(buffer)).length;
  expect(reused).toBeGreaterThan(30);
  expect(reused * 8 * length).toBeLessThanOrEqual(32 * 2 ** 20);
});

test("room for texts is given out again, blank, for as many of them", () => {
  const first = lendingScratch(() => scratchTexts(length).fill("Japan"));
  expect(new Set(first)).toEqual(new Set([""]));
  const [longer, again, other] = lendingScratch(
    () => [scratchTexts(length + 1), scratchTexts(length), scratchTexts(length)] as const,
  );
  expect([longer.length, again === first, other === first]).toEqual([length + 1, true, false]);
  expect(scratchTexts(length)).not.toBe(scratchTexts(length));
  lendingScratch(() => scratchTexts(3 * length));
  expect(lendingScratch(() => scratchTexts(3 * length - 1))).toHaveLength(3 * length - 1);
});

test("of texts about a million are kept between calls", () => {
  const lists = lendingScratch(() => Array.from({ length: 20 }, () => scratchTexts(length)));
  const again = lendingScratch(() => Array.from({ length: 20 }, () => scratchTexts(length)));
  expect(again.filter((list) => lists.includes(list))).toHaveLength(10);
});
