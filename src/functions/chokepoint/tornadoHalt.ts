import { haltTornado } from "../../core/chokepoint/haltTornado";
import { evaluateRows } from "../boundary/evaluate";
import { number, optionalText } from "../boundary/reader";
import { events as eventsTable, ratedTree, logicModel } from "../boundary/tables/logicModel";
import { optional } from "../boundary/vector";

export const parameters = {
  model: logicModel(),
  events: optional(eventsTable()),
  top: optionalText(),
  low_factor: number({ fallback: 0.5 }),
  high_factor: number({ fallback: 2 }),
};

/**
 * How the halt probability moves with each event's probability alone, the widest swing first: rows for a tornado chart.
 *
 * An event moves over its own range, low to high (in a bill of materials probability_low to probability_high); one that
 * states none is multiplied by the two factors, and capped at 1.
 * @customfunction TORNADO_HALT
 * @param model Bill of materials (headers item, parent and, where known, origin, supplier, share, capacity, common_cause, probability, required), or a table of gates (gate, type, inputs).
 * @param [events] Table event, probability: needed for gates; for a bill of materials it replaces probabilities of the table.
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @param [low_factor] Factor for the low setting of events without a range, 0 or more. Default 0.5.
 * @param [high_factor] Factor for the high setting of events without a range, 0 or more. Default 2.
 * @returns Rows event, change at the low setting, change at the high setting, swing; no header, as TORNADO.
 * @equation change = P(halt | low or high) − P(halt), or P(halt | p·factor) − P(halt) without a range
 * @example =LINCHPIN.TORNADO_HALT({"gate","type","inputs";"Halt","OR","A;B"}, {"event","probability";"A",0.1;"B",0.2}) // {"B",-0.09,0.18,0.27;"A",-0.04,0.08,0.12}
 * @limits Halving and doubling is no range: swings of events without one compare like with unlike. One event at a time: what changes together must be changed together, in the table.
 * @source US Nuclear Regulatory Commission, Fault Tree Handbook, NUREG-0492, for the probability of the top event
 * @question Which assumption moves the halt probability most?
 * @related HALT_RANGE, IMPORTANCE, TORNADO, HALT_PROBABILITY
 */
export function tornadoHalt(
  model: unknown[][],
  events?: unknown[][],
  top?: unknown,
  low_factor?: unknown,
  high_factor?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [model, events, top, low_factor, high_factor], (given) =>
    haltTornado(
      ratedTree(given.model, given.events, given.top),
      given.low_factor,
      given.high_factor,
    ).map(({ label, low, high, swing }) => [label, low, high, swing]),
  );
}
