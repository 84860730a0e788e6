import {
  isCalculating,
  untilCalculated,
  type Clock,
  type Found,
} from "../../../src/excel/workbook/untilCalculated";

/** A clock that stands still but for the waits, which it notes. */
function countingClock() {
  const waits: number[] = [];
  let time = 0;
  const clock: Clock = {
    now: () => time,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
  return { waits, clock };
}

const looks = (...found: Found<string>[]): (() => Promise<Found<string>>) => {
  const left = [...found];
  return () => Promise.resolve(left.length > 1 ? left.shift()! : left[0]!);
};

test("an answer that is there is taken without waiting", async () => {
  const { waits, clock } = countingClock();
  expect(await untilCalculated(looks({ answer: "5" }), { clock })).toBe("5");
  expect(waits).toEqual([]);
});

test("the pauses grow while Excel calculates, and begin anew after one that was asked for", async () => {
  const { waits, clock } = countingClock();
  const inventory = looks(
    ...(["calculating", "calculating", "calculating"] as const),
    ...([{ again: 700 }, "calculating", { answer: "5" }] as const),
  );
  expect(await untilCalculated(inventory, { clock })).toBe("5");
  expect(waits).toEqual([20, 30, 45, 700, 20]);
});

test("what never comes is given up when the patience is at its end, not before", async () => {
  const { waits, clock } = countingClock();
  expect(await untilCalculated(looks("calculating"), { patience: 3000, clock })).toBeNull();
  const waited = waits.reduce((sum, wait) => sum + wait, 0);
  expect(waited).toBeGreaterThanOrEqual(3000);
  expect(waited).toBeLessThan(3500);
  expect(Math.max(...waits)).toBe(500);
});

test("a cancel in a pause ends the wait with the reason of the signal", async () => {
  const { clock } = countingClock();
  const controller = new AbortController();
  const inventory = (): Promise<Found<string>> => {
    controller.abort();
    return Promise.resolve("calculating");
  };
  const { signal } = controller;
  await expect(untilCalculated(inventory, { clock, signal })).rejects.toThrow(/abort/i);
});

test.each([
  ["#BUSY!", true],
  ["#GETTING_DATA", true],
  ["#N/A", false],
  ["It was #BUSY!", false],
  ["", false],
  [5, false],
])("a cell that shows %j is calculating: %j", (shown, expected) => {
  expect(isCalculating(shown)).toBe(expected);
});
