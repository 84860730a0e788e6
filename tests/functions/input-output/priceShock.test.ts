import fc from "fast-check";
import { priceShock } from "../../../src/functions/input-output/priceShock";
import { apart, column, fraction, numbersOf } from "../../support/figures";
import {
  balancedTable,
  columnSums,
  powerSeries,
  timesVector,
  transposed,
} from "../../support/sectorTables";

const withShock = balancedTable.chain((table) =>
  fc.tuple(
    fc.constant(table.coefficients),
    fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), {
      minLength: table.output.length,
      maxLength: table.output.length,
    }),
  ),
);

test("a cost is passed on through all rounds of supply", () => {
  fc.assert(
    fc.property(withShock, ([coefficients, shock]) => {
      const expected = timesVector(transposed(powerSeries(coefficients)), shock);
      numbersOf(priceShock(coefficients, column(shock))).forEach((change, i) => {
        expect(apart(change, expected[i]!)).toBeLessThan(1e-10);
      });
    }),
  );
});

test("all primary cost together makes the price: value added gives 1 everywhere", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients }) => {
      const valueAdded = columnSums(coefficients).map((bought) => 1 - bought);
      for (const price of numbersOf(priceShock(coefficients, column(valueAdded)))) {
        expect(apart(price, 1)).toBeLessThan(1e-11);
      }
    }),
  );
});

test("a pass-through for all scales the changes, and one for each scales the shocks", () => {
  fc.assert(
    fc.property(withShock, fraction, ([coefficients, shock], part) => {
      const whole = numbersOf(priceShock(coefficients, column(shock)));
      const scaled = numbersOf(priceShock(coefficients, column(shock), [[part]]));
      const each = priceShock(coefficients, column(shock), column(shock.map(() => part)));
      scaled.forEach((change, i) => {
        expect(apart(change, part * whole[i]!)).toBeLessThan(1e-12);
        expect(apart(each[i]![0] as number, change)).toBeLessThan(1e-12);
      });
    }),
  );
});
