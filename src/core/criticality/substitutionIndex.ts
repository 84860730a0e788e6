import { requireEvery, requireFraction } from "../domain";
import { Failure } from "../failure";
import type { Matrix } from "../matrix";
import { requireSharesOfOne } from "./sharesOfOne";

/**
 * Substitution index of a material, Σ_a share_a Σ_i sub_ai p_ai over applications a and substitutes i, the
 * material itself among them with p = 1: European Commission, Methodology for establishing the EU list of
 * critical raw materials, guidelines (2017). 1 means that nothing substitutes.
 */
export function substitutionIndex(
  applicationShares: Float64Array,
  substituteShares: Matrix,
  parameters: Matrix,
): number {
  requireEvery("application_shares", applicationShares, requireFraction);
  requireEvery("substitute_shares", substituteShares.values, requireFraction);
  requireEvery("parameters", parameters.values, requireFraction);
  requireSharesOfOne("application_shares", applicationShares);
  let index = 0;
  applicationShares.forEach((share, application) => {
    if (share > 0) index += share * ofApplication(substituteShares, parameters, application);
  });
  return Math.min(1, index);
}

function ofApplication(shares: Matrix, parameters: Matrix, application: number): number {
  const { columns } = shares;
  const row = shares.values.subarray(application * columns, (application + 1) * columns);
  requireSharesOfOne(`substitute_shares row ${application + 1}`, row);
  return row.reduce((sum, share, substitute) => {
    if (!(share > 0)) return sum;
    const parameter = parameters.values[application * columns + substitute] as number;
    if (Number.isNaN(parameter)) {
      throw new Failure(
        "#N/A",
        `parameters row ${application + 1}, column ${substitute + 1} is blank beside a substitute's share: give its parameter.`,
      );
    }
    return sum + share * parameter;
  }, 0);
}
