import fc from "fast-check";
import { lossVar } from "../../../src/functions/scenario/lossVar";
import { column } from "../../support/figures";
import { level, loss } from "../../support/losses";

test("VaR is the smallest of the losses that at least alpha of them do not exceed", () => {
  fc.assert(
    fc.property(fc.array(loss, { minLength: 1, maxLength: 30 }), level, (losses, alpha) => {
      const valueAtRisk = lossVar(column(losses), alpha);
      const upTo = (limit: number): number => losses.filter((l) => l <= limit).length;
      const needed = alpha * losses.length;
      expect(losses).toContain(valueAtRisk);
      expect(upTo(valueAtRisk)).toBeGreaterThanOrEqual(needed * (1 - 1e-9));
      for (const smaller of losses.filter((l) => l < valueAtRisk)) {
        expect(upTo(smaller)).toBeLessThan(needed);
      }
    }),
  );
});
