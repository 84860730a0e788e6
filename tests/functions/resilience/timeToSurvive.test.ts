import fc from "fast-check";
import { timeToSurvive } from "../../../src/core/resilience/timeToSurvive";

const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });

test("it does not depend on the unit of the goods, and other supply never shortens it", () => {
  fc.assert(
    fc.property(amount, amount, amount, amount, (stock, demand, other, unit) => {
      const days = timeToSurvive(stock, demand, 0, 3650).days;
      const rescaled = timeToSurvive(stock * unit, demand * unit, 0, 3650).days;
      expect(Math.abs(rescaled - days)).toBeLessThanOrEqual(1e-9 * days);
      expect(timeToSurvive(stock, demand, other, 3650).days).toBeGreaterThanOrEqual(days);
      expect(days).toBeLessThanOrEqual(3650);
    }),
  );
});
