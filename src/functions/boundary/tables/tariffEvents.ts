import { requireOrder, type TimedEvent } from "../../../core/tariff/eventsInForce";
import { requireNonNegative } from "../../../core/domain";
import { dateIn } from "../date";
import { missing, type Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";
import { dutyIn } from "./tariffLayers";

export const tariffEventsShape: TableShape = {
  required: ["key", "start", "value"],
  optional: ["end", "product", "source"],
  also: {
    key: ["programme"],
    start: ["effective_date", "start_date", "valid_from"],
    end: ["end_date", "ends", "until", "valid_to"],
    product: ["products"],
    source: ["sources"],
  },
};

/** Tariffs or restrictions by date, a row for each step; a blank end is open. */
export const tariffEvents = (): Reader<TimedEvent[]> =>
  table(tariffEventsShape, (sheet) => sheet.map((row) => eventIn(sheet, row)));

function eventIn(sheet: SheetTable, row: number): TimedEvent {
  const start = dayIn(sheet, row, "start");
  if (Number.isNaN(start)) throw missing(sheet.place(row, "start"));
  const end = dayIn(sheet, row, "end");
  const key = sheet.requiredText(row, "key");
  const event = {
    key,
    start,
    end: Number.isNaN(end) ? Infinity : end,
    value: dutyIn(sheet, row, "value", key, NaN),
    product: sheet.text(row, "product"),
    source: sheet.text(row, "source"),
    place: sheet.rowPlace(row),
  };
  requireOrder(event);
  if (event.value < 0) requireNonNegative(sheet.place(row, "value"), event.value);
  return event;
}

const dayIn = (sheet: SheetTable, row: number, column: string): number =>
  dateIn(sheet.cell(row, column), "", () => sheet.place(row, column));
