import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { rowsOf, states } from "../../support/faultTrees";
import {
  billTable,
  eventsOf,
  halts,
  type SourcedBill,
  sourcedBills,
} from "../../support/sourcedBills";

/**
 * Bills with capacities, suppliers, countries and common causes, held to the meaning of their rows: every
 * state of the events tried one by one.
 */
function probabilityOf(bill: SourcedBill): number {
  let total = 0;
  for (const [happened, chance] of states(eventsOf(bill))) {
    if (halts(bill, happened)) total += chance;
  }
  return total;
}

test("the exact probability is the sum over all states", () => {
  let looked = 0;
  fc.assert(
    fc.property(sourcedBills, (bill) => {
      const got = callByName("HALT_PROBABILITY", { model: billTable(bill) });
      expect(got).toBeCloseTo(probabilityOf(bill), 12);
      looked++;
    }),
    { numRuns: 150 },
  );
  expect(looked).toBe(150);
});

test("the cut sets are the smallest sets of events that halt", () => {
  let looked = 0;
  fc.assert(
    fc.property(sourcedBills, (bill) => {
      const found: string[][] = [];
      const sets = [...states(eventsOf(bill))].map(([happened]) => [...happened].sort());
      for (const set of sets.sort((a, b) => a.length - b.length)) {
        if (found.some((smaller) => smaller.every((name) => set.includes(name)))) continue;
        if (halts(bill, new Set(set))) found.push(set);
      }
      const listed = rowsOf(callByName("MIN_CUT_SETS", { model: billTable(bill) })).map((row) =>
        row.filter((name) => name !== "").sort(),
      );
      const single = rowsOf(callByName("SINGLE_POINTS", { model: billTable(bill) })).flat();
      const text = (all: readonly unknown[][]): string[] => all.map((set) => set.join("+")).sort();
      expect(text(listed)).toEqual(text(found));
      const alone = found.filter(({ length }) => length === 1).flat();
      expect([...single].sort()).toEqual(alone.length === 0 ? [""] : alone.sort());
      looked++;
    }),
    { numRuns: 100 },
  );
  expect(looked).toBe(100);
});

test("importance, tornado and simulation read the same gates", () => {
  let looked = 0;
  fc.assert(
    fc.property(sourcedBills, fc.nat(99), (bill, seed) => {
      const model = billTable(bill);
      const whole = probabilityOf(bill);
      const events = eventsOf(bill);
      const given = (event: string, probability: number): number =>
        probabilityOf({
          sources: bill.sources.map((source) =>
            event === `${source.item} (${source.origin}, ${source.supplier})`
              ? { ...source, probability }
              : source,
          ),
          shared: bill.shared.map((row) => (row.event === event ? { event, probability } : row)),
        });
      const [, ...measured] = rowsOf(callByName("IMPORTANCE", { model, measure: "BIRNBAUM" }));
      for (const [event, birnbaum] of measured as [string, number][]) {
        expect(birnbaum).toBeCloseTo(given(event, 1) - given(event, 0), 10);
        looked++;
      }
      const swings = rowsOf(callByName("TORNADO_HALT", { model, low_factor: 0, high_factor: 1 }));
      for (const [event, low] of swings as [string, number][]) {
        expect(low).toBeCloseTo(given(event, 0) - whole, 10);
      }
      expect(measured.length).toBeLessThanOrEqual(events.length);
      const [[hits]] = rowsOf(callByName("HALT_MC", { model, seed })) as [[number]];
      const error = Math.sqrt((whole * (1 - whole)) / 10_000);
      expect(Math.abs(hits - whole)).toBeLessThanOrEqual(5 * error + 4 / 10_000);
    }),
    { numRuns: 40, seed: 5 },
  );
  expect(looked).toBeGreaterThan(100);
});

test("twenty sources of any capacities are exact, and more are refused rather than left to hang", () => {
  const billOf = (count: number): unknown[][] => [
    ["item", "parent", "supplier", "share", "capacity", "probability"],
    ["product", "", "", 1, "", ""],
    ...Array.from({ length: count }, (_, i) => [
      ...["part", "product", `firm ${i}`, 1 / count, (1 + Math.sqrt(i + 2) / 3) / count, 0.1],
    ]),
  ];
  const capacities = billOf(20)
    .slice(2)
    .map((row) => row[4] as number);
  // What is left, by adding one source after another to every sum met so far.
  let sums = [{ left: 0, chance: 1 }];
  for (const capacity of capacities) {
    sums = sums.flatMap(({ left, chance }) => [
      { left: left + capacity, chance: 0.9 * chance },
      { left, chance: 0.1 * chance },
    ]);
  }
  const short = sums.reduce((sum, { left, chance }) => sum + (left < 1 - 1e-6 ? chance : 0), 0);
  expect(callByName("HALT_PROBABILITY", { model: billOf(20) })).toBeCloseTo(short, 12);
  expect(() => callByName("HALT_PROBABILITY", { model: billOf(40) })).toThrow(
    "The 40 sources of part in product can be short in too many ways",
  );
});
