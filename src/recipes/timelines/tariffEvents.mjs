import { fraction, text, toCountries } from "../fields.mjs";
import { dayAfter } from "../dayAfter.mjs";
import { eventFields, eventIdField, eventRules } from "./eventFields.mjs";

/**
 * What the two tariff timelines share: columns, keys, rules and the reading of a raw row.
 *
 * @satisfies {Partial<import("../specification.mjs").Specification>}
 */
export const tariffTable = {
  raw: "tariff_timeline.csv",
  vintage: "2026-11-21",
  fields: [
    ...eventFields({
      key: "Duty or programme that the rate belongs to. Of one duty only the latest rate in force counts; different duties add up.",
      value: fraction(
        "value",
        "Additional duty",
        "fraction of customs value",
        "Rate of this duty alone from that day, in parts of the goods' customs value, on top of the ordinary (most-favoured-nation, MFN) duty; blank where it differs by product.",
        { required: true, percentFrom: "programme_rate_pct", maximum: 10 },
      ),
      product: "Goods or list that the duty covers; blank where it covers all goods.",
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
    text(
      "scope",
      "Scope as stated",
      "Goods covered as the source puts it, before they were split into one row for each product.",
      {
        required: true,
      },
    ),
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
    eventIdField,
  ],
  convertedFrom: ["effective_date", "end_date", "programme"],
  leftOut: ["document"],
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
  };
}

/**
 * One row for each product that an event covers, so that a product finds its own duties.
 *
 * @param {import("../specification.mjs").Row} row
 * @param {(product: string) => string} keyOf
 * @param {readonly { product: string, rate?: string, change?: string }[]} products
 * @returns {import("../specification.mjs").Row[]}
 */
export function byProduct(row, keyOf, products) {
  return products.map(({ product, rate, change }, index) => ({
    ...row,
    key: keyOf(product),
    product: sentenceCase(product),
    programme_rate_pct: rate ?? row.programme_rate_pct,
    rate_change_pct: change ?? row.rate_change_pct,
    event_id: products.length > 1 ? `${row.event_id}-${index + 1}` : row.event_id,
  }));
}

/** @param {string} words */
function sentenceCase(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
