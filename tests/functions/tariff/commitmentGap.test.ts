import fc from "fast-check";
import { commitmentGap } from "../../../src/functions/tariff/commitmentGap";
import { amount, amountOrZero, apart, column, numberOf, sum, unit } from "../../support/figures";

const rows = fc.array(fc.tuple(amount, amountOrZero), { minLength: 1, maxLength: 9 });

const gap = (given: [number, number][], result?: string): unknown[][] =>
  commitmentGap(
    column(given.map(([committed]) => committed)),
    column(given.map(([, actual]) => actual)),
    result,
  );

test("the rows of the table foot to the whole", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const table = gap(given, "TABLE").slice(1) as number[][];
      const total = (column: number): number => sum(table.map((row) => row[column]!));
      expect(table).toHaveLength(given.length);
      const difference = Math.abs(total(2) - numberOf(gap(given)));
      expect(difference).toBeLessThan(1e-12 * (total(0) + total(1)));
      expect(apart(total(1) / total(0), numberOf(gap(given, "ATTAINMENT")))).toBeLessThan(1e-12);
    }),
  );
});

test("what is delivered and what is short make the commitment, in any unit", () => {
  fc.assert(
    fc.property(rows, unit, (given, k) => {
      const committed = sum(given.map(([amount]) => amount));
      const delivered = numberOf(gap(given, "ATTAINMENT")) * committed;
      const difference = Math.abs(delivered + numberOf(gap(given)) - committed);
      expect(difference).toBeLessThan(1e-12 * (delivered + committed));
      const scaled = given.map(([a, b]): [number, number] => [a * k, b * k]);
      expect(
        apart(numberOf(gap(scaled, "ATTAINMENT")), numberOf(gap(given, "ATTAINMENT"))),
      ).toBeLessThan(1e-12);
    }),
  );
});
