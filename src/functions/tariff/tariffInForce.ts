import { readings, type TimedEvent } from "../../core/tariff/eventsInForce";
import type { Measure } from "../../core/tariff/measure";
import { remembered } from "../../core/remembered";
import { totalOverTime } from "../../core/tariff/overTime";
import { dates } from "../boundary/date";
import { evaluateRows, liftOver, onlyCells, type Scalar } from "../boundary/evaluate";
import { optionalProduct } from "../boundary/product";
import { optionalText, word } from "../boundary/reader";
import { tariffEvents } from "../boundary/tables/tariffEvents";
import { measuresFor } from "../boundary/tables/measuresFor";

export const parameters = {
  events: tariffEvents(),
  date: dates(),
  product: optionalProduct(),
  result: word(["TOTAL", "LAYERS"]),
  imposer: optionalText(),
  origin: optionalText(),
  reading: word(["OPEN", "LOW", "HIGH"]),
};

/**
 * All the tariffs in force on a date, added up over the measures of a dated list, as a fraction; 0 when none is.
 *
 * Each key counts once, with its event in force: from its start day up to, and not on, its end day; of several,
 * those that name the product most closely, then the latest start. An event without a product covers all; one
 * with products (tariff codes, names, ranges such as 8541-8542, parted by commas or semicolons) covers what
 * begins with its codes; whether goods in words alone hold a code is not known. Without product the largest
 * of a key for any of its goods counts, so give one where the list holds measures on
 * different goods. A row whose status begins with "unknown" or "reported" leaves the total open; "proposed",
 * "statement" and "not-applied" never count.
 * @customfunction TARIFF_IN_FORCE
 * @param events Table with header row: key, start, value (a rate) and, where known, end, product, imposer, target, status, note.
 * @param date The day asked for, an Excel date or text such as "2025-04-10"; a range spills.
 * @param [product] A product name or tariff code that the events have to cover; codes as text. Default: any.
 * @param [result] TOTAL (default), or LAYERS: the measures in force and their rates.
 * @param [imposer] The country or bloc whose tariffs count. Default: any.
 * @param [origin] The country of origin of the goods; tariffs on WLD are on all, those on a bloc on its members of the day, those on China not on Hong Kong and Macao. Default: any.
 * @param [reading] What a rate that is not known counts as: OPEN (default) leaves the total open, LOW and HIGH take value_low and value_high of its row.
 * @returns The sum of rates as a fraction, in the shape of date; LAYERS spills a table key, value.
 * @equation total = Σ over keys of the value of the event with start ≤ date < end, of them the longest code and then the latest start
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
  imposer?: unknown,
  origin?: unknown,
  reading?: unknown,
): unknown[][] {
  return evaluateRows(
    parameters,
    [events, date, product, result, imposer, origin, reading],
    (read) => {
      const measuresOn = measuresFor(read.events, read);
      if (read.result === "LAYERS") {
        const day = onlyCells(parameters, read).date;
        return layersOn(day, measuresOn(day));
      }
      const total = remembered(totalOverTime);
      return liftOver(parameters, read, ({ date }) => total(measuresOn(date)).at(date));
    },
  );
}

function layersOn(day: number, measures: readonly Measure[]): Scalar[][] {
  const inForce = measures.flatMap((measure) => measure.at(day) ?? []);
  return [["key", "value"], ...inForce.map((event) => [event.key, layerValue(event)])];
}

/** The rate, or in words the readings that are open: one rate less must not hide the others. */
function layerValue({ value, doubt }: TimedEvent): Scalar {
  if (!Number.isNaN(value)) return value;
  return doubt === undefined ? "not stated" : readings(doubt);
}
