import { requireEvery, requireFraction } from "../domain";
import { Failure } from "../failure";
import type { Matrix } from "../matrix";
import { sumOf } from "../sum";
import { requireSharesOfOne } from "./requireSharesOfOne";

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
  const index = sumOf(applicationShares, (share, application) =>
    share > 0 ? share * ofApplication(substituteShares, parameters, application) : 0,
  );
  return Math.min(1, index);
}

function ofApplication(shares: Matrix, parameters: Matrix, application: number): number {
  const { columns } = shares;
  const row = shares.values.subarray(application * columns, (application + 1) * columns);
  requireSharesOfOne(`substitute_shares row ${application + 1}`, row);
  return sumOf(row, (share, substitute) => {
    if (!(share > 0)) return 0;
    const parameter = parameters.values[application * columns + substitute] as number;
    if (Number.isNaN(parameter)) {
      throw new Failure(
        "#N/A",
        `parameters row ${application + 1}, column ${substitute + 1} is blank beside a substitute's share: give its parameter.`,
      );
    }
    return share * parameter;
  });
}
