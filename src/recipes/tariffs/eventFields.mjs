import { code, country, date, text } from "../fields.mjs";

/**
 * The first columns of a tariff or restriction timeline, under the headers the functions read.
 *
 * @param {{
 *   key: string,
 *   value: import("../specification.mjs").Column,
 *   readings: readonly import("../specification.mjs").Column[],
 *   product: string,
 * }} texts
 */
export function eventFields({ key, value, readings, product }) {
  return [
    text("key", "Measure", key, { required: true }),
    date(
      "start",
      "In force from",
      "First day on which the measure applies by law; blank where the source gives no date.",
      { required: true },
    ),
    date(
      "end",
      "In force until",
      "First day on which it no longer applies (the day after the last); blank while no end is known.",
    ),
    value,
    ...readings,
    ...statusFields,
    text("product", "Goods", product),
    date(
      "announced",
      "Announced",
      "Day on which the measure was signed, published or announced; blank where not recorded.",
      {
        from: "announced_date",
      },
    ),
    country(
      "imposer_iso3",
      "Imposed by",
      "ISO 3166 code of the economy that imposes the measure.",
      { required: true },
    ),
    country(
      "target_iso3",
      "Aimed at",
      "ISO 3166 code of the economy that the measure is aimed at; WLD where it is aimed at all.",
      {
        required: true,
      },
    ),
  ];
}

/** What TARIFF_IN_FORCE and RESTRICTION_IN_FORCE make of a row, and the day on which that was known. */
const statusFields = [
  code(
    "status",
    "Status",
    "in-force, superseded, ended, suspended, scheduled, proposed, statement or not-applied (these three never count), unknown, or reported-extended (press only): no text read, the value is blank.",
    {
      required: true,
      enum: [
        "in-force",
        "superseded",
        "ended",
        "suspended",
        "scheduled",
        "proposed",
        "statement",
        "not-applied",
        "unknown",
        "reported-extended",
      ],
    },
  ),
  date(
    "status_as_of",
    "Status as of",
    "Day of the newest source for the status, the first of the month where only the month is known: what the row says is said of that day, not of today.",
    { required: true },
  ),
];

export const eventIdField = code(
  "event_id",
  "Event",
  "Identifier of the row; it stays the same from version to version, so that a refresh finds the row.",
  { required: true },
);

export const eventRules = {
  dateOrder: [{ start: "start", end: "end" }],
  lowHigh: [{ low: "value_low", high: "value_high" }],
};
