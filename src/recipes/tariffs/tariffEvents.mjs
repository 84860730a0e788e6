import { code, fraction, text, toCountries } from "../fields.mjs";
import { dayAfter } from "../dayAfter.mjs";
import { firstDay } from "./firstDay.mjs";
import { eventFields, eventIdField, eventRules } from "./eventFields.mjs";

/**
 * One of the two readings of a rate that is not known, or an end of its range by product.
 *
 * @param {"low" | "high"} end
 * @param {string} title
 * @param {string} which
 */
const reading = (end, title, which) =>
  fraction(
    `value_${end}`,
    title,
    "fraction of customs value",
    `${which} of two readings where the rate is not known, or of the rates by product; blank where the rate is one and known.`,
    { percentFrom: `rate_${end}_pct`, maximum: 10 },
  );

/**
 * What the tariff timelines share: columns, keys, rules and the reading of a raw row.
 *
 * @satisfies {Partial<import("../specification.mjs").Specification>}
 */
export const tariffTable = {
  raw: "tariff_timeline.csv",
  vintage: "2026-11-28",
  fields: [
    ...eventFields({
      key: "Duty or programme that the rate belongs to. Of one duty only the latest rate in force counts; different duties add up.",
      value: fraction(
        "value",
        "Additional duty",
        "fraction of customs value",
        "Rate of this duty alone from that day, in parts of the customs value, on top of the ordinary (most-favoured-nation, MFN) duty; blank where it is not known or is no such rate, which is not zero.",
        { percentFrom: "programme_rate_pct", maximum: 10 },
      ),
      readings: [
        reading("low", "Lower reading", "The lower"),
        reading("high", "Higher reading", "The higher"),
      ],
      product:
        "Goods, lists and tariff codes that the duty covers, separated by semicolons; blank where it covers all goods.",
    }),
    fraction(
      "change",
      "Change of the rate",
      "fraction of customs value",
      "Rise (or fall, negative) against the rate of this duty before: 0.1 is ten percentage points. Blank where the source gives none.",
      {
        percentFrom: "rate_change_pct",
        minimum: -10,
        maximum: 10,
      },
    ),
    text("scope", "Scope as stated", "Goods covered as the source puts it.", {
      required: true,
    }),
    text(
      "legal_authority",
      "Legal authority",
      "Statute, notice or court decision that the duty rests on; blank where not recorded.",
    ),
    text(
      "legal_cite",
      "Legal citation",
      "Executive order (EO), tariff heading (HTS) or notice number; blank where not recorded.",
    ),
    code(
      "hts_heading",
      "HTS heading",
      "Heading in chapter 99 of the United States tariff schedule under which the duty is charged; blank where there is none or it was not recorded.",
      { pattern: "9903(\\.[0-9]{2}){2}" },
    ),
    eventIdField,
  ],
  convertedFrom: ["effective_date", "end_date", "programme", "series_key"],
  primaryKey: ["event_id"],
  foreignKeys: toCountries("imposer_iso3", "target_iso3"),
  rules: eventRules,
};

/**
 * Raw dates name the last day at a rate; the functions read the first day without it.
 *
 * @param {import("../specification.mjs").Row} row
 * @returns {import("../specification.mjs").Row}
 */
export function withInterval(row) {
  return {
    ...row,
    start: row.effective_date,
    end: row.end_date === "" ? "" : dayAfter(row.end_date),
    status_as_of: firstDay(row.status_as_of),
  };
}

/**
 * The parts of an event that fare differently, each a row under a number of its own.
 *
 * @param {import("../specification.mjs").Row} row
 * @param {readonly import("../specification.mjs").Row[]} parts
 * @returns {import("../specification.mjs").Row[]}
 */
export function inParts(row, parts) {
  return parts.map((part, index) => ({
    ...row,
    ...part,
    event_id: `${row.event_id}-${index + 1}`,
  }));
}
