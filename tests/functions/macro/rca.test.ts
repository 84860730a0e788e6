import fc from "fast-check";
import { rca } from "../../../src/functions/macro/rca";
import { amount, amountOrZero, apart, numberOf, sum, unit } from "../../support/figures";

/** Exports by country and product; some cells are 0, no row or column is. */
const flows = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(amountOrZero, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((rows) => rows.every((row) => sum(row) > 0))
  .filter((rows) => rows[0]!.every((_, c) => sum(rows.map((row) => row[c]!)) > 0));

const transposed = (rows: readonly number[][]): number[][] =>
  rows[0]!.map((_, c) => rows.map((row) => row[c]!));
const advantage = (rows: number[][], variant?: string): number[][] =>
  rca(rows, variant) as number[][];
const total = (rows: readonly number[][]): number => sum(rows.map(sum));

test("over all products, weighed by their part in world trade, a country's ratios average 1", () => {
  fc.assert(
    fc.property(flows, (rows) => {
      const weights = transposed(rows).map((product) => sum(product) / total(rows));
      for (const ratios of advantage(rows)) {
        const average = sum(ratios.map((ratio, p) => ratio * weights[p]!));
        expect(apart(average, 1)).toBeLessThan(1e-9);
      }
    }),
  );
});

test("the unit of money does not matter; countries and products may change places", () => {
  fc.assert(
    fc.property(flows, unit, (rows, k) => {
      const plain = advantage(rows);
      const inUnits = advantage(rows.map((row) => row.map((flow) => flow * k)));
      const turned = transposed(advantage(transposed(rows)));
      plain.forEach((ratios, c) => {
        ratios.forEach((ratio, p) => {
          expect(apart(inUnits[c]![p]!, ratio)).toBeLessThan(1e-9);
          expect(apart(turned[c]![p]!, ratio)).toBeLessThan(1e-9);
        });
      });
    }),
  );
});

test("the normalized variant adds up to 0 by country and by product", () => {
  fc.assert(
    fc.property(flows, (rows) => {
      const values = advantage(rows, "NORMALIZED");
      for (const line of [...values, ...transposed(values)]) {
        expect(Math.abs(sum(line))).toBeLessThan(1e-12);
      }
    }),
  );
});

test("all variants see an advantage in the same cells", () => {
  fc.assert(
    fc.property(flows, (rows) => {
      const [symmetric, normalized, binary] = ["SYMMETRIC", "NORMALIZED", "BINARY"].map((variant) =>
        advantage(rows, variant),
      );
      advantage(rows).forEach((ratios, c) => {
        ratios.forEach((ratio, p) => {
          expect(apart(symmetric![c]![p]!, (ratio - 1) / (ratio + 1))).toBeLessThan(1e-12);
          expect(Math.abs(symmetric![c]![p]!)).toBeLessThanOrEqual(1);
          if (Math.abs(ratio - 1) < 1e-9) return;
          expect(binary![c]![p]).toBe(ratio > 1 ? 1 : 0);
          expect(normalized![c]![p]! > 0).toBe(ratio > 1);
        });
      });
    }),
  );
});

test("four figures in a matrix of two by two give the ratio of one product of one country", () => {
  const figures = fc.tuple(amountOrZero, amount, amount, amount);
  fc.assert(
    fc.property(figures, ([product, otherExports, elsewhere, rest]) => {
      const country = product + otherExports;
      const world = product + elsewhere;
      const all = country + elsewhere + rest;
      const matrix = [
        [product, otherExports],
        [elsewhere, rest],
      ];
      const expected = product / country / (world / all);
      expect(apart(numberOf(rca(matrix)), expected)).toBeLessThan(1e-9);
    }),
  );
});
