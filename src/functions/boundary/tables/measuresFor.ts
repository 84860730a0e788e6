import { Failure } from "../../../core/failure";
import { sameName } from "../../../core/labels/name";
import { type Measure, measuresOf } from "../../../core/tariff/measure";
import { eventsBetween, type Parties } from "../../../core/tariff/parties";
import { askedProducts } from "../../../core/tariff/productCode";
import type { TariffEvents } from "./tariffEvents";

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
    throw new Failure("#N/A", `key: no event is called "${key}".`);
  }
  const ofKey = table.events.filter((event) => key === undefined || sameName(event.key, key));
  return measuresOf(
    eventsBetween(ofKey, { imposer, origin }),
    product === undefined ? [] : askedProducts(product),
  );
}

function requireColumn(column: string, asked: string | undefined, isThere: boolean): void {
  if (asked === undefined || isThere) return;
  throw new Failure(
    "#VALUE!",
    `events has no column ${column}, so it cannot be told which rows are about ${asked}: add the column, or leave the argument out.`,
  );
}
