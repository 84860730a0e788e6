import fc from "fast-check";
import { earningsAtRisk } from "../../../src/functions/portfolio/earningsAtRisk";
import { amount, apart, fraction, numberOf } from "../../support/figures";

const exposure = fc.tuple(amount, fraction, fraction, fraction);

const loss = ([revenue, exposed, lost, margin]: [number, number, number, number]): number =>
  numberOf(earningsAtRisk([[revenue]], [[exposed]], [[lost]], [[margin]]));

test("the loss is never more than the revenue, and grows in proportion to each figure", () => {
  fc.assert(
    fc.property(exposure, (given) => {
      const whole = loss(given);
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(given[0]);
      for (const i of given.keys()) {
        const half: typeof given = [...given];
        half[i] = given[i]! / 2;
        expect(apart(loss(half), whole / 2)).toBeLessThan(1e-12);
      }
    }),
  );
});

test("as a share it is the loss over EBIT", () => {
  fc.assert(
    fc.property(exposure, amount, (given, ebit) => {
      const [revenue, exposed, lost, margin] = given;
      const share = earningsAtRisk(
        [[revenue]],
        [[exposed]],
        [[lost]],
        [[margin]],
        [[ebit]],
        "SHARE",
      );
      expect(apart(numberOf(share) * ebit, loss(given))).toBeLessThan(1e-12);
    }),
  );
});
