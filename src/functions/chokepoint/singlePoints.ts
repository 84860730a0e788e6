import { cutSetList } from "../../core/chokepoint/cutSetList";
import { column, evaluateRows } from "../boundary/evaluate";
import { optionalText } from "../boundary/reader";
import { haltTree, logicModel } from "../boundary/tables/logicModel";

export const parameters = { model: logicModel(), top: optionalText() };

/**
 * Single points of failure: each failure that halts production alone, one a row.
 *
 * In a bill of materials a source's own failure is called "item (origin)", a country's shared one "country:China"
 * and a common cause by its name. A source whose share the others have no capacity to take over is a single point.
 * @customfunction SINGLE_POINTS
 * @param model Bill of materials (headers item, parent and, where known, origin, supplier, share, capacity, common_cause, probability, required), or a table of gates (gate, type, inputs).
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @returns A column of event names in alphabetical order; "" if there is none.
 * @equation the minimal cut sets of one event
 * @example =LINCHPIN.SINGLE_POINTS({"gate","type","inputs";"Halt","OR","Magnet;Battery";"Magnet","AND","Japan;Vietnam"}) // Battery
 * @limits A model without a second source does not know of one, and a source without a capacity can do no more than its share: an unlisted alternative makes a single point look worse than it is.
 * @source US Nuclear Regulatory Commission, Fault Tree Handbook, NUREG-0492
 * @question Which supplier is a single point of failure?
 * @related MIN_CUT_SETS, HALT_PROBABILITY, SINGLE_POINT_EXPOSURE, BLOCK_RANKING
 */
export function singlePoints(model: unknown[][], top?: unknown): unknown[][] {
  return evaluateRows(parameters, [model, top], (given) =>
    column(cutSetList(haltTree(given.model, [], given.top), 1).flat()),
  );
}
