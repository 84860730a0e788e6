import { flag, fraction, number, text, year } from "../fields.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { MCS_2026, MCS_2026_CREDIT, plainNumber, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/**
 * A printed figure in two columns: the number, blank for a symbol, and the text as printed.
 *
 * @param {string} name
 * @param {string} title
 * @param {string} description
 */
function printed(name, title, description) {
  return [
    number(name, title, "metric tons", `${description} Blank where USGS prints a symbol.`, {
      minimum: 0,
      from: `${name}_number`,
      numberFormat: "#,##0.##",
    }),
    text(
      `${name}_raw`,
      `${title}, as printed`,
      "The same as USGS prints it: W withheld, NA not available, < less than; blank where it prints nothing.",
      { from: name },
    ),
  ];
}

const TONNAGES = [
  "us_primary_production",
  "us_secondary_production",
  "us_apparent_consumption",
  "leading_producer_output",
  "world_production",
];

/** @param {import("../specification.mjs").Row} row */
function withNumbers(row) {
  const numbers = TONNAGES.map((name) => [`${name}_number`, plainNumber(row[name])]);
  const bound = /^([<>])(\d+)$/.exec(row.nir_raw);
  const point = plainNumber(row.nir_raw);
  return [
    {
      ...row,
      ...Object.fromEntries(numbers),
      leading_share: plainNumber(row.leading_producer_share_pct),
      nir_low: bound ? (bound[1] === ">" ? bound[2] : "0") : point,
      nir_high: bound ? (bound[1] === "<" ? bound[2] : "100") : point,
    },
  ];
}

/** @type {import("../specification.mjs").Specification} */
export const criticalMineralsSalient = {
  name: "critical-minerals-salient-2025",
  group: "minerals",
  title: "Critical minerals at a glance, 2025",
  description:
    "39 critical minerals at a glance, one row each (rare earths in one, but for scandium and yttrium): US production and consumption in 2025, import reliance, main import source, leading producer and world production.",
  raw: "critical_minerals_salient_2025.csv",
  vintage: "USGS 2026-02",
  licences: ["CC0-1.0"],
  attribution: MCS_2026_CREDIT,
  sources: [MCS_2026],
  caveats: [
    "A figure that USGS withholds or prints as a bound is blank in the number column, never zero.",
    "Estimates of USGS. Some minerals count reported consumption or a single stage; the note says which. Of the 60 minerals on the US list the others have no row in the USGS table.",
    REVISED_FILE_CAVEAT,
  ],
  fields: [
    text("mineral", "Mineral", "Mineral, with the form counted in brackets.", { required: true }),
    commodityKey,
    year("year", "Year", "Calendar year of all figures of the row: 2025.", { required: true }),
    flag("estimated", "Estimated", "TRUE where USGS calls the year's figures estimates.", {
      required: true,
    }),
    text("unit", "Unit", "Unit of all tonnages of the row: metric tons.", {
      required: true,
      enum: ["metric tons"],
    }),
    ...printed(
      "us_primary_production",
      "US primary production",
      "Mined or refined from ore in the United States in the year.",
    ),
    ...printed(
      "us_secondary_production",
      "US secondary production",
      "Recovered from scrap in the United States in the year.",
    ),
    ...printed(
      "us_apparent_consumption",
      "US apparent consumption",
      "US production plus imports less exports, adjusted for stocks.",
    ),
    fraction(
      "nir_low",
      "Net import reliance",
      "fraction of US consumption",
      "Imports less exports, adjusted for stocks, over US consumption, or its lower bound; blank for a net exporter.",
      {
        percentFrom: "nir_low",
        numberFormat: "0%",
      },
    ),
    fraction(
      "nir_high",
      "Net import reliance, upper bound",
      "fraction of US consumption",
      "The share again, or its upper bound; blank for a net exporter.",
      {
        percentFrom: "nir_high",
        numberFormat: "0%",
      },
    ),
    text(
      "nir_raw",
      "Reliance as printed, in percent",
      "The share in percent as USGS prints it; E is a net exporter, > more than, < less than.",
      {
        required: true,
      },
    ),
    text(
      "primary_import_source_2021_24",
      "Main import source",
      "Country that supplied most US imports in 2021 to 2024.",
      { required: true },
    ),
    text(
      "leading_producer",
      "Leading producer",
      "Country that produced most in the world in the year.",
      { required: true },
    ),
    ...printed(
      "leading_producer_output",
      "Output of the leading producer",
      "What the leading producer produced in the year.",
    ),
    fraction(
      "leading_producer_share",
      "Share of the leading producer",
      "fraction of world production",
      "Part of world production that comes from the leading producer; blank where USGS prints a symbol.",
      {
        percentFrom: "leading_share",
        numberFormat: "0%",
      },
    ),
    text(
      "leading_producer_share_raw",
      "Its share as printed, in percent",
      "The leading producer's share in percent as USGS prints it, with symbols.",
      {
        from: "leading_producer_share_pct",
      },
    ),
    ...printed("world_production", "World production", "Produced in the world in the year."),
  ],
  convert: withNumbers,
  primaryKey: ["mineral", "year"],
  foreignKeys: toCommodities,
  rules: { lowHigh: [{ low: "nir_low", high: "nir_high" }] },
  formulas: [
    {
      label: "Minerals whose leading producer is China",
      formula: '=COUNTIFS({table}[leading_producer],"China")',
      numberFormat: "0",
    },
    {
      label: "Minerals wholly imported",
      formula: "=COUNTIFS({table}[nir_low],1)",
      numberFormat: "0",
    },
    {
      label: "Share of US rare-earth use that US production covers",
      formula:
        '=SUMIFS({table}[us_primary_production],{table}[mineral],"Rare earths (compounds and metals)")/SUMIFS({table}[us_apparent_consumption],{table}[mineral],"Rare earths (compounds and metals)")',
      numberFormat: "0%",
    },
  ],
};
