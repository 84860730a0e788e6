import fc from "fast-check";
import { restrictionInForce } from "../../../src/functions/tariff/restrictionInForce";
import { tariffInForce } from "../../../src/functions/tariff/tariffInForce";

const day = fc.integer({ min: 45_000, max: 45_060 });
const event = fc
  .tuple(
    fc.constantFrom("a", "b", "c"),
    day,
    fc.option(fc.integer({ min: 1, max: 30 })),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([key, start, length, value]) => [
    key,
    start,
    length === null ? null : start + length,
    value / 4,
  ]);
const events = fc.array(event, { minLength: 1, maxLength: 12 });
const table = (rows: unknown[][]): unknown[][] => [["key", "start", "end", "value"], ...rows];

/** The rule read out: every row looked at, the latest start kept, the lower row on a tie. */
function lookedUp(rows: unknown[][], date: number, key?: string): number | undefined {
  let best: unknown[] | undefined;
  for (const row of rows) {
    const [own, start, end] = row as [string, number, number | null];
    if (key !== undefined && own !== key) continue;
    if (start > date || (end !== null && end <= date)) continue;
    if (best === undefined || start >= (best[1] as number)) best = row;
  }
  return best?.[3] as number | undefined;
}

test("the event in force is the one that a look through every row finds", () => {
  fc.assert(
    fc.property(events, fc.array(day, { minLength: 1, maxLength: 20 }), (rows, dates) => {
      const key = rows[0]?.[0] as string;
      const column = dates.map((date) => [date]);
      expect(restrictionInForce(table(rows), column, key)).toEqual(
        dates.map((date) => [lookedUp(rows, date, key) ?? 0]),
      );
      expect(restrictionInForce(table(rows), column)).toEqual(
        dates.map((date) => [lookedUp(rows, date) ?? 0]),
      );
    }),
  );
});

test("the tariff in force is the sum over keys, and the layers add up to it", () => {
  fc.assert(
    fc.property(events, day, (rows, date) => {
      const sum = ["a", "b", "c"].reduce((all, key) => all + (lookedUp(rows, date, key) ?? 0), 0);
      expect(tariffInForce(table(rows), [[date]])[0]?.[0]).toBeCloseTo(sum, 12);
      const layers = tariffInForce(table(rows), [[date]], null, "LAYERS").slice(1);
      expect(layers.reduce((all, layer) => all + (layer[1] as number), 0)).toBeCloseTo(sum, 12);
    }),
  );
});

test("a date is the same day as a serial number and as text", () => {
  fc.assert(
    fc.property(
      // Serial 10,001: what is below 10,000 is taken for a year.
      fc.date({ min: new Date("1927-05-19"), max: new Date("2100-01-01"), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        const rows = [
          ["key", "start", "end", "value"],
          ["a", iso, serial + 1, 1],
        ];
        expect(restrictionInForce(rows, [[serial]])).toEqual([[1]]);
        expect(restrictionInForce(rows, [[iso]])).toEqual([[1]]);
        expect(restrictionInForce(rows, [[serial - 1]])).toEqual([[0]]);
      },
    ),
  );
});

test("a hundred thousand days are one call", () => {
  const dates = Array.from({ length: 100_000 }, (_, i) => [45_000 + (i % 100)]);
  const rows = table([
    ["a", 45_000, 45_050, 0.1],
    ["b", 45_025, null, 0.2],
  ]);
  const answer = tariffInForce(rows, dates);
  expect(answer).toHaveLength(100_000);
  expect([answer[0], answer[49], answer[99]]).toEqual([[0.1], [0.1 + 0.2], [0.2]]);
});
