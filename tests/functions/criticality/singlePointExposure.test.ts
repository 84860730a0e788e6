import fc from "fast-check";
import { concentrationRatio } from "../../../src/functions/concentration/concentrationRatio";
import { singlePointExposure } from "../../../src/functions/criticality/singlePointExposure";
import { amountOrZero, column, fraction, numberOf, sum } from "../../support/figures";

const suppliers = fc
  .array(fc.option(amountOrZero), { minLength: 1, maxLength: 10 })
  .filter((values) => sum(values.map((value) => value ?? 0)) > 0);

const cell = (values: readonly unknown[], result: string, threshold?: number): unknown => {
  const labels = column(values.map((_, i) => `supplier ${i}`));
  return singlePointExposure(column(values), labels, threshold, result)[0]![0];
};

test("the share is that of the largest supplier, and the flag says whether it exceeds the threshold", () => {
  fc.assert(
    fc.property(suppliers, fraction, (values, threshold) => {
      const share = numberOf([[cell(values, "SHARE")]]);
      expect(share).toBe(concentrationRatio(column(values)));
      fc.pre(Math.abs(share - threshold) > 1e-9);
      expect(cell(values, "FLAG", threshold)).toBe(share > threshold);
    }),
  );
});

test("the label is that of the first supplier with the largest amount, blanks or not", () => {
  fc.assert(
    fc.property(suppliers, (values) => {
      const amounts = values.map((value) => value ?? -1);
      // Amounts within a part in a billion of the largest are equal to it.
      const least = Math.max(...amounts) * (1 - 1e-9);
      const largest = amounts.findIndex((amount) => amount >= least);
      expect(cell(values, "LABEL")).toBe(`supplier ${largest}`);
    }),
  );
});
