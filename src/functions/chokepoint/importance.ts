import { importance as importanceOf } from "../../core/chokepoint/importance";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { optionalText, word } from "../boundary/reader";
import { events as eventsTable, ratedTree, logicModel } from "../boundary/tables/logicModel";
import { optional } from "../boundary/vector";

const measures = ["BIRNBAUM", "CRITICALITY", "DIAGNOSTIC", "RAW", "RRW"] as const;

export const parameters = {
  model: logicModel(),
  events: optional(eventsTable()),
  top: optionalText(),
  measure: word(["ALL", ...measures]),
  method: word(["EXACT", "RARE"]),
};

/**
 * What each failure matters to the probability of a halt, by five measures of fault tree analysis.
 *
 * BIRNBAUM: how much the halt probability rises between the event ruled out and certain. CRITICALITY (what
 * PRA practice calls Fussell-Vesely): the part of it that goes through the event. DIAGNOSTIC (which some programs
 * call Fussell-Vesely): the chance that the event occurred, given a halt. RAW and RRW: the factors by which it
 * rises with the event certain and falls with it ruled out.
 * @customfunction IMPORTANCE
 * @param model Bill of materials (headers item, parent and, where known, origin, supplier, share, capacity, common_cause, probability, required), or a table of gates (gate, type, inputs).
 * @param [events] Table event, probability: needed for gates; for a bill of materials it replaces probabilities of the table.
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @param [measure] ALL (default), BIRNBAUM, CRITICALITY, DIAGNOSTIC, RAW or RRW.
 * @param [method] EXACT (default), or RARE for the sum over minimal cut sets.
 * @returns A table event, probability and the measures; or event and the one measure. RRW is 0 where nothing is left without the event.
 * @equation BIRNBAUM = Q₁ − Q₀; CRITICALITY = p(Q₁ − Q₀)/Q; DIAGNOSTIC = pQ₁/Q; RAW = Q₁/Q; RRW = Q/Q₀
 * @example =LINCHPIN.IMPORTANCE({"gate","type","inputs";"Halt","OR","A;B"}, {"event","probability";"A",0.1;"B",0.2}, , "BIRNBAUM") // {"event","BIRNBAUM";"A",0.8;"B",0.9}
 * @limits Each measure takes one event at a time and leaves the others as they are.
 * @source Vesely and others, Measures of Risk Importance and Their Applications, NUREG/CR-3385
 * @question Where does a second source help most?
 * @related HALT_PROBABILITY, TORNADO_HALT, SINGLE_POINTS
 */
export function importance(
  model: unknown[][],
  events?: unknown[][],
  top?: unknown,
  measure?: unknown,
  method?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [model, events, top, measure, method], (given): Answer => {
    const rows = importanceOf(ratedTree(given.model, given.events, given.top), given.method);
    const shown = given.measure === "ALL" ? measures : [given.measure];
    const chance = given.measure === "ALL" ? ["probability"] : [];
    return [
      ["event", ...chance, ...shown],
      ...rows.map((row) => [
        row.event,
        ...(given.measure === "ALL" ? [row.probability] : []),
        ...shown.map((name) => row[name]),
      ]),
    ];
  });
}
