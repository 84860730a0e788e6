import fc from "fast-check";
import { tariffInForce } from "../../../src/functions/tariff/tariffInForce";
import { refusal } from "../../support/refusal";

const pairs = fc.constantFrom("01", "85", "41", "40", "10");
/** Codes of two to eight digits, many of them inside one another. */
const code = fc.array(pairs, { minLength: 1, maxLength: 4 }).map((each) => each.join(""));

/** Ways in which one code is written in a cell. */
const spelling = fc.constantFrom<(digits: string) => unknown>(
  (digits) => digits,
  (digits) => `HS ${digits}`,
  (digits) => `HTS: ${digits}`,
  (digits) => ` hs${digits}`,
  (digits) => `Heading ${digits}`,
  (digits) => `HTSUS ${digits}.xx`,
  (digits) => `HS-${digits}`,
  (digits) => digits.replace(/^(\d{4})(?=\d)/, "$1."),
  (digits) => digits.replace(/(\d{2})(?=\d)/g, "$1 "),
  (digits) => `${digits}-${digits}`,
  (digits) => Number(digits),
);

const row = fc.record({
  key: fc.constantFrom("301", "232"),
  codes: fc.array(code, { maxLength: 3 }),
  start: fc.integer({ min: 45_000, max: 45_003 }),
  value: fc.integer({ min: 0, max: 8 }).map((n) => n / 8),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const headers = ["key", "start", "value", "product"];
const asTable = (
  rows: readonly Row[],
  write: (codes: readonly string[]) => unknown,
): unknown[][] => [
  headers,
  ...rows.map(({ key, codes, start, value }) => [key, start, value, write(codes)]),
];
const listed = (codes: readonly string[]): string => codes.join(", ");

/** The rule read out: of each key's rows the longest code that begins the product, then the latest start. */
function lookedUp(rows: readonly Row[], product: string): number {
  let total = 0;
  for (const key of ["301", "232"]) {
    let best: readonly [digits: number, start: number, value: number] | undefined;
    for (const { key: own, codes, start, value } of rows) {
      if (own !== key) continue;
      const fitting = codes.filter((each) => product.startsWith(each)).map(({ length }) => length);
      const digits = codes.length === 0 ? 0 : Math.max(-1, ...fitting);
      const isBetter = digits > (best?.[0] ?? -1) || (digits === best?.[0] && start >= best[1]);
      if (digits >= 0 && isBetter) best = [digits, start, value];
    }
    total += best?.[2] ?? 0;
  }
  return total;
}

test("of each key the longest code rules, then the latest start, whatever the order of rows", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), code, (rows, asked) => {
      // Longer than any code of the list.
      const product = asked.padEnd(10, "9");
      const got = tariffInForce(asTable(rows, listed), [[46_000]], product)[0]?.[0];
      expect(got).toBeCloseTo(lookedUp(rows, product), 12);
    }),
  );
});

test("a code is one code however it is written", () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      code,
      spelling,
      spelling,
      (rows, asked, one, other) => {
        const single = rows.map((each) => ({ ...each, codes: each.codes.slice(0, 1) }));
        const plain = (product: string): string =>
          refusal(() => tariffInForce(asTable(single, listed), [[46_000]], product));
        const written = refusal(() =>
          tariffInForce(
            asTable(single, ([first]) => (first === undefined ? "" : one(first))),
            [[46_000]],
            other(asked),
          ),
        );
        const said = (answer: string): string =>
          answer.startsWith("answers") ? answer : answer.slice(0, 4);
        expect(said(written)).toBe(said(plain(asked)));
      },
    ),
    { numRuns: 500 },
  );
});

test("a question above the codes of a list is never answered 0 where one of them pays", () => {
  let asked = 0;
  fc.assert(
    fc.property(code, fc.array(pairs, { minLength: 1, maxLength: 2 }), (short, rest) => {
      asked++;
      const rows = [headers, ["301", 45_000, 0.25, short + rest.join("")]];
      expect(refusal(() => tariffInForce(rows, [[46_000]], short))).toMatch(
        /^#N\/A events row 2: 301 covers only part of /,
      );
    }),
  );
  expect(asked).toBeGreaterThan(50);
});

