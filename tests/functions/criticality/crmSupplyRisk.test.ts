import fc from "fast-check";
import { crmSupplyRisk } from "../../../src/functions/criticality/crmSupplyRisk";
import { apart, between, fraction, numberOf } from "../../support/figures";

type Factors = readonly [
  global: number,
  sourcing: number,
  reliance: number,
  eol: number,
  si: number,
];
const concentration = between(0, 10);
const substitution = between(0.01, 1);
const factors = fc.tuple(concentration, concentration, fraction, fraction, substitution);

const risk = ([global, sourcing, reliance, eol, si]: Factors, mode?: string): number =>
  numberOf(crmSupplyRisk([[global]], [[sourcing]], [[reliance]], [[eol]], [[si]], mode));

test("both concentrations together lie between each alone, sourcing weighing at least half", () => {
  fc.assert(
    fc.property(factors, (of) => {
      const [both, global, sourcing] = [risk(of), risk(of, "GS"), risk(of, "EU")];
      expect(both).toBeLessThanOrEqual(Math.max(global, sourcing) + 1e-12);
      expect(both).toBeGreaterThanOrEqual(Math.min(global, sourcing) - 1e-12);
      expect(Math.abs(both - sourcing)).toBeLessThanOrEqual(Math.abs(both - global) + 1e-12);
    }),
  );
});

test("full reliance weighs both alike, none sourcing alone, and a net exporter counts as none", () => {
  fc.assert(
    fc.property(factors, between(-50, 0), (of, exporter) => {
      const [global, sourcing, , eol, si] = of;
      const relying = (reliance: number): number => risk([global, sourcing, reliance, eol, si]);
      expect(apart(relying(1), (risk(of, "GS") + risk(of, "EU")) / 2)).toBeLessThan(1e-12);
      expect(relying(0)).toBe(risk(of, "EU"));
      expect(relying(exporter)).toBe(relying(0));
    }),
  );
});

test("recycling and substitutes take their part off", () => {
  fc.assert(
    fc.property(factors, (of) => {
      const [global, sourcing, reliance, eol, si] = of;
      const bare = risk([global, sourcing, reliance, 0, 1]);
      expect(apart(risk(of), bare * (1 - eol) * si)).toBeLessThan(1e-12);
      expect(risk([global, sourcing, reliance, 1, si])).toBe(0);
    }),
  );
});
