import { covers, knownValue, type Timeline, timelinesByKey } from "../../core/tariff/eventsInForce";
import { dates } from "../boundary/date";
import { evaluateRows, liftOver, onlyCells, type Scalar } from "../boundary/evaluate";
import { optionalText, word } from "../boundary/reader";
import { tariffEvents } from "../boundary/tables/tariffEvents";

export const parameters = {
  events: tariffEvents(),
  date: dates(),
  product: optionalText(),
  result: word(["TOTAL", "LAYERS"]),
};

/**
 * All the tariffs in force on a date, added up over the measures of a dated list, as a fraction; 0 when none is.
 *
 * Each key counts once, with its event in force: from its start day up to, and not on, its end day, the
 * latest start winning. An event without a product covers all products; one with products, parted by
 * semicolons, covers those names and the tariff codes that begin with its codes. Without product every
 * row counts, so give one where the list holds measures on different goods.
 * @customfunction TARIFF_IN_FORCE
 * @param events Table with header row: key, start, value (a rate) and, where known, end, product.
 * @param date The day asked for, an Excel date or text such as "2025-04-10"; a range spills.
 * @param [product] A product name or tariff code that the events have to cover. Default: any.
 * @param [result] TOTAL (default), or LAYERS: the measures in force and their rates.
 * @returns The sum of rates as a fraction, in the shape of date; LAYERS spills a table key, value.
 * @equation total = Σ over keys of the value of the event with start ≤ date < end and the latest start
 * @example =LINCHPIN.TARIFF_IN_FORCE({"key","start","end","value";"Fentanyl","2025-03-04","2025-11-10",0.2;"Reciprocal","2025-04-10","2025-05-14",1.25;"Section 301","2018-07-06","",0.25}, "2025-04-10") // 1.7
 * @limits It adds every measure in full; where measures spare each other, give the LAYERS to TARIFF_STACK with its rules. Days of publication and of legal effect can differ.
 * @source Peterson Institute for International Economics, US-China trade war tariffs: an up-to-date chart, for the worked figures
 * @question What was the tariff on a given day?
 * @related TARIFF_STACK, RESTRICTION_IN_FORCE, LANDED_COST
 */
export function tariffInForce(
  events: unknown[][],
  date: unknown[][],
  product?: unknown,
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [events, date, product, result], (read) => {
    const { product } = read;
    const timelines = timelinesByKey(
      product === undefined ? read.events : read.events.filter((event) => covers(event, product)),
    );
    if (read.result === "LAYERS") return layersOn(onlyCells(parameters, read).date, timelines);
    return liftOver(parameters, read, (at) => {
      let total = 0;
      for (const timeline of timelines.values()) total += valueOn(at.date, timeline) ?? 0;
      return total;
    });
  });
}

function layersOn(day: number, timelines: Map<string, Timeline>): Scalar[][] {
  const layers = [...timelines].flatMap(([key, timeline]) => {
    const value = valueOn(day, timeline);
    return value === undefined ? [] : [[key, value]];
  });
  return [["key", "value"], ...layers];
}

function valueOn(day: number, timeline: Timeline): number | undefined {
  const event = timeline.at(day);
  return event === undefined ? undefined : knownValue(event);
}
