import { inputCoefficients } from "../../core/input-output/accounts";
import { OpenModel } from "../../core/input-output/openModel";
import { evaluateRows, requireSendable } from "../boundary/evaluate";
import { matrixRows, requireAlong, squareMatrix } from "../boundary/matrix";
import { numbers, optional } from "../boundary/vector";

export const parameters = { coefficients: squareMatrix(), gross_output: optional(numbers()) };

/**
 * The Leontief inverse: output of each row's sector that one unit of final demand for each column's product takes, through all suppliers.
 *
 * With gross_output, the first argument is the table of flows. A table whose sectors use more than they
 * make (spectral radius 1 or more), or that is too close to one, is refused; the units of its goods do not matter.
 * @customfunction LEONTIEF_INVERSE
 * @param coefficients Input coefficients, rows selling to columns; or flows, if gross_output is given.
 * @param [gross_output] Gross output of each sector; given when the first argument is a table of flows.
 * @returns A matrix of the same size; without entries below 0, 1 or more on its diagonal.
 * @equation L = (I − A)⁻¹
 * @example =LINCHPIN.LEONTIEF_INVERSE({0.15,0.25;0.2,0.05}) // {1.25412541254125,0.33003300330033;0.264026402640264,1.12211221122112}
 * @limits Fixed proportions and no limits of capacity: it says what a demand would take, not whether it can be had.
 * @source Leontief, Input-Output Economics (1986)
 * @source Miller and Blair, Input-Output Analysis (2009), chapter 2
 * @source Eurostat, Manual of Supply, Use and Input-Output Tables (2008)
 * @question How much does each sector produce, directly and indirectly, for a unit of final demand?
 * @related TECH_COEFFICIENTS, IO_MULTIPLIERS, GHOSH_INVERSE
 */
export function leontiefInverse(
  coefficients: unknown[][],
  gross_output?: unknown[][],
): unknown[][] {
  return evaluateRows(parameters, [coefficients, gross_output], (given) => {
    const table = given.coefficients;
    const grossOutput = given.gross_output;
    requireAlong("coefficients", table, { gross_output: grossOutput });
    requireSendable(table.values.length);
    if (grossOutput === undefined) return matrixRows(new OpenModel(table).inverse());
    const model = new OpenModel(inputCoefficients({ flows: table, grossOutput }), "flows");
    return matrixRows(model.inverse());
  });
}
