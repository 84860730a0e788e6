import { chokepointHalt } from "../../../src/functions/chokepoint/chokepointHalt";
import { landedCost } from "../../../src/functions/tariff/landedCost";

/** Long enough that room is used again. */
const rows = 5000;
const column = (of: (i: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_, i) => [of(i)]);

test("rows of a long range answer as single cells do, and keep their answers after the next call", () => {
  const [value, rate] = [column((i) => 100 + i), column((i) => (i % 7) / 10)];
  const parts = ["LANDED", "DUTY", "CUSTOMS_VALUE", "MPF", "HMF", "VAT"];
  const [mpf, least, most, hmf, other, vat] = [0.003, 1, 2, 0.001, 5, 0.2].map((fee) => [[fee]]);
  const cost = (of: unknown[][], duty: unknown[][], part: string): unknown[][] =>
    landedCost(of, [[3]], [[1]], duty, [[2]], "CIF", mpf, least, most, hmf, other, vat, part);
  const answers = parts.map((part) => cost(value, rate, part));
  let compared = 0;
  for (const [p, part] of parts.entries()) {
    for (let i = 0; i < rows; i += 100) {
      const one = cost([value[i] as unknown[]], [rate[i] as unknown[]], part);
      expect(answers[p]?.[i]).toEqual(one[0]);
      compared++;
    }
  }
  expect(compared).toBe(300);
});

test("countries that are as long and begin alike are told apart, wherever they stand", () => {
  const labels = ["China", "Chile", "China", "Congo", "Chile", "Malta", "China", "Macao"];
  const restriction = column((i) => (i % 3 === 0 ? 0.9 : 0.1));
  const answer = chokepointHalt(
    column((i) => `part ${i}`),
    column((i) => labels[i % labels.length]),
    restriction,
    [["Chile"]],
    undefined,
    "LIST",
  );
  // Of 24 rows those of Chile that are restricted: 9, 12 (places 1 and 4 of the labels).
  const halted = column((i) => i)
    .map(([i]) => i as number)
    .filter((i) => [9, 12].includes(i % 24));
  expect(answer).toEqual(halted.map((i) => [`part ${i}`]));
});

test("long lists of components share nothing from call to call", () => {
  const halted = (every: number, origin: string): unknown[][] =>
    chokepointHalt(
      column((i) => (i % 11 === 0 ? " " : `part ${i} `)),
      column((i) => (i % every === 0 ? "China" : origin)),
      column((i) => (i % 2 === 0 ? 0.9 : 0.1)),
      undefined,
      undefined,
      "LIST",
    );
  const expected = (every: number): unknown[][] =>
    column((i) => i)
      .map(([i]) => i as number)
      .filter((i) => i % 11 !== 0 && i % every === 0 && i % 2 === 0)
      .map((i) => [`part ${i}`]);
  const [first, second] = [halted(3, "Japan"), halted(5, "Mexico")];
  expect(first).toEqual(expected(3));
  expect(second).toEqual(expected(5));
  expect([first.length, second.length]).toEqual([758, 454]);
  expect(() => halted(3, "")).toThrow(/part 2 has no origin: origins row 3 names no country/);
  expect(() => halted(3, "n/a")).toThrow(/part 2 has no origin: origins row 3 \("n\/a"\)/);
});
