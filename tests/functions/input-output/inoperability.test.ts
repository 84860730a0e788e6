import fc from "fast-check";
import { inoperability } from "../../../src/functions/input-output/inoperability";
import { apart, column, fraction, numbersOf } from "../../support/figures";
import { balancedTable, powerSeries, timesVector } from "../../support/sectorTables";

/** A table with a part of its final demand lost. */
const withLoss = balancedTable.chain((table) =>
  fc.tuple(
    fc.constant(table),
    fc
      .array(fraction, { minLength: table.output.length, maxLength: table.output.length })
      .map((parts) => parts.map((part, i) => part * table.finalDemand[i]!)),
  ),
);

test("the loss is LΔf, all rounds of supply", () => {
  fc.assert(
    fc.property(withLoss, ([{ coefficients, output }, lost]) => {
      const expected = timesVector(powerSeries(coefficients), lost);
      numbersOf(inoperability(coefficients, column(output), column(lost), "LOSS")).forEach(
        (loss, i) => expect(apart(loss, expected[i]!)).toBeLessThan(1e-10),
      );
    }),
  );
});

test("inoperability times output is the loss, and q solves q = A*q + c*", () => {
  fc.assert(
    fc.property(withLoss, ([{ coefficients, output }, lost]) => {
      const q = numbersOf(inoperability(coefficients, column(output), column(lost)));
      const loss = numbersOf(inoperability(coefficients, column(output), column(lost), "LOSS"));
      q.forEach((part, i) => {
        expect(apart(part * output[i]!, loss[i]!)).toBeLessThan(1e-10);
        const passedOn = q.map(
          (other, j) => ((coefficients[i]![j]! * output[j]!) / output[i]!) * other,
        );
        const own = lost[i]! / output[i]!;
        expect(
          apart(
            part,
            passedOn.reduce((sum, value) => sum + value, own),
          ),
        ).toBeLessThan(1e-9);
      });
    }),
  );
});

test("while no more is lost than there was, it lies between 0 and 1; all lost is 1", () => {
  fc.assert(
    fc.property(withLoss, ([{ coefficients, output, finalDemand }, lost]) => {
      for (const part of numbersOf(inoperability(coefficients, column(output), column(lost)))) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
      const all = numbersOf(inoperability(coefficients, column(output), column(finalDemand)));
      for (const part of all) expect(apart(part, 1)).toBeLessThan(1e-9);
    }),
  );
});
