import fc from "fast-check";
import type { TimedEvent } from "../../../src/core/tariff/eventsInForce";
import { knownValue } from "../../../src/core/tariff/eventsInForce";
import { largest } from "../../../src/core/tariff/largest";
import { type Measure, measuresOf } from "../../../src/core/tariff/measure";
import { largestOverTime, totalOverTime } from "../../../src/core/tariff/overTime";

const first = 45_000;
const days = 60;

const eventOf = (
  key: string,
  start: number,
  end: number,
  value: number,
  high: number,
): TimedEvent => ({
  ...{ key, start, end, value, product: "", products: [], source: "", imposer: "", target: "" },
  place: `events row ${start}, ${key}`,
  isScheduled: false,
  doubt: Number.isNaN(value) ? { status: "unknown", low: 0, high, asOf: "", note: "" } : undefined,
});

const events = fc.array(
  fc
    .record({
      key: fc.constantFrom("a", "b", "c", "d"),
      start: fc.integer({ min: first, max: first + days }),
      length: fc.option(fc.integer({ min: 1, max: 30 })),
      value: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 8 }).map((n) => n / 4) },
        { weight: 1, arbitrary: fc.constant(NaN) },
      ),
      high: fc.constantFrom(0, 1, 5, NaN),
    })
    .map(({ key, start, length, value, high }) =>
      eventOf(key, start, length === null ? Infinity : start + length, value, high),
    ),
  { minLength: 1, maxLength: 14 },
);

function outcome(work: () => number): number | string {
  try {
    return work();
  } catch (thrown) {
    return (thrown as Error).message;
  }
}

/** One day after another, each measure asked. */
const totalOn = (measures: readonly Measure[], date: number): number =>
  measures
    .flatMap((measure) => measure.at(date) ?? [])
    .reduce((total, event) => total + knownValue(event), 0);

function largestOn(measures: readonly Measure[], date: number): number {
  const found = largest(measures.flatMap((measure) => measure.at(date) ?? []));
  const open = found.find(({ value }) => Number.isNaN(value));
  if (open !== undefined) knownValue(open);
  return found[0]?.value ?? 0;
}

test("what is swept over all days is what each day gives by itself", () => {
  let [known, unknown] = [0, 0];
  fc.assert(
    fc.property(events, (rows) => {
      const measures = measuresOf(rows, []);
      const [total, most] = [totalOverTime(measures), largestOverTime(measures)];
      for (let date = first - 2; date < first + days + 35; date++) {
        const sum = outcome(() => totalOn(measures, date));
        expect(outcome(() => total.at(date))).toBe(sum);
        expect(outcome(() => most.at(date))).toBe(outcome(() => largestOn(measures, date)));
        if (typeof sum === "number") known++;
        else unknown++;
      }
    }),
  );
  expect(Math.min(known, unknown)).toBeGreaterThan(500);
});

/** Of rows on the same goods the latest start, of them the lower row; of all goods the largest. */
function anyGoodsOn(rows: readonly TimedEvent[], date: number): TimedEvent[] {
  const last = new Map<string, TimedEvent>();
  for (const event of rows) {
    if (event.start > date || event.end <= date) continue;
    if (event.start >= (last.get(event.product)?.start ?? -Infinity))
      last.set(event.product, event);
  }
  return largest([...last.values()]);
}

test("a key on no goods in particular is the largest for any of its goods", () => {
  const goods = fc.constantFrom("", "x", "y");
  let [several, open] = [0, 0];
  fc.assert(
    fc.property(events, fc.array(goods, { minLength: 14, maxLength: 14 }), (rows, names) => {
      const own = rows.map((event, i) => ({ ...event, key: "a", product: names[i] ?? "" }));
      const [measure] = measuresOf(own, [], true);
      const expected: unknown[] = [];
      const found: unknown[] = [];
      for (let date = first - 2; date < first + days + 35; date++) {
        const [largestOne, unknown] = anyGoodsOn(own, date);
        const isOpen = unknown !== undefined || Number.isNaN(largestOne?.value);
        expected.push(isOpen ? "open" : largestOne?.value);
        const value = measure?.at(date)?.value;
        found.push(Number.isNaN(value) ? "open" : value);
      }
      expect(found).toEqual(expected);
      several += expected.filter((each) => typeof each === "number").length;
      open += expected.filter((each) => each === "open").length;
    }),
  );
  expect(Math.min(several, open)).toBeGreaterThan(100);
});

test("30,000 measures on 30,000 days are one sweep", () => {
  const n = 30_000;
  const rows = Array.from({ length: n }, (_, i) =>
    eventOf(`k${i}`, 20_000 + i, 20_000 + 2 * n - i, 1, NaN),
  );
  const measures = measuresOf(rows, []);
  const [total, most] = [totalOverTime(measures), largestOverTime(measures)];
  // Of the measures i, those with 20,000 + i ≤ day < 20,000 + 2n − i are in force.
  const days = Array.from({ length: n }, (_, day) => day);
  expect(days.filter((day) => total.at(20_000 + day) !== day + 1)).toEqual([]);
  expect(total.at(20_000 + 2 * n - 1)).toBe(1);
  const oneKey = rows.map((row, i) => ({ ...row, key: "a", product: `g${i}`, value: i }));
  const largestNow = measuresOf(oneKey, [])[0];
  expect(days.filter((day) => largestNow?.at(20_000 + day)?.value !== day)).toEqual([]);
  expect([most.at(19_999), most.at(20_000), most.at(20_000 + 2 * n)]).toEqual([0, 1, 0]);
});
