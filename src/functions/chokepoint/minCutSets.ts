import { cutSetList } from "../../core/chokepoint/cutSetList";
import { type Answer, evaluateRows, mostCells } from "../boundary/evaluate";
import { optionalNumber, optionalText } from "../boundary/reader";
import { haltTree, logicModel } from "../boundary/tables/logicModel";

export const parameters = {
  model: logicModel(),
  top: optionalText(),
  max_order: optionalNumber({ from: 1, whole: true }),
};

/**
 * Every smallest set of failures that halts production, one a row, its members across.
 *
 * The sets are ordered by size, then alphabetically. A set is minimal: without any one of its members
 * production goes on.
 * @customfunction MIN_CUT_SETS
 * @param model Bill of materials (headers item, parent and, where known, origin, supplier, share, capacity, common_cause, probability, required), or a table of gates (gate, type, inputs).
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @param [max_order] Largest size of set to list. Default: all, up to 100,000 sets.
 * @returns Rows of event names, filled up with "" to the longest; "" if nothing can halt production.
 * @equation top = ⋃ ⋂ events, with absorption: a set that holds another is dropped
 * @example =LINCHPIN.MIN_CUT_SETS({"gate","type","inputs";"Halt","AND","A;B";"A","OR","V1;P1";"B","OR","V2;P2"}) // {"P1","P2";"P1","V2";"P2","V1";"V1","V2"}
 * @limits Sets say nothing about chance: a pair may matter more than a single. See HALT_PROBABILITY and IMPORTANCE.
 * @source US Nuclear Regulatory Commission, Fault Tree Handbook, NUREG-0492, for minimal cut sets
 * @question Which failures together stop production?
 * @related SINGLE_POINTS, HALT_PROBABILITY, IMPORTANCE
 */
export function minCutSets(model: unknown[][], top?: unknown, max_order?: unknown): unknown[][] {
  return evaluateRows(parameters, [model, top, max_order], (given): Answer => {
    const sets = cutSetList(haltTree(given.model, [], given.top), given.max_order, mostCells);
    const width = sets.at(-1)?.length ?? 0;
    if (width === 0) return "";
    return sets.map((set) => Array.from({ length: width }, (_, i) => set[i] ?? ""));
  });
}
