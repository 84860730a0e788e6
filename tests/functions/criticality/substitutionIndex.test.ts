import fc from "fast-check";
import { substitutionIndex } from "../../../src/functions/criticality/substitutionIndex";
import { amount, apart, column, fraction, sum } from "../../support/figures";

interface Material {
  readonly applications: number[];
  readonly substitutes: number[][];
  readonly parameters: number[][];
}

const ofOne = (weights: readonly number[]): number[] => weights.map((w) => w / sum(weights));
const grid = (
  arbitrary: fc.Arbitrary<number>,
  rows: number,
  columns: number,
): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(arbitrary, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

const material: fc.Arbitrary<Material> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.record({
      applications: fc.array(amount, { minLength: rows, maxLength: rows }).map(ofOne),
      substitutes: grid(amount, rows, columns).map((weights) => weights.map(ofOne)),
      parameters: grid(fraction, rows, columns),
    }),
  );

const index = ({ applications, substitutes, parameters }: Material): number =>
  substitutionIndex(column(applications), substitutes, parameters);

test("it lies between the smallest and the largest parameter", () => {
  fc.assert(
    fc.property(material, (of) => {
      const all = of.parameters.flat();
      expect(index(of)).toBeGreaterThanOrEqual(Math.min(...all) - 1e-12);
      expect(index(of)).toBeLessThanOrEqual(Math.max(...all) + 1e-12);
    }),
  );
});

test("where every parameter is the same, it is that parameter", () => {
  fc.assert(
    fc.property(material, fraction, (of, parameter) => {
      const alike = of.parameters.map((row) => row.map(() => parameter));
      expect(apart(index({ ...of, parameters: alike }), parameter)).toBeLessThan(1e-12);
    }),
  );
});

const reversed = <T>(values: readonly T[]): T[] => [...values].reverse();

test("the order of substitutes and of applications does not matter", () => {
  fc.assert(
    fc.property(material, (of) => {
      const turned: Material = {
        applications: reversed(of.applications),
        substitutes: reversed(of.substitutes).map(reversed),
        parameters: reversed(of.parameters).map(reversed),
      };
      expect(apart(index(turned), index(of))).toBeLessThan(1e-12);
    }),
  );
});
