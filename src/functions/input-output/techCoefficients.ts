import { inputCoefficients } from "../../core/input-output/accounts";
import { evaluateRows } from "../boundary/evaluate";
import { matrixRows, requireAlong, squareMatrix } from "../boundary/matrix";
import { numbers } from "../boundary/vector";

export const parameters = { flows: squareMatrix(), gross_output: numbers() };

/**
 * Input coefficients of a table of flows: what each sector buys from each other for one unit of its own output.
 *
 * Blank cells of flows are 0. A sector without output and without purchases has a column of zeros.
 * @customfunction TECH_COEFFICIENTS
 * @param flows Flows between sectors, rows selling to columns, without labels and totals; entries below 0, as scrap has, count as they are.
 * @param gross_output Gross output of each sector, in the unit of flows; a row or a column.
 * @returns A matrix the size of flows.
 * @equation aᵢⱼ = zᵢⱼ / xⱼ
 * @example =LINCHPIN.TECH_COEFFICIENTS({150,500;200,100}, {1000;2000}) // {0.15,0.25;0.2,0.05}
 * @limits They are averages of one year's accounts: they do not say what a sector could do without.
 * @source Leontief, Input-Output Economics (1986)
 * @source Miller and Blair, Input-Output Analysis (2009), chapter 2
 * @question What does a sector buy from the others for a unit of its output?
 * @related LEONTIEF_INVERSE, IO_MULTIPLIERS, PRICE_SHOCK
 */
export function techCoefficients(flows: unknown[][], gross_output: unknown[][]): unknown[][] {
  return evaluateRows(parameters, [flows, gross_output], (given) => {
    requireAlong("flows", given.flows, { gross_output: given.gross_output });
    return matrixRows(inputCoefficients({ flows: given.flows, grossOutput: given.gross_output }));
  });
}
