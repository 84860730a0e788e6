import { haltProbability as probabilityOf } from "../../core/chokepoint/haltProbability";
import { evaluate } from "../boundary/evaluate";
import { optionalText, word } from "../boundary/reader";
import { events as eventsTable, ratedTree, logicModel } from "../boundary/tables/logicModel";
import { optional } from "../boundary/vector";

export const parameters = {
  model: logicModel(),
  events: optional(eventsTable()),
  top: optionalText(),
  method: word(["EXACT", "RARE", "MCUB"]),
};

/**
 * Probability that production halts, 0 to 1, from the chances that sources and countries fail.
 *
 * In a bill of materials production halts if any item is unavailable; an item with several sources is
 * unavailable when fewer than required of them work; a source fails by itself, by its country's shared event (a row
 * "country:China" without parent), or because something it is made of is unavailable. Two suppliers in one country
 * fail together, which the exact method counts in full.
 * @customfunction HALT_PROBABILITY
 * @param model Bill of materials (headers item, parent and, where known, origin, supplier, probability, required, share), or a table of gates (gate, type, inputs).
 * @param [events] Table event, probability: needed for gates; for a bill of materials it replaces probabilities of the table.
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @param [method] EXACT (default), RARE (sum over minimal cut sets) or MCUB (minimal cut set upper bound).
 * @returns The probability as a fraction, over the period that the events' probabilities are for.
 * @equation EXACT: P(top) = p·P(top | event) + (1 − p)·P(top | no event), event by event, in a decision diagram
 * @equation RARE = min(1, Σ Π p); MCUB = 1 − Π (1 − Π p), over the minimal cut sets
 * @example =LINCHPIN.HALT_PROBABILITY({"gate","type","inputs";"Halt","AND","S1;S2";"S1","OR","Supplier 1;China";"S2","OR","Supplier 2;China"}, {"event","probability";"Supplier 1",0.05;"Supplier 2",0.05;"China",0.1}) // 0.10225
 * @limits Events are independent but for what they share in the model; a shared cause that is not in it makes the answer too low. It says nothing about how long a halt lasts.
 * @source US Nuclear Regulatory Commission, Fault Tree Handbook, NUREG-0492
 * @question How likely is it that production halts?
 * @related IMPORTANCE, SINGLE_POINTS, MIN_CUT_SETS, HALT_MC
 */
export function haltProbability(
  model: unknown[][],
  events?: unknown[][],
  top?: unknown,
  method?: unknown,
): number {
  return evaluate(parameters, [model, events, top, method], (given) =>
    probabilityOf(ratedTree(given.model, given.events, given.top), given.method),
  );
}
