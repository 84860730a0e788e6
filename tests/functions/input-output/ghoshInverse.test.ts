import fc from "fast-check";
import { ghoshInverse } from "../../../src/functions/input-output/ghoshInverse";
import { leontiefInverse } from "../../../src/functions/input-output/leontiefInverse";
import { column } from "../../support/figures";
import { apartTables, balancedTable, timesVector, transposed } from "../../support/sectorTables";
import germany from "./linkages.vectors.json";

test("G = x̂⁻¹ L x̂", () => {
  fc.assert(
    fc.property(balancedTable, ({ coefficients, flows, output }) => {
      const leontief = leontiefInverse(coefficients) as number[][];
      const similar = leontief.map((row, i) => row.map((l, j) => (l * output[j]!) / output[i]!));
      expect(apartTables(ghoshInverse(flows, column(output)), similar)).toBeLessThan(1e-10);
    }),
  );
});

test("value added, sent through it, makes the gross output: v G = x", () => {
  fc.assert(
    fc.property(balancedTable, ({ flows, output }) => {
      const inverse = ghoshInverse(flows, column(output)) as number[][];
      const bought = transposed(flows).map((paid) => paid.reduce((sum, z) => sum + z, 0));
      const valueAdded = output.map((x, j) => x - bought[j]!);
      const made = timesVector(transposed(inverse), valueAdded);
      expect(apartTables([made], [output])).toBeLessThan(1e-10);
    }),
  );
});

test("Germany 1995: the first column that iotables gives, over total use", () => {
  const { germany: flows, use } = germany.tables;
  const inverse = ghoshInverse(flows, column(use)) as number[][];
  [1.0339, 0.0118, 0.0037, 0.0103, 0.0117, 0.0043].forEach((printed, i) => {
    expect(Math.abs(inverse[i]![0]! - printed)).toBeLessThan(6e-5);
  });
});
