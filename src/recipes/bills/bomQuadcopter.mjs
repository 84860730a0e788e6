import { code, fraction, number } from "../fields.mjs";
import {
  bomFields,
  bomForeignKeys,
  bomKeyField,
  bomRules,
  hsField,
  mineralField,
} from "./bomFields.mjs";
import { COUNTRY_DAYS, countryEvents, quadcopterParts, rangeOf } from "./quadcopterParts.mjs";

const illustrative = {
  source: "Linchpin, illustrative model",
  source_url: "",
  vintage: "2026-11-21",
  licence: "CC0-1.0 (own text)",
  confidence: "illustrative",
};

const PART_NOTE =
  "Made up to show the method: typical origin, invented value, share, restriction and probability.";
const MOTOR_NOTE =
  "Part of the worked motor example: 100 own value, magnets from Japan made of Chinese and Malaysian oxides. Invented figures.";

const motorItems = new Set(["Motor", "Magnet", "NdPr oxide", "Dy oxide", "Housing", "Aluminium"]);

const parts = quadcopterParts.map((part) => ({
  ...part,
  ...illustrative,
  estimate_kind: "illustrative",
  note: motorItems.has(part.item) ? MOTOR_NOTE : PART_NOTE,
}));

const events = countryEvents.map(([iso3, probability]) => ({
  ...illustrative,
  item: `country:${iso3}`,
  line: `quadcopter-country-${iso3.toLowerCase()}`,
  probability,
  ...rangeOf(probability),
  recovery_days: COUNTRY_DAYS,
  estimate_kind: "illustrative",
  note: "Yearly probability that all supply from this country stops, shared by every part made there. Invented.",
}));

/** @type {import("../specification.mjs").Specification} */
export const bomQuadcopter = {
  name: "bom-quadcopter",
  group: "bills",
  title: "Bill of materials: illustrative quadcopter",
  description:
    "A made-up drone of three tiers with values, alternative suppliers and their capacities, yearly failure probabilities with ranges, outages and stock, to try out where value really comes from (look-through), single points of failure and the chance that production halts. Not data about any product.",
  rows: [...parts, ...events],
  vintage: "2026-11-21",
  licences: ["CC0-1.0"],
  attribution: "Linchpin, illustrative model (CC0).",
  sources: [{ title: "Linchpin, illustrative model", version: "2026-11-21" }],
  caveats: [
    "Every figure is invented; origins are typical, not sourced.",
    "Items named country:… are no parts: they state the chance that supply from a whole country stops, and have no quantity, value or origin.",
  ],
  fields: [
    ...bomFields,
    fraction(
      "probability",
      "Yearly failure probability",
      "probability, 0 to 1, per year",
      "Chance that this supplier stops delivering within a year for reasons of its own, apart from what befalls its country.",
    ),
    fraction(
      "probability_low",
      "Low end of the probability",
      "probability, 0 to 1, per year",
      "Low end of the range within which the probability lies.",
    ),
    fraction(
      "probability_high",
      "High end of the probability",
      "probability, 0 to 1, per year",
      "High end of the range within which the probability lies.",
    ),
    fraction(
      "capacity",
      "Capacity of this source",
      "fraction of the units needed",
      "Part of the need that this supplier could reach where others fail; a blank means no more than its share.",
    ),
    number(
      "ramp_days",
      "Ramp-up",
      "days",
      "Days from its share to its capacity, in a line; a blank means at once.",
      { minimum: 0 },
    ),
    number(
      "recovery_days",
      "Length of an outage",
      "days",
      "Days that a failure of this supplier, or the event of this country, lasts.",
      { minimum: 0 },
    ),
    number(
      "stock_days",
      "Stock",
      "days of use",
      "Days of use of the part that are in stock, whoever delivers it; a blank means none.",
      { minimum: 0 },
    ),
    bomKeyField,
    mineralField,
    hsField,
    code(
      "estimate_kind",
      "Kind of figure",
      "Every row is illustrative: made up to show the method.",
      {
        required: true,
        enum: ["illustrative"],
      },
    ),
  ],
  primaryKey: ["line"],
  foreignKeys: bomForeignKeys,
  rules: bomRules,
  formulas: [
    {
      label: "Where the value really comes from, looking through all tiers",
      formula: "=LINCHPIN.ORIGIN_CONTENT({table}[#All])",
    },
    {
      label: "Where it seems to come from, by the first tier alone",
      formula: '=LINCHPIN.ORIGIN_CONTENT({table}[#All],,"FACE")',
    },
    {
      label: "Probability that production halts within a year",
      formula: "=LINCHPIN.HALT_PROBABILITY({table}[#All])",
      numberFormat: "0.0%",
    },
  ],
};
