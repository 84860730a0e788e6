import { inputCoefficients, mirrored, transposed } from "../../core/input-output/accounts";
import { OpenModel } from "../../core/input-output/openModel";
import { evaluateRows, requireSendable } from "../boundary/evaluate";
import { matrixRows, requireAlong, squareMatrix } from "../boundary/matrix";
import { numbers } from "../boundary/vector";

export const parameters = { flows: squareMatrix(), gross_output: numbers() };

/**
 * The Ghosh inverse: output of each column's sector that one unit of primary input in each row's sector reaches, through all buyers.
 *
 * Rows are sellers, as in the table; some packages print the transpose.
 * @customfunction GHOSH_INVERSE
 * @param flows Flows between sectors, rows selling to columns, without labels and totals; entries below 0, as scrap has, count as they are.
 * @param gross_output Gross output of each sector, in the unit of flows; a row or a column.
 * @returns A matrix the size of flows, 1 or more on its diagonal.
 * @equation G = (I − B)⁻¹, bᵢⱼ = zᵢⱼ / xᵢ, so that G = x̂⁻¹ L x̂
 * @example =LINCHPIN.GHOSH_INVERSE({150,500;200,100}, {1000;2000}) // {1.25412541254125,0.66006600660066;0.132013201320132,1.12211221122112}
 * @limits Read as quantities it assumes that buyers take whatever they are sent; it is safer read as prices, or as shares of where output goes.
 * @source Dietzenbacher, In Vindication of the Ghosh Model: A Reinterpretation as a Price Model, Journal of Regional Science 37(4) (1997)
 * @source Ghosh, Input-Output Approach in an Allocation System, Economica 25 (1958)
 * @question Where does a sector's output end up, through all its buyers?
 * @related LEONTIEF_INVERSE, LINKAGES, FOREIGN_MARKET_RELIANCE
 */
export function ghoshInverse(flows: unknown[][], gross_output: unknown[][]): unknown[][] {
  return evaluateRows(parameters, [flows, gross_output], (given) => {
    requireAlong("flows", given.flows, { gross_output: given.gross_output });
    requireSendable(given.flows.values.length);
    const supplySide = mirrored({ flows: given.flows, grossOutput: given.gross_output });
    const model = new OpenModel(inputCoefficients(supplySide), "flows");
    return matrixRows(transposed(model.inverse()));
  });
}
