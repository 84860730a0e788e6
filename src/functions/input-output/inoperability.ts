import {
  inoperability as inoperabilityOf,
  outputLoss,
} from "../../core/input-output/inoperability";
import { alongside, evaluateRows } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { word } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = {
  coefficients: squareMatrix(),
  gross_output: numbers(),
  demand_loss: numbers(),
  result: word(["INOPERABILITY", "LOSS"]),
};

/**
 * Part of each sector's output that stands idle when final demand falls, 0 to 1, through all suppliers; or the output lost.
 *
 * An inoperability of exactly 1 has been cut there: a demand loss that takes more than a sector's whole
 * output does not fit the table. LOSS is not cut, so that it shows by how much.
 * @customfunction INOPERABILITY
 * @param coefficients Input coefficients, rows selling to columns (TECH_COEFFICIENTS makes them).
 * @param gross_output Gross output of each sector; a row or a column.
 * @param demand_loss Final demand lost for each sector's product, 0 or more, in the unit of gross_output.
 * @param [result] INOPERABILITY (default) or LOSS.
 * @returns A fraction, or an amount in the unit of gross_output, for each sector, laid out as demand_loss.
 * @equation q = (I − A*)⁻¹ c*, A* = x̂⁻¹ A x̂, c* = Δf / x; loss = q x = L Δf
 * @example =LINCHPIN.INOPERABILITY({0.15,0.25;0.2,0.05}, {1000;2000}, {35;0}) // {0.0438943894389439;0.0046204620462046}
 * @limits Demand-driven and static: no stocks, no substitutes, no recovery over time. A cut of supply needs the chokepoint and resilience functions.
 * @source Haimes and Jiang, Leontief-Based Model of Risk in Complex Interconnected Infrastructures, Journal of Infrastructure Systems (2001)
 * @source Santos and Haimes, Modeling the Demand Reduction Input-Output (I-O) Inoperability Due to Terrorism of Interconnected Infrastructures, Risk Analysis (2004)
 * @question How much of each sector stands idle when a demand falls away?
 * @related EXTRACTION_IMPACT, IO_MULTIPLIERS, PRICE_SHOCK
 */
export function inoperability(
  coefficients: unknown[][],
  gross_output: unknown[][],
  demand_loss: unknown[][],
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [coefficients, gross_output, demand_loss, result], (given) => {
    requireAlong("coefficients", given.coefficients, {
      gross_output: given.gross_output,
      demand_loss: given.demand_loss,
    });
    return alongside(
      demand_loss,
      given.result === "LOSS"
        ? [...outputLoss(given.coefficients, given.demand_loss)]
        : inoperabilityOf(given.coefficients, given.gross_output, given.demand_loss),
    );
  });
}
