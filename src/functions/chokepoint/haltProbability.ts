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
 * In a bill of materials production halts if any item is unavailable: when the sources left reach less than the
 * need. A source reaches its capacity, the part of the need it could deliver, by default its share, so that a source of
 * 10 % is no full back-up; required in its place counts sources. A source (item, origin, supplier) fails by itself,
 * by its country's event (a row "country:China" without parent; "country:*" for all others), by a common_cause
 * (several by semicolon; a row "cause:…" has its probability), or for want of what it is made of. Shared events count once.
 * @customfunction HALT_PROBABILITY
 * @param model Bill of materials (headers item, parent and, where known, origin, supplier, share, capacity, common_cause, probability, required), or a table of gates (gate, type, inputs).
 * @param [events] Table event, probability (or rate a year): needed for gates; for a bill of materials it replaces probabilities of the table.
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @param [method] EXACT (default), RARE (sum over minimal cut sets) or MCUB (minimal cut set upper bound).
 * @returns The probability as a fraction, over the period that the events' probabilities are for.
 * @equation EXACT: P(top) = p·P(top | event) + (1 − p)·P(top | no event), event by event, in a decision diagram
 * @equation RARE = min(1, Σ Π p); MCUB = 1 − Π (1 − Π p), over the minimal cut sets
 * @example =LINCHPIN.HALT_PROBABILITY({"gate","type","inputs";"Halt","AND","S1;S2";"S1","OR","Supplier 1;China";"S2","OR","Supplier 2;China"}, {"event","probability";"Supplier 1",0.05;"Supplier 2",0.05;"China",0.1}) // 0.10225
 * @limits Events of a year are multiplied as occurring some time in it, not necessarily together, so that redundancy looks worse than it is: HALT_RATE has time in it. Exact is the arithmetic, not the probabilities put in. A shared cause that is not in the model makes the answer too low; a country without a row has none.
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
