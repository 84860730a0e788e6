import { requireEvery, requireFraction } from "../../core/domain";
import { priceShock as priceChanges } from "../../core/input-output/priceShock";
import { alongside, evaluateRows } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { numberOrNumbers, numbers, oneForEach } from "../boundary/vector";

export const parameters = {
  coefficients: squareMatrix(),
  cost_shock: numbers(),
  pass_through: numberOrNumbers(1),
};

/**
 * Relative price rise of every product when costs of some sectors rise, such as by a tariff on imported inputs, passed on through all buyers.
 *
 * For a tariff take the coefficients of domestic inputs, and as cost_shock the tariff times each sector's
 * imported inputs for one unit of output.
 * @customfunction PRICE_SHOCK
 * @param coefficients Input coefficients, rows selling to columns (TECH_COEFFICIENTS makes them).
 * @param cost_shock Extra primary cost for one unit of each sector's output, as a fraction of its price; below 0 for relief.
 * @param [pass_through] Part of the extra cost that is passed on, 0 to 1: one number, or one for each sector. Default 1.
 * @returns A relative price change for each sector, as a fraction, laid out as cost_shock.
 * @equation Δp = (pass_through ∘ cost_shock)ᵀ L, L = (I − A)⁻¹
 * @example =LINCHPIN.PRICE_SHOCK({0.15,0.25;0.2,0.05}, {0.05;0}) // {0.0627062706270627;0.0165016501650165}
 * @limits A benchmark, no ceiling: quantities are fixed and a cost is passed on once, one for one at most. Rivals who pay no tariff may raise prices too: 110 to 230 % of the tariff on washing machines reached buyers. A consumer index takes these changes by expenditure share, plus tariffs on what is imported directly.
 * @source Leontief, Input-Output Economics (1986)
 * @source Miller and Blair, Input-Output Analysis (2009), section 2.6
 * @source Flaaen, Hortaçsu and Tintelnot, The Production Relocation and Price Effects of US Trade Policy: The Case of Washing Machines, American Economic Review 110(7) (2020)
 * @question How far does a tariff or a cost rise push up prices down the chain?
 * @related TECH_COEFFICIENTS, PASS_THROUGH, TARIFF_DIVERSION
 */
export function priceShock(
  coefficients: unknown[][],
  cost_shock: unknown[][],
  pass_through?: unknown[][],
): unknown[][] {
  return evaluateRows(parameters, [coefficients, cost_shock, pass_through], (given) => {
    const n = given.coefficients.rows;
    const passThrough = oneForEach("pass_through", given.pass_through, n);
    requireAlong("coefficients", given.coefficients, {
      cost_shock: given.cost_shock,
      pass_through: passThrough,
    });
    requireEvery("pass_through", passThrough, requireFraction);
    const changes = priceChanges(
      given.coefficients,
      given.cost_shock,
      (sector) => passThrough[sector] as number,
    );
    return alongside(cost_shock, [...changes]);
  });
}
