import { reciprocalRate as rate } from "../../core/tariff/reciprocalRate";
import { dutyLimit, wholeLimit } from "../../core/fractionLimit";
import { lift } from "../boundary/evaluate";
import { number } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  exports: scalar(),
  imports: scalar(),
  elasticity: number({ above: 0, fallback: 4 }),
  pass_through: number({ above: 0, fallback: 0.25, limit: wholeLimit }),
  floor: number({ from: 0, fallback: 0, limit: dutyLimit }),
};

/**
 * The "reciprocal" tariff that would balance trade with a partner by the US formula of 2 April 2025, as a fraction.
 *
 * With the default elasticity and pass-through their product is 1, and the rate is the deficit over
 * imports. The rates announced were half of it, rounded up to a whole percent. The 0.25 is what reached prices in
 * shops; of import prices, to which the elasticity belongs, it is 0.945, and the rate then about a quarter.
 * @customfunction RECIPROCAL_RATE
 * @param exports Exports to the partner, 0 or more.
 * @param imports Imports from the partner, above 0, in the same unit and year.
 * @param [elasticity] Elasticity of imports to import prices, above 0. Default 4.
 * @param [pass_through] Part of a tariff that reaches prices, above 0 and at most 1. Default 0.25, the announcement's; 0.945 at the border.
 * @param [floor] Lowest rate, 0 or more and at most 2: a surplus gives this. Default 0; the announced minimum was 0.1.
 * @returns A rate as a fraction, in the shape of the ranges given.
 * @equation rate = max(floor, (imports − exports) / (elasticity × pass_through × imports))
 * @example =LINCHPIN.RECIPROCAL_RATE(143.5, 438.9) // 0.673046251993621
 * @limits A bilateral balance says nothing about barriers to trade, and the formula takes exports and exchange rates as fixed.
 * @source Office of the United States Trade Representative, Reciprocal Tariff Calculations (2 April 2025)
 * @source Cavallo, Gopinath, Neiman and Tang, Tariff Pass-Through at the Border and at the Store, American Economic Review: Insights 3(1) (2021), for both figures
 * @question Which tariff would the reciprocal formula set?
 * @related TARIFF_STACK, WEIGHTED_TARIFF, COMMITMENT_GAP
 */
export function reciprocalRate(
  exports: unknown[][],
  imports: unknown[][],
  elasticity?: unknown,
  pass_through?: unknown,
  floor?: unknown,
): unknown[][] {
  return lift(parameters, [exports, imports, elasticity, pass_through, floor], (at) =>
    rate(at.exports, at.imports, {
      elasticity: at.elasticity,
      passThrough: at.pass_through,
      floor: at.floor,
    }),
  );
}
