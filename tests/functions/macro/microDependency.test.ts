import fc from "fast-check";
import { microDependency } from "../../../src/functions/macro/microDependency";
import { amount, amountOrZero, apart, column, numbersOf, sum } from "../../support/figures";

const sectors = fc.array(fc.tuple(amountOrZero, amount), { minLength: 2, maxLength: 12 });

test("the shares of a partner and of all others add up to 1, each from 0 to 1", () => {
  fc.assert(
    fc.property(sectors, (flows) => {
      const totals = column(flows.map(sum));
      const partner = numbersOf(microDependency(column(flows.map(([flow]) => flow)), totals));
      const others = numbersOf(microDependency(column(flows.map(([, flow]) => flow)), totals));
      partner.forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(apart(share + others[i]!, 1)).toBeLessThan(1e-12);
      });
    }),
  );
});

test("a flag is raised where the share is above one half", () => {
  fc.assert(
    fc.property(sectors, (flows) => {
      const given = [column(flows.map(([flow]) => flow)), column(flows.map(sum))] as const;
      const shares = numbersOf(microDependency(...given));
      const flags = numbersOf(microDependency(...given, null, "FLAGS"));
      expect(flags).toEqual(shares.map((share) => (share - 0.5 > 1e-9 * share ? 1 : 0)));
    }),
  );
});

test("the smallest total decides which rows have a share, and changes none", () => {
  fc.assert(
    fc.property(sectors, amount, (flows, least) => {
      const given = [column(flows.map(([flow]) => flow)), column(flows.map(sum))] as const;
      const all = numbersOf(microDependency(...given));
      microDependency(...given, least).forEach(([cell], i) => {
        if (sum(flows[i]!) >= least * (1 - 1e-9)) expect(cell).toBe(all[i]);
        else expect(cell).toMatchObject({ code: "#N/A" });
      });
    }),
  );
});
