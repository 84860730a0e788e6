import fc from "fast-check";
import { concentrationRatio } from "../../../src/functions/concentration/concentrationRatio";
import { hhi } from "../../../src/functions/concentration/hhi";
import { restrictionInForce } from "../../../src/functions/tariff/restrictionInForce";
import { refusal } from "../../support/refusal";

test.each([
  "1200",
  "1,200",
  "1 200",
  "\u00a01.200,5 ",
  "'1200",
  "$1,200",
  "12.5%",
  "(300)",
  "−5",
  "1e3",
  "１２００",
])("%s is told to be a number stored as text", (text) => {
  expect(refusal(() => hhi([[300], [text]]))).toMatch(
    /^#VALUE! values row 2 is the text ".*", which Excel does not count as a number\. Convert/,
  );
});

test("every number written as text is told with its place", () => {
  const written = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => String(value))
    .chain((text) => fc.constantFrom(text, ` ${text}`, `${text} %`, `€${text}`));
  fc.assert(
    fc.property(written, fc.nat(3), (text, at) => {
      const row = [1, 2, 3, 4].map((value, i) => (i === at ? text : value));
      expect(refusal(() => hhi([row]))).toMatch(
        new RegExp(`^#VALUE! values column ${at + 1} is the text `),
      );
    }),
  );
});

test.each(["(D)", "W", "n/a", "-", "..", "x", "s", "12 to 15"])(
  "%s is a mark, and no number as text",
  (text) => {
    expect(refusal(() => hhi([[500], [text], [300]]))).toBe(
      `#VALUE! values row 2 is "${text}": a number is needed. Leave the cell blank where the figure is withheld or not known.`,
    );
  },
);

const events = (start: unknown, end: unknown): unknown[][] => [
  ["key", "start", "end", "value"],
  ["301", start, end, 0.25],
];

test("a number below 10,000 is no date, wherever a date belongs", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), (year) => {
      const sentence = `is ${year}, which is read as a year: give a date`;
      expect(refusal(() => restrictionInForce(events("2018-07-06", ""), [[year]]))).toContain(
        `#VALUE! date ${sentence}`,
      );
      expect(refusal(() => restrictionInForce(events(year, ""), [["2025-01-01"]]))).toContain(
        `#VALUE! events row 2, start ${sentence}`,
      );
      expect(
        refusal(() => restrictionInForce(events("2018-07-06", year), [["2025-01-01"]])),
      ).toContain(`#VALUE! events row 2, end ${sentence}`);
    }),
  );
});

test("a 0 for a date is told to come from a blank cell", () => {
  expect(refusal(() => restrictionInForce(events("2018-07-06", 0), [["2025-01-01"]]))).toContain(
    "#VALUE! events row 2, end is 0, as a formula gives that points at a blank cell",
  );
});

test("a figure of a list is told by its cell, blanks skipped or not, in a row or a column", () => {
  let looked = 0;
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 }),
      fc.nat(6),
      (amounts, at) => {
        const cells = [...amounts.slice(0, at), -1, ...amounts.slice(at)];
        const place = cells.indexOf(-1) + 1;
        for (const call of [hhi, concentrationRatio]) {
          expect(refusal(() => call(cells.map((cell) => [cell])))).toMatch(
            new RegExp(`^#NUM! \\w+ row ${place}: -1 is below 0`),
          );
          expect(refusal(() => call([cells]))).toMatch(
            new RegExp(`^#NUM! \\w+ column ${place}: -1 is below 0`),
          );
          looked += 2;
        }
      },
    ),
  );
  expect(looked).toBeGreaterThan(200);
});
