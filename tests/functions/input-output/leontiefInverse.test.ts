import fc from "fast-check";
import { leontiefInverse } from "../../../src/functions/input-output/leontiefInverse";
import { column } from "../../support/figures";
import {
  apartTables,
  balancedTable,
  identity,
  powerSeries,
  times,
} from "../../support/sectorTables";
import multiplierVectors from "./ioMultipliers.vectors.json";

test("L (I − A) = I", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients }) => {
      const inverse = leontiefInverse(coefficients) as number[][];
      const one = identity(coefficients.length);
      const rest = one.map((row, i) => row.map((value, j) => value - coefficients[i]![j]!));
      expect(apartTables(times(inverse, rest), one)).toBeLessThan(1e-11);
      expect(apartTables(times(rest, inverse), one)).toBeLessThan(1e-11);
    }),
  );
});

test("it is the sum of all rounds of supply, I + A + A² + …", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients }) => {
      const rounds = powerSeries(coefficients);
      expect(apartTables(leontiefInverse(coefficients), rounds)).toBeLessThan(1e-11);
    }),
  );
});

test("flows with gross output give what their coefficients give", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients, flows, output }) => {
      const inverse = leontiefInverse(coefficients) as number[][];
      expect(apartTables(leontiefInverse(flows, column(output)), inverse)).toBeLessThan(1e-10);
    }),
  );
});

test("nothing in it is negative, and its diagonal is at least 1", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients }) => {
      const inverse = leontiefInverse(coefficients) as number[][];
      expect(Math.min(...inverse.flat())).toBeGreaterThanOrEqual(0);
      expect(Math.min(...inverse.map((row, i) => row[i]!))).toBeGreaterThanOrEqual(1);
    }),
  );
});

test("Germany 1995: the diagonal printed in the Eurostat manual, table 15.10", () => {
  const inverse = leontiefInverse(multiplierVectors.tables.germany) as number[][];
  [1.0339, 1.4292, 1.0289].forEach((printed, i) => {
    expect(Math.abs(inverse[i]![i]! - printed)).toBeLessThan(6e-5);
  });
});

test("an answer too large to send is refused before it is worked out", () => {
  const flows = Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => 0.0005));
  expect(() => leontiefInverse(flows)).toThrow("The answer has 1000000 cells");
});
