import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { rowsOf } from "../../support/faultTrees";
import { billTable, sourcedBills, type SourcedBill } from "../../support/sourcedBills";

const DAYS = 45;
const MORE = ["own_value", "recovery_days", "stock_days", "restriction"];

/** The bill with values, outages and stock; the same of one item in every row. */
function timed(bill: SourcedBill): unknown[][] {
  const [headers = [], product = [], ...rows] = billTable(bill);
  return [
    [...headers, ...MORE],
    [...product, 50, 20, 5, 0],
    ...rows.map((row) => [...row, row[1] === "" ? 0 : 10, 30, row[0] === "part 1" ? 12 : "", 0.5]),
  ];
}

/** What the functions for one question at a time say of an event that is certain. */
function asked(bom: unknown[][], events: readonly string[]) {
  const certain = [["event", "probability"], ...events.map((event) => [event, 1])];
  const timed = (rate: number): unknown[][] => [
    ["event", "rate", "recovery_days"],
    ...events.map((event) => [event, rate, DAYS]),
  ];
  const days = (rate: number): number =>
    Number(callByName("HALT_RATE", { model: bom, events: timed(rate), result: "UNCOVERED_DAYS" }));
  return {
    probability: Number(callByName("HALT_PROBABILITY", { model: bom, events: certain })),
    days: (days(1) - days(0)) * (1 + DAYS / 365),
  };
}

const share = (bom: unknown[][], view: string, origin: string): number =>
  Number(callByName("ORIGIN_CONTENT", { bom, view, origin }));

test("a country blocked is what the functions for one country say, exactly", () => {
  let looked = 0;
  fc.assert(
    fc.property(sourcedBills, (bill) => {
      const bom = timed(bill);
      const [, ...rows] = rowsOf(callByName("BLOCK_RANKING", { bom, days: DAYS, day_value: 2 }));
      for (const row of rows) {
        const [name, halts, restricted, face, hidden, through, chance, days, stake] = row;
        const { probability, days: uncovered } = asked(bom, [`country:${String(name)}`]);
        expect(chance).toBeCloseTo(probability, 12);
        expect(halts === "yes").toBe(probability > 1 - 1e-12);
        expect(days).toBeCloseTo(uncovered, 9);
        expect(stake).toBeCloseTo(2 * uncovered, 9);
        expect(restricted).toBe(0);
        // The product itself has no origin and a value: what share each country has is open.
        expect([face, hidden, through]).toEqual(["unknown", "unknown", "unknown"]);
        looked++;
      }
    }),
    { numRuns: 60 },
  );
  expect(looked).toBeGreaterThan(80);
});

test("with the product's origin stated, shares are those of ORIGIN_CONTENT and add up", () => {
  let looked = 0;
  fc.assert(
    fc.property(sourcedBills, (bill) => {
      const bom = timed(bill);
      const [, product = []] = bom;
      product[2] = "USA";
      const [, ...rows] = rowsOf(callByName("BLOCK_RANKING", { bom }));
      for (const [name, , , face, hidden, through] of rows) {
        expect(face).toBeCloseTo(share(bom, "FACE", String(name)), 12);
        expect(through).toBeCloseTo(share(bom, "LOOKTHROUGH", String(name)), 12);
        expect(hidden).toBeCloseTo(Number(through) - Number(face), 12);
        looked++;
      }
      expect(rows.reduce((sum, row) => sum + Number(row[5]), 0)).toBeCloseTo(1, 12);
    }),
    { numRuns: 40 },
  );
  expect(looked).toBeGreaterThan(60);
});

test("a supplier blocked is all that it delivers, and a part all of its sources", () => {
  let looked = 0;
  fc.assert(
    fc.property(sourcedBills, fc.constantFrom("SUPPLIER", "PART"), (bill, by) => {
      const bom = timed(bill);
      const [, ...rows] = rowsOf(callByName("BLOCK_RANKING", { bom, by, days: DAYS }));
      for (const [name, halts, , , , , chance, days] of rows) {
        const stopped = bill.sources.filter(
          ({ supplier, item }) => (by === "PART" ? item : supplier) === name,
        );
        const { probability, days: uncovered } = asked(
          bom,
          stopped.map(({ item, origin, supplier }) => `${item} (${origin}, ${supplier})`),
        );
        expect(chance).toBeCloseTo(probability, 12);
        expect(days).toBeCloseTo(uncovered, 9);
        if (by === "PART") expect(halts).toBe("yes");
        looked++;
      }
    }),
    { numRuns: 60 },
  );
  expect(looked).toBeGreaterThan(80);
});

test("what is taken away from the table never turns unknown or yes into no", () => {
  let unknown = 0;
  fc.assert(
    fc.property(sourcedBills, fc.nat(), fc.constantFrom(2, 3), (bill, at, column) => {
      const bom = timed(bill);
      const by = column === 2 ? "COUNTRY" : "SUPPLIER";
      const whole = new Map(
        rowsOf(callByName("BLOCK_RANKING", { bom, by })).map((row) => [row[0], row[1]]),
      );
      const row = bom[2 + (at % bill.sources.length)] ?? [];
      row[column] = "";
      const answer = callByName("BLOCK_RANKING", { bom, by });
      if (!Array.isArray(answer)) return;
      for (const [name, halts] of rowsOf(answer).slice(1)) {
        if (whole.get(name) === "yes") expect(halts).not.toBe("no");
        if (halts === "unknown") unknown++;
      }
    }),
    { numRuns: 200 },
  );
  expect(unknown).toBeGreaterThan(20);
});
