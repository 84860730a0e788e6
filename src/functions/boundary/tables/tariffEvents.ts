import { isoOfSerial } from "../../../core/calendar/serialDate";
import { requireNonNegative } from "../../../core/domain";
import { type Doubt, requireOrder, type TimedEvent } from "../../../core/tariff/eventsInForce";
import { isOpen, isScheduled, neverCounts } from "../../../core/tariff/measureStatus";
import { productsIn } from "../../../core/tariff/productCode";
import { dateIn } from "../date";
import { productText } from "../product";
import { missing, type Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";
import { dutyIn } from "./tariffLayers";

export const tariffEventsShape: TableShape = {
  required: ["key", "start", "value"],
  optional: [
    "end",
    "product",
    "source",
    "imposer",
    "target",
    "status",
    "status_as_of",
    "value_low",
    "value_high",
    "note",
  ],
  countries: ["imposer", "target"],
  also: {
    key: ["programme", "program", "measure"],
    start: [
      "effective_date",
      "start_date",
      "valid_from",
      "starts",
      "effective_from",
      "date_from",
      "from",
    ],
    end: [
      ...["end_date", "ends", "until", "valid_to", "valid_until", "in_force_until"],
      ...["effective_to", "effective_until", "expiry", "expiry_date", "expires", "expiration"],
      ...["expiration_date", "termination_date", "terminated", "to"],
    ],
    product: [
      ...["products", "product_code", "product_codes", "hs", "hs_code", "hs_codes", "hs6", "hs4"],
      ...["hts", "hts_code", "hts8", "hts10", "tariff_code", "tariff_line", "commodity_code"],
      ...["heading", "subheading", "commodity", "goods"],
    ],
    source: ["sources"],
    imposer: ["imposer_iso3", "imposed_by", "imposing_country", "imposer_country"],
    target: ["target_iso3", "aimed_at", "target_country", "targets"],
    note: ["notes", "comment", "comments", "remark", "remarks"],
  },
  told: {
    end: ["end", "ends", "until", "expiry", "expires", "expiration"],
    product: ["hs", "hts"],
  },
};

/** Tariffs or restrictions by date, a row for each step; a blank end is open. */
export const tariffEvents = (): Reader<TariffEvents> =>
  table(tariffEventsShape, (sheet) => ({
    events: sheet
      .map((row) => ({ row, status: sheet.text(row, "status") }))
      .filter(({ row, status }) => !neverCounts(status) && !isUndated(sheet, row, status))
      .map(({ row, status }) => eventIn(sheet, row, status)),
    keys: sheet.map((row) => sheet.text(row, "key")),
    hasImposer: sheet.has("imposer"),
    hasTarget: sheet.has("target"),
  }));

export interface TariffEvents {
  /** Those that count: no proposals or statements. */
  readonly events: readonly TimedEvent[];
  /** The keys of all rows. */
  readonly keys: readonly string[];
  readonly hasImposer: boolean;
  readonly hasTarget: boolean;
}

/** A row whose status is not known and that has no start answers no question about a day. */
const isUndated = (sheet: SheetTable, row: number, status: string): boolean =>
  isOpen(status) && sheet.cell(row, "start") === null;

function eventIn(sheet: SheetTable, row: number, status: string): TimedEvent {
  const start = dayIn(sheet, row, "start");
  if (Number.isNaN(start)) throw missing(sheet.place(row, "start"));
  const end = dayIn(sheet, row, "end");
  const key = sheet.requiredLabel(row, "key");
  const value = dutyIn(sheet, row, "value", key, NaN);
  const product = productText(sheet.cell(row, "product"), "", () => sheet.place(row, "product"));
  const stated = doubtIn(sheet, row, status);
  const hasReadings = !Number.isNaN(stated.low) || !Number.isNaN(stated.high);
  const isDoubtful = isOpen(status) || (Number.isNaN(value) && hasReadings);
  const doubt = isDoubtful ? stated : undefined;
  const event = {
    key,
    start,
    end: Number.isNaN(end) ? Infinity : end,
    value: doubt === undefined ? value : NaN,
    product,
    products: productsIn(product),
    source: sheet.text(row, "source"),
    place: sheet.rowPlace(row),
    doubt,
    isScheduled: isScheduled(status),
    imposer: sheet.label(row, "imposer"),
    target: sheet.label(row, "target"),
  };
  requireOrder(event);
  if (value < 0) requireNonNegative(sheet.place(row, "value"), value);
  return event;
}

function doubtIn(sheet: SheetTable, row: number, status: string): Doubt {
  const asOf = sheet.cell(row, "status_as_of");
  return {
    status,
    low: sheet.number(row, "value_low", NaN),
    high: sheet.number(row, "value_high", NaN),
    asOf: typeof asOf === "number" ? isoOfSerial(asOf) : sheet.text(row, "status_as_of"),
    note: sheet.text(row, "note"),
  };
}

const dayIn = (sheet: SheetTable, row: number, column: string): number =>
  dateIn(sheet.cell(row, column), "", () => sheet.place(row, column));
