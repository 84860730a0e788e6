import fc from "fast-check";
import { weightedTariff } from "../../../src/functions/tariff/weightedTariff";
import { basket, columns, value } from "../../support/tariffBaskets";

test("an average tariff lies between the lowest and the highest, in any unit and order", () => {
  fc.assert(
    fc.property(basket, value, (rows, unit) => {
      const [values, rates] = [columns(rows, 0), columns(rows, 1)];
      const average = weightedTariff(values, rates);
      const all = rates.flat();
      expect(average).toBeGreaterThanOrEqual(Math.min(...all) - 1e-12);
      expect(average).toBeLessThanOrEqual(Math.max(...all) + 1e-12);
      const scaled = values.map((row) => row.map((v) => v * unit));
      expect(weightedTariff(scaled.reverse(), [...rates].reverse())).toBeCloseTo(average, 9);
      const duties = values.map((row, i) => [(row[0] ?? 0) * (rates[i]?.[0] ?? 0)]);
      expect(weightedTariff(values, duties, "COLLECTED")).toBeCloseTo(average, 9);
    }),
  );
});
