import fc from "fast-check";
import { ioMultipliers } from "../../../src/functions/input-output/ioMultipliers";
import { leontiefInverse } from "../../../src/functions/input-output/leontiefInverse";
import { apart, column, numbersOf } from "../../support/figures";
import { apartTables, balancedTable, columnSums } from "../../support/sectorTables";

const effects = (coefficients: unknown[][], factor: readonly number[]): number[] =>
  numbersOf(ioMultipliers(coefficients, column(factor), "EFFECT"));

test("output multipliers are the column sums of the Leontief inverse", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients }) => {
      const sums = columnSums(leontiefInverse(coefficients) as number[][]);
      expect(apartTables(ioMultipliers(coefficients), column(sums) as number[][])).toBeLessThan(
        1e-11,
      );
    }),
  );
});

test("they are the effects of a factor of 1 everywhere", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients }) => {
      const ones = coefficients.map(() => 1);
      expect(effects(coefficients, ones)).toEqual(numbersOf(ioMultipliers(coefficients)));
    }),
  );
});

test("value added for each unit of output comes to 1 in every product", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients }) => {
      const valueAdded = columnSums(coefficients).map((bought) => 1 - bought);
      for (const effect of effects(coefficients, valueAdded)) {
        expect(apart(effect, 1)).toBeLessThan(1e-11);
      }
    }),
  );
});

test("effects of two factors add up, and a type I multiplier is at least 1", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients, output, finalDemand }) => {
      const both = effects(
        coefficients,
        output.map((x, i) => x + finalDemand[i]!),
      );
      const one = effects(coefficients, output);
      const other = effects(coefficients, finalDemand);
      both.forEach((effect, i) => expect(apart(effect, one[i]! + other[i]!)).toBeLessThan(1e-11));
      const multipliers = numbersOf(ioMultipliers(coefficients, column(output), "MULTIPLIER"));
      for (const multiplier of multipliers) expect(multiplier).toBeGreaterThanOrEqual(1 - 1e-12);
    }),
  );
});
