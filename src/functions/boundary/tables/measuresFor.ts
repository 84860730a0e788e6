import { Failure } from "../../../core/failure";
import { sameName } from "../../../core/labels/name";
import { isSum } from "../../../core/labels/totalLabel";
import { type Measure, measuresOf } from "../../../core/tariff/measure";
import type { TimedEvent } from "../../../core/tariff/eventsInForce";
import { eventsBetween, type Parties } from "../../../core/tariff/parties";
import { askedProducts } from "../../../core/tariff/productCode";
import type { TariffEvents } from "./tariffEvents";
import { shortName } from "../../../core/labels/shortName";

interface Query extends Parties {
  readonly key?: string | undefined;
  readonly product?: string | undefined;
}

/** The measures of a dated list that a question is about. */
export function measuresFor(table: TariffEvents, query: Query): readonly Measure[] {
  const { key, product, imposer, origin } = query;
  requireColumn("imposer", imposer, table.hasImposer);
  requireColumn("target", origin, table.hasTarget);
  if (key !== undefined && !table.keys.some((own) => sameName(own, key))) {
    throw new Failure("#N/A", `key: no event is called "${shortName(key)}".`);
  }
  const ofKey = table.events.filter((event) => key === undefined || sameName(event.key, key));
  requireNoTotal(ofKey);
  return measuresOf(
    eventsBetween(ofKey, { imposer, origin }),
    product === undefined ? [] : askedProducts(product),
  );
}

/** A row that adds up other measures would count them twice; a list of totals alone is one. */
function requireNoTotal(events: readonly TimedEvent[]): void {
  const total = events.find(({ key }) => isSum(key));
  if (total === undefined || events.every(({ key }) => isSum(key))) return;
  throw new Failure(
    "#VALUE!",
    `${total.place}, key is "${total.key}", which adds up the other measures: leave its row out, or each counts twice.`,
  );
}

function requireColumn(column: string, asked: string | undefined, isThere: boolean): void {
  if (asked === undefined || isThere) return;
  throw new Failure(
    "#VALUE!",
    `events has no column ${column}, so it cannot be told which rows are about ${shortName(asked)}: add the column, or leave the argument out.`,
  );
}
