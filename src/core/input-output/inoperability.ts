import { requireEvery, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import type { Matrix } from "../matrix";
import { OpenModel } from "./openModel";

/** The output lost in every sector when final demand falls: LΔf, direct and through all suppliers. */
export function outputLoss(coefficients: Matrix, demandLoss: Float64Array): Float64Array {
  requireEvery("demand_loss", demandLoss, requireNonNegative);
  return new OpenModel(coefficients).outputFor(demandLoss);
}

/**
 * Inoperability of each sector, the lost part of its output, 0 to 1: q = (I − A*)⁻¹c*, A* = x̂⁻¹Ax̂,
 * c* = Δf / x, hence q = LΔf / x. Haimes and Jiang (2001); Santos and Haimes (2004). A loss above the
 * whole output is a whole loss; for a sector without output it is not defined.
 */
export function inoperability(
  coefficients: Matrix,
  grossOutput: Float64Array,
  demandLoss: Float64Array,
): (number | Failure)[] {
  requireEvery("gross_output", grossOutput, requireNonNegative);
  const loss = outputLoss(coefficients, demandLoss);
  return Array.from(grossOutput, (output, i) =>
    output === 0
      ? new Failure("#DIV/0!", `gross_output (value ${i + 1}) is 0: there is no output to lose.`)
      : Math.min(1, Math.max(0, (loss[i] as number) / output)),
  );
}
