import { haltRate as rateOf } from "../../core/chokepoint/haltRate";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { optionalText, word } from "../boundary/reader";
import { events as eventsTable, logicModel, timedTrees } from "../boundary/tables/logicModel";
import { optional } from "../boundary/vector";

export const parameters = {
  model: logicModel(),
  events: optional(eventsTable()),
  top: optionalText(),
  result: word(["FREQUENCY", "DOWNTIME", "UNAVAILABILITY", "UNCOVERED_DAYS", "TABLE"]),
};

/**
 * How often production halts and for how many days a year, from how often failures come and how long they last.
 *
 * Two failures halt a product with two sources only where they overlap, which HALT_PROBABILITY does not see. Every event
 * needs a rate a year (from its probability, or the column rate of events) and recovery_days. UNCOVERED_DAYS counts only
 * what outlasts stock: stock_days of an item in the bill cover everything below it, those of a row of events that event.
 * Sources with ramp_days step in for others in a line, from their share to their capacity, and production halts meanwhile.
 * @customfunction HALT_RATE
 * @param model Bill of materials (headers item, parent and, where known, origin, supplier, share, capacity, common_cause, probability, recovery_days, stock_days, ramp_days), or a table of gates (gate, type, inputs).
 * @param [events] Table event, probability or rate, recovery_days, stock_days: needed for gates; for a bill of materials it replaces figures of the table.
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @param [result] FREQUENCY (default), DOWNTIME, UNAVAILABILITY, UNCOVERED_DAYS or TABLE.
 * @returns Halts a year; days a year without stock; their part of the time; days a year that stock does not cover; or a table of the four.
 * @equation λ = −ln(1 − p); q = λτ/(1 + λτ); w = Σ λ·∂Q/∂q; DOWNTIME = 365·Q(q)
 * @equation UNCOVERED_DAYS = 365·Q(q′), q′ = λ·max(0, τ − S)/(1 + λτ)
 * @example =LINCHPIN.HALT_RATE({"gate","type","inputs";"Halt","AND","A;B"}, {"event","probability","recovery_days";"A",0.1,90;"B",0.1,90}) // 0.005335766484925
 * @limits Events are independent but for what they share, come at a constant rate and find stock full; outages that follow each other at once do not add up against stock. The frequency takes λ for λ(1 − q), as handbooks do for small q: it is too high by up to 1/(1 − q). Without stock_days there is no stock. Ramps of several items that wait for one event are taken by themselves.
 * @source Vesely, A time-dependent methodology for fault tree evaluation, Nuclear Engineering and Design (1970)
 * @source US Nuclear Regulatory Commission, Fault Tree Handbook, NUREG-0492
 * @question How often does production halt, and for how many days?
 * @related HALT_PROBABILITY, COVER_GAP, HALT_RANGE, BREAKEVEN_STOCK
 */
export function haltRate(
  model: unknown[][],
  events?: unknown[][],
  top?: unknown,
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [model, events, top, result], (given): Answer => {
    const { tree, stocked } = timedTrees(given.model, given.events, given.top);
    const { frequency, downtime, unavailability, uncoveredDays } = rateOf(tree, stocked);
    if (given.result === "FREQUENCY") return frequency;
    if (given.result === "DOWNTIME") return downtime;
    if (given.result === "UNAVAILABILITY") return unavailability;
    if (given.result === "UNCOVERED_DAYS") return uncoveredDays;
    return [
      ["frequency", "downtime", "unavailability", "uncovered_days"],
      [frequency, downtime, unavailability, uncoveredDays],
    ];
  });
}
