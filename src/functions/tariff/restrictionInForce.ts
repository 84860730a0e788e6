import { isoOfSerial } from "../../core/calendar/serialDate";
import { covers, knownValue, type TimedEvent, Timeline } from "../../core/tariff/eventsInForce";
import { sameLabel } from "../../core/labels/label";
import { Failure } from "../../core/failure";
import { dates } from "../boundary/date";
import { evaluate, liftOver } from "../boundary/evaluate";
import { optionalText, word } from "../boundary/reader";
import { tariffEvents } from "../boundary/tables/tariffEvents";

export const parameters = {
  events: tariffEvents(),
  date: dates(),
  key: optionalText(),
  product: optionalText(),
  result: word(["VALUE", "TEXT"]),
};

/**
 * The restriction or rate in force on a date, from a dated list of events; 0 when none is.
 *
 * An event is in force from its start day up to, and not on, its end day; a blank end is open. Where
 * several events of the key are in force the latest start wins (of two that start together, the lower
 * row). An event without a product covers all products; one with products, parted by semicolons, covers
 * those names and the tariff codes that begin with its codes. Without product every row counts.
 * @customfunction RESTRICTION_IN_FORCE
 * @param events Table with header row: key, start, value and, where known, end, product, source.
 * @param date The day asked for, an Excel date or text such as "2025-04-10"; a range spills.
 * @param [key] The measure asked for. Default: all rows, as steps of one measure.
 * @param [product] A product name or tariff code that the event has to cover. Default: any.
 * @param [result] VALUE (default), or TEXT naming the event, its days and its source.
 * @returns The value in force, 0 if none; or text, "" if none; in the shape of date.
 * @equation value of the event with start ≤ date < end and the latest start
 * @example =LINCHPIN.RESTRICTION_IN_FORCE({"key","start","end","value";"Fentanyl","2025-02-04","2025-03-04",0.1;"Fentanyl","2025-03-04","",0.2}, "2025-03-04", "Fentanyl") // 0.2
 * @limits It takes the days as listed: publication in a tariff schedule and legal effect can lie a month apart, and days are those of the imposing authority.
 * @question Which restriction applies on a given day?
 * @related TARIFF_IN_FORCE, TARIFF_STACK, CHOKEPOINT_HALT
 */
export function restrictionInForce(
  events: unknown[][],
  date: unknown[][],
  key?: unknown,
  product?: unknown,
  result?: unknown,
): unknown[][] {
  return evaluate(parameters, [events, date, key, product, result], (read) => {
    const ofKey = eventsOf(read.events, read.key);
    const { product } = read;
    const timeline = new Timeline(
      product === undefined ? ofKey : ofKey.filter((event) => covers(event, product)),
    );
    return liftOver(parameters, read, (at) => {
      const event = timeline.at(at.date);
      if (at.result === "TEXT") return event === undefined ? "" : textOf(event);
      return event === undefined ? 0 : knownValue(event);
    });
  });
}

function eventsOf(events: readonly TimedEvent[], key: string | undefined): readonly TimedEvent[] {
  if (key === undefined) return events;
  const own = events.filter((event) => sameLabel(event.key, key));
  if (own.length > 0) return own;
  throw new Failure("#N/A", `key: no event is called "${key}".`);
}

function textOf(event: TimedEvent): string {
  const until = event.end === Infinity ? "" : ` until ${isoOfSerial(event.end)}`;
  const source = event.source === "" ? "" : ` (${event.source})`;
  return `${event.key}: ${String(knownValue(event))} since ${isoOfSerial(event.start)}${until}${source}`;
}
