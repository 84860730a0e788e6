import { mostSteps } from "../../core/budget";
import { isoOfSerial } from "../../core/calendar/serialDate";
import { knownValue, readings, type TimedEvent } from "../../core/tariff/eventsInForce";
import { largest } from "../../core/tariff/largest";
import { Failure } from "../../core/failure";
import { remembered } from "../../core/remembered";
import { largestOverTime } from "../../core/tariff/overTime";
import { dates } from "../boundary/date";
import { evaluate, liftOver } from "../boundary/evaluate";
import type { Lifted } from "../boundary/scalar";
import { optionalProduct } from "../boundary/product";
import { optionalText, word } from "../boundary/reader";
import { tariffEvents } from "../boundary/tables/tariffEvents";
import { measuresFor } from "../boundary/tables/measuresFor";

export const parameters = {
  events: tariffEvents(),
  date: dates(),
  key: optionalText(),
  product: optionalProduct(),
  result: word(["VALUE", "TEXT"]),
  imposer: optionalText(),
  origin: optionalText(),
  reading: word(["OPEN", "LOW", "HIGH"]),
};

/**
 * The restriction or rate in force on a date, from a dated list of events; 0 when none is.
 *
 * An event is in force from its start day up to, and not on, its end day; a blank end is open. Of a key's
 * events in force, those count that name the product most closely, of them the latest start (of two that start
 * together, the lower row); without key, the largest of all keys. An event without a product covers all; one
 * with products (tariff codes, names, ranges such as 8541-8542, parted by commas or semicolons) covers what
 * begins with its codes; whether goods in words alone hold a code is not known. Without product, rows on the
 * same goods succeed each other, and the largest for any goods counts: an exemption of some says nothing of the
 * rest. A row whose status begins with "unknown" or "reported" leaves its key open; "proposed",
 * "statement" and "not-applied" never count.
 * @customfunction RESTRICTION_IN_FORCE
 * @param events Table with header row: key, start, value and, where known, end, product, source, imposer, target, status, note.
 * @param date The day asked for, an Excel date or text such as "2025-04-10"; a range spills.
 * @param [key] The measure asked for. Default: the largest of all.
 * @param [product] A product name or tariff code that the event has to cover; codes as text. Default: any.
 * @param [result] VALUE (default), or TEXT naming the event, its days and its source.
 * @param [imposer] The country or bloc whose measures count. Default: any.
 * @param [origin] The country that the measures are aimed at; those on WLD are aimed at all, those on a bloc at its members of the day, those on China not at Hong Kong and Macao. Default: any.
 * @param [reading] What a value that is not known counts as: OPEN (default) leaves it open, LOW and HIGH take value_low and value_high of its row.
 * @returns The value in force, 0 if none; or text, "" if none; in the shape of date.
 * @equation value of the event with start ≤ date < end, of them the longest code and then the latest start
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
  imposer?: unknown,
  origin?: unknown,
  reading?: unknown,
): unknown[][] {
  return evaluate(
    parameters,
    [events, date, key, product, result, imposer, origin, reading],
    (read) => {
      const measuresOn = measuresFor(read.events, read);
      const value = remembered(largestOverTime);
      if (read.result === "TEXT") requireTime(read.events.events.length, read.date);
      return liftOver(parameters, read, ({ date, result: wanted }) => {
        if (wanted === "VALUE") return value(measuresOn(date)).at(date);
        const inForce = measuresOn(date).flatMap((measure) => measure.at(date) ?? []);
        return largest(inForce).map(textOf).join("; ");
      });
    },
  );
}

/** For texts every measure is looked at on every day, which takes some twenty steps. */
function requireTime(events: number, { rows, columns }: Lifted<number>): void {
  const most = Math.floor(mostSteps / (20 * Math.max(1, events)));
  if (rows * columns <= most) return;
  throw new Failure(
    "#NUM!",
    `date has ${rows * columns} days, too many for the texts of ${events} events: give at most ${most}, or a shorter list of events.`,
  );
}

function textOf(event: TimedEvent): string {
  const { doubt, isScheduled } = event;
  const isOpen = doubt !== undefined && Number.isNaN(event.value);
  const value = isOpen ? readings(doubt) : String(knownValue(event));
  const until = event.end === Infinity ? "" : ` until ${isoOfSerial(event.end)}`;
  const source = event.source === "" ? "" : ` (${event.source})`;
  const scheduled = isScheduled ? ", scheduled" : "";
  return `${event.key}: ${value}${scheduled} since ${isoOfSerial(event.start)}${until}${source}`;
}