test("a code with a decimal point is refused on both sides", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999 }),
      fc.integer({ min: 1, max: 99 }),
      (head, tail) => {
        const number = Number(`${head}.${String(tail).padStart(2, "0")}`);
        const rows = (product: unknown): unknown[][] => [headers, ["301", 45_000, 0.25, product]];
        expect(refusal(() => tariffInForce(rows(number), [[46_000]], "8541"))).toContain(
          "codes as text",
        );
        expect(refusal(() => tariffInForce(rows("8541"), [[46_000]], number))).toContain(
          "codes as text",
        );
      },
    ),
  );
});

const inForce = (listed: unknown, asked: unknown): string =>
  refusal(() =>
    tariffInForce(
      [
        ["key", "start", "value", "product"],
        ["301", "2018-07-06", 0.25, listed],
      ],
      [["2025-01-01"]],
      asked,
    ),
  );

test.each([
  ["8541, 8542 and 8543", "8543"],
  ["8541/8542", "8542"],
  ["8541 & 8542", "8542.31"],
  ["8541 or HS 8542", "8542"],
  ["'8541", "8541"],
  ["8541 (semiconductors)", "8541.10"],
  ["8541 - Diodes and transistors", "8541"],
  ["8541.10 Diodes", "854110"],
  ["CN 8541", "8541"],
  ["HS chapter 85", "8541"],
  ["HS code 8541", "8541"],
  ["All products", "8541"],
  ["all goods", "8541"],
  ["*", "8541"],
  ["n/a", "8541"],
  ["2024 model cars", "2024 model cars"],
  ["8541 to 8543", "8542"],
  ["8541..8543", "8542"],
  ["8541 … 8543", "8542.10"],
  ["HS 8541 thru 8543", "8543"],
  ["8541-8543 (chips)", "8542"],
])("the cell %j covers %s", (listed, asked) => {
  expect(inForce(listed, asked)).toBe("answers [[0.25]]");
});

test.each([
  ["8541, except 8541.10", "8541.10", "names an exception"],
  ["8541 excluding 8541.10", "8541.29", "names an exception"],
  ["8541 8542", "8542", "can be one code or two"],
])("the cell %j, asked for %s, %s", (listed, asked, why) => {
  expect(inForce(listed, asked)).toMatch(/^#VALUE! /);
  expect(inForce(listed, asked)).toContain(why);
});

test.each([
  ["8541 (semiconductors)", "8542"],
  ["8541/8542", "8543"],
  ["8541 to 8543", "8544"],
  ["Semiconductors and parts", "parts"],
  ["12 US entities; 8542", "12"],
])("the cell %j does not cover %s", (listed, asked) => {
  expect(inForce(listed, asked)).toBe("answers [[0]]");
});

test.each([
  ["Semiconductors", "8541", "names its goods in words (Semiconductors)"],
  ["12 US entities", "12", "names its goods in words (12 US entities)"],
  ["8541-8543", "Diodes", "names its goods by codes (8541-8543)"],
])("whether the cell %j covers %s is not told", (listed, asked, why) => {
  expect(inForce(listed, asked)).toMatch(/^#N\/A /);
  expect(inForce(listed, asked)).toContain(why);
});

test("goods in words say nothing against a code that another row of the list names", () => {
  const events = [
    ["key", "start", "value", "product"],
    ["301", "2018-07-06", 0.25, "Drones; 8806"],
    ["232", "2018-03-23", 0.5, "Steel"],
  ];
  expect(tariffInForce(events, [["2025-01-01"]], "8806.21")).toEqual([[0.25]]);
  expect(tariffInForce(events, [["2025-01-01"]], "steel")).toEqual([[0.5]]);
  expect(tariffInForce(events, [["2018-04-01"]], "8806")).toEqual([[0]]);
  expect(refusal(() => tariffInForce(events, [["2025-01-01"]], "7206"))).toContain("Steel");
  expect(tariffInForce(events, [["2018-01-01"]], "7206")).toEqual([[0]]);
});

test("an exclusion of goods in words that is not known to run leaves a code as it was", () => {
  const events = [
    ["key", "start", "value", "product", "status", "value_low", "value_high"],
    ["301", "2018-07-06", 0.25, "", "in-force", "", ""],
    ["301 exclusions", "2025-11-10", "", "Solar machinery", "unknown", -0.25, 0],
  ];
  expect(tariffInForce(events, [["2026-01-01"]], "8541")).toEqual([[0.25]]);
  expect(refusal(() => tariffInForce(events, [["2026-01-01"]], "solar machinery"))).toContain(
    "unknown",
  );
});
