import { substitutionIndex as index } from "../../core/criticality/substitutionIndex";
import { Failure } from "../../core/failure";
import type { Matrix } from "../../core/matrix";
import { count } from "../../core/count";
import { evaluate } from "../boundary/evaluate";
import { matrix } from "../boundary/matrix";
import { numbers } from "../boundary/vector";

const readers = {
  application_shares: numbers("keep"),
  substitute_shares: matrix("keep"),
  parameters: matrix("keep"),
};
export { readers as parameters };

/**
 * Substitution index of a material over its applications, from 0 to 1, where nothing substitutes.
 *
 * Count the material itself among the substitutes, with parameter 1, so that each row adds up to 1. For economic
 * importance the parameters weigh cost and performance; for supply risk they are (production × criticality ×
 * co-production)^(1/3) of the substitute. Their scales are in the guidelines.
 * @customfunction SUBSTITUTION_INDEX
 * @param application_shares Share of the material in each application, 0 to 1, adding up to 1 within 0.001.
 * @param substitute_shares A row for each application, a column for each substitute: shares that add up to 1 in each row. Blank is none.
 * @param parameters The substitutes' parameters, 0 to 1, in the shape of substitute_shares.
 * @returns The index as a fraction.
 * @equation SI = Σₐ shareₐ Σᵢ subₐᵢ pₐᵢ
 * @example =LINCHPIN.SUBSTITUTION_INDEX({0.7;0.3}, {0.5,0.5;1,0}, {1,0.8;0.9,1}) // 0.9
 * @limits It takes substitutes that are proven today; qualifying one for a product takes time that it does not see.
 * @source European Commission, Methodology for establishing the EU list of critical raw materials: guidelines (2017), doi 10.2873/769526
 * @question How far could other materials take a material's place?
 * @related CRM_SUPPLY_RISK, CRM_ECONOMIC_IMPORTANCE
 */
export function substitutionIndex(
  application_shares: unknown[][],
  substitute_shares: unknown[][],
  parameters: unknown[][],
): number {
  return evaluate(readers, [application_shares, substitute_shares, parameters], (given) => {
    const { application_shares, substitute_shares, parameters } = given;
    requireRows(substitute_shares, application_shares.length);
    requireSameShape(substitute_shares, parameters);
    return index(application_shares, substitute_shares, parameters);
  });
}

function requireRows({ rows }: Matrix, applications: number): void {
  if (rows === applications) return;
  throw new Failure(
    "#VALUE!",
    `substitute_shares has ${count(rows, "row")} but application_shares has ${count(applications, "value")}: give a row for each application.`,
  );
}

function requireSameShape(shares: Matrix, parameters: Matrix): void {
  if (shares.rows === parameters.rows && shares.columns === parameters.columns) return;
  throw new Failure(
    "#VALUE!",
    `parameters is ${parameters.rows} × ${parameters.columns} but substitute_shares is ${shares.rows} × ${shares.columns}: give ranges of one size.`,
  );
}
