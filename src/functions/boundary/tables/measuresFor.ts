import { Failure } from "../../../core/failure";
import { membershipEpoch } from "../../../core/labels/bloc";
import { NameSet, sameName } from "../../../core/labels/name";
import { nearestNames } from "../../../core/labels/nearest";
import { isSum } from "../../../core/labels/totalLabel";
import { type Measure, measuresOf } from "../../../core/tariff/measure";
import type { TimedEvent } from "../../../core/tariff/eventsInForce";
import { eventsBetween, type Parties } from "../../../core/tariff/parties";
import { askedProducts } from "../../../core/tariff/productCode";
import type { TariffEvents } from "./tariffEvents";
import { shortList } from "../../../core/labels/shortList";
import { shortName } from "../../../core/labels/shortName";

/** What a value that is not known counts as. */
type Reading = "OPEN" | "LOW" | "HIGH";

interface Query extends Parties {
  readonly key?: string | undefined;
  readonly product?: string | undefined;
  readonly reading?: Reading | undefined;
}

/** The measures of a dated list that a question is about, as they are on a day. */
export function measuresFor(
  table: TariffEvents,
  query: Query,
): (day: number) => readonly Measure[] {
  const { key, product, imposer, origin } = query;
  requireColumn("imposer", imposer, table.hasImposer);
  requireColumn("target", origin, table.hasTarget);
  if (key !== undefined && !table.keys.some((own) => sameName(own, key))) {
    throw new Failure(
      "#N/A",
      `key: no event is called "${shortName(key)}".${nearestKeys(key, table.keys)}`,
    );
  }
  const ofKey = table.events
    .filter((event) => key === undefined || sameName(event.key, key))
    .map((event) => asRead(event, query.reading ?? "OPEN"));
  requireNoTotal(ofKey);
  const products = product === undefined ? [] : askedProducts(product);
  if (imposer === undefined && origin === undefined) {
    const measures = measuresOf(ofKey, products, key !== undefined);
    return () => measures;
  }
  const byEpoch = new Map<number, readonly Measure[]>();
  return (day) => {
    const epoch = membershipEpoch(day);
    const known = byEpoch.get(epoch);
    if (known !== undefined) return known;
    const measures = measuresOf(
      eventsBetween(ofKey, { imposer, origin }, day),
      products,
      key !== undefined,
    );
    byEpoch.set(epoch, measures);
    return measures;
  };
}

/** The event at one of its readings, if it is open; one that its row does not state leaves it open. */
function asRead(event: TimedEvent, reading: Reading): TimedEvent {
  const { doubt } = event;
  if (doubt === undefined || reading === "OPEN") return event;
  return { ...event, value: reading === "LOW" ? doubt.low : doubt.high };
}

function nearestKeys(key: string, keys: readonly string[]): string {
  const near = nearestNames(key, [...new NameSet(keys)], 3, key.length / 2);
  return near.length === 0 ? "" : ` Did you mean ${shortList(near)}?`;
}

/** A row that adds up other measures would count them twice; a list of totals alone is one. */
function requireNoTotal(events: readonly TimedEvent[]): void {
  const total = events.find(({ key }) => isSum(key));
  if (total === undefined || events.every(({ key }) => isSum(key))) return;
  throw new Failure(
    "#VALUE!",
    `${total.place}, key is "${shortName(total.key)}", which adds up the other measures: leave its row out, or each counts twice.`,
  );
}

function requireColumn(column: string, asked: string | undefined, isThere: boolean): void {
  if (asked === undefined || isThere) return;
  throw new Failure(
    "#VALUE!",
    `events has no column ${column}, so there is no telling which rows are about ${shortName(asked)}: add the column, or leave the argument out.`,
  );
}
