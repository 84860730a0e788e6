import { Failure } from "../failure";
import type { Matrix } from "../matrix";
import { OpenModel } from "./openModel";

/** Output multipliers, the column sums of L. */
export const outputMultipliers = (coefficients: Matrix): Float64Array =>
  new OpenModel(coefficients).outputMultipliers;

/** Effects: what a unit of final demand for each product takes of a factor in all sectors, factorᵀL. */
export const factorEffects = (coefficients: Matrix, factor: Float64Array): Float64Array =>
  new OpenModel(coefficients).contentOf(factor);

/** Type I multipliers, (factorᵀL) / factor: not defined for a sector that takes nothing of the factor itself. */
export function factorMultipliers(
  coefficients: Matrix,
  factor: Float64Array,
): (number | Failure)[] {
  return Array.from(factorEffects(coefficients, factor), (effect, i) => {
    const own = factor[i] as number;
    return own === 0
      ? new Failure(
          "#DIV/0!",
          `factor (value ${i + 1}) is 0: a multiplier needs a sector that takes some of it.`,
        )
      : effect / own;
  });
}
