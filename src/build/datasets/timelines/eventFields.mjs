import { code, country, date, text } from "../fields.mjs";

/** The first columns of a tariff or restriction timeline, under the headers the functions read. */
export function eventFields({ key, value, product }) {
  return [
    text("key", "Measure", key, { required: true }),
    date("start", "In force from", "First day on which the measure applies.", { required: true }),
    date(
      "end",
      "In force until",
      "First day on which it no longer applies; blank while it is open.",
    ),
    value,
    ...(product ? [text("product", "Goods", product)] : []),
    date("announced", "Announced", "Day of signature or announcement.", { from: "announced_date" }),
    country("imposer_iso3", "Imposed by", "Economy that imposes the measure.", { required: true }),
    country("target_iso3", "Aimed at", "Economy that it hits; WLD where it hits all.", {
      required: true,
    }),
  ];
}

export const eventIdField = code(
  "event_id",
  "Event",
  "Identifier of the row, kept from version to version.",
  { required: true },
);

export const eventRules = { dateOrder: [{ start: "start", end: "end" }] };
