import fc from "fast-check";
import { techCoefficients } from "../../../src/functions/input-output/techCoefficients";
import { column, unit } from "../../support/figures";
import { apartTables, balancedTable } from "../../support/sectorTables";

test("each column times its buyer's output gives the flows back", () => {
  fc.assert(
    fc.property(balancedTable, ({ flows, output }) => {
      const coefficients = techCoefficients(flows, column(output)) as number[][];
      const back = coefficients.map((row) => row.map((a, j) => a * output[j]!));
      expect(apartTables(back, flows)).toBeLessThan(1e-12);
    }),
  );
});

test("the unit of account does not matter, nor whether output is a row or a column", () => {
  fc.assert(
    fc.property(balancedTable, unit, ({ flows, output, coefficients }, k) => {
      const scaled = flows.map((row) => row.map((flow) => flow * k));
      const inRow = [output.map((x) => x * k)];
      expect(apartTables(techCoefficients(scaled, inRow), coefficients)).toBeLessThan(1e-12);
    }),
  );
});

test("a table too large to send is refused with its size", () => {
  const flows = Array.from({ length: 501 }, () => Array.from({ length: 501 }, () => 1));
  const output = column(flows.map(() => 1000));
  expect(() => techCoefficients(flows, output)).toThrow("The answer has 251001 cells");
});
