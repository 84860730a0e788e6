import { flag, fraction, number, text, year } from "../fields.mjs";
import { MCS_2026, MCS_2026_CREDIT, plainNumber, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/** A printed figure in two columns: the number, blank for a symbol, and the text as printed. */
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
      "The same as USGS prints it: W withheld, NA not available, < less than.",
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

export const criticalMineralsSalient = {
  name: "critical-minerals-salient-2025",
  group: "minerals",
  title: "Critical minerals at a glance, 2025",
  description:
    "One row for each critical mineral in 2025: US production and consumption, import reliance, main import source, leading producer and world production.",
  raw: "critical_minerals_salient_2025.csv",
  vintage: "USGS 2026-02",
  licences: ["CC0-1.0"],
  attribution: MCS_2026_CREDIT,
  sources: [MCS_2026],
  caveats: [
    "A figure that USGS withholds or prints as a bound is blank in the number column, never zero.",
    "Some minerals count reported consumption or a single stage; the note says which.",
    REVISED_FILE_CAVEAT,
  ],
  fields: [
    text("mineral", "Mineral", "Mineral, with the form counted in brackets.", { required: true }),
    year("year", "Year", "Calendar year that the row is about.", { required: true }),
    flag("estimated", "Estimated", "TRUE where the year's figures are estimates.", {
      required: true,
    }),
    text("unit", "Unit", "Unit that all tonnages of the row are in.", {
      required: true,
      enum: ["metric tons"],
    }),
    ...printed("us_primary_production", "US primary production", "Mined or refined in the US."),
    ...printed(
      "us_secondary_production",
      "US secondary production",
      "Recovered from scrap in the US.",
    ),
    ...printed("us_apparent_consumption", "US apparent consumption", "Used in the US."),
    fraction(
      "nir_low",
      "Net import reliance",
      "Share of consumption, or its lower bound; blank for a net exporter.",
      {
        percentFrom: "nir_low",
        numberFormat: "0%",
      },
    ),
    fraction(
      "nir_high",
      "Net import reliance, upper bound",
      "The share again, or its upper bound.",
      {
        percentFrom: "nir_high",
        numberFormat: "0%",
      },
    ),
    text(
      "nir_raw",
      "Reliance as printed, in percent",
      "The share as USGS prints it; E is a net exporter.",
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
    text("leading_producer", "Leading producer", "Country that produced most.", { required: true }),
    ...printed("leading_producer_output", "Output of the leading producer", "What it produced."),
    fraction(
      "leading_producer_share",
      "Share of the leading producer",
      "Its part of world production.",
      {
        percentFrom: "leading_share",
        numberFormat: "0%",
      },
    ),
    text(
      "leading_producer_share_raw",
      "Its share as printed, in percent",
      "The share as USGS prints it.",
      {
        from: "leading_producer_share_pct",
      },
    ),
    ...printed("world_production", "World production", "Produced in the world."),
  ],
  convert: withNumbers,
  primaryKey: ["mineral", "year"],
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
