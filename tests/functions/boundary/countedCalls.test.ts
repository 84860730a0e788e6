import { callByName, register } from "../../../src/functions/boundary/registry";
import { callCount, counted } from "../../../src/functions/boundary/countedCalls";

/** What was counted since. */
const since = ({ begun, ended }: ReturnType<typeof callCount>) => ({
  begun: callCount().begun - begun,
  ended: callCount().ended - ended,
});

test("an answer and an error end a call at once", () => {
  const before = callCount();
  const half = counted((x: number) => {
    if (x < 0) throw new Error("negative");
    return x / 2;
  });
  expect(half(...([5] as never[]))).toBe(2.5);
  expect(() => half(...([-1] as never[]))).toThrow("negative");
  expect(since(before)).toEqual({ begun: 2, ended: 2 });
});

test.each([
  ["is kept", Promise.resolve([[1]])],
  ["is broken", Promise.reject(new Error("too large"))],
])("a promise is a call under way until it %s", async (_, promise) => {
  const before = callCount();
  const answer = counted(() => promise)();
  expect(since(before)).toEqual({ begun: 1, ended: 0 });
  await expect(Promise.allSettled([answer])).resolves.toHaveLength(1);
  expect(since(before)).toEqual({ begun: 1, ended: 1 });
});

test("what Excel calls is counted, what the pane calls by name is not", () => {
  const associate = jest.fn<unknown, [id: string, call: () => unknown]>();
  Object.assign(globalThis, { CustomFunctions: { associate } });
  const before = callCount();
  register({ id: "TEN", call: () => 10, parameters: {} });
  expect(callByName("TEN", {})).toBe(10);
  expect(since(before)).toEqual({ begun: 0, ended: 0 });
  expect(associate.mock.calls[0]?.[1]()).toBe(10);
  expect(since(before)).toEqual({ begun: 1, ended: 1 });
});
