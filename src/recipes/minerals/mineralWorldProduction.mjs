import { code, country, flag, number, text, toCountries, year } from "../fields.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { MCS_2026, MCS_2026_CREDIT, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/**
 * The raw table has 0 for "less than 200,000", one unit short of its first word, and a stray "Yes" for a note.
 *
 * @param {import("../specification.mjs").Row} row
 */
function corrected(row) {
  const bounded = row.flag === "<";
  const unit = row.unit === "tons" ? "metric tons" : row.unit;
  return [
    {
      ...row,
      value: bounded ? "" : row.value,
      value_t: bounded ? "" : row.value_t,
      unit,
      note: row.note === "Yes" ? "" : row.note,
    },
  ];
}

/** @type {import("../specification.mjs").Specification} */
export const mineralWorldProduction = {
  name: "mineral-world-production",
  group: "minerals",
  title: "World production, capacity and reserves of minerals",
  description:
    "How much of each mineral of the USGS survey each country mined, smelted or refined in 2024 and 2025, with capacity and reserves where USGS gives them: all 83 chapters, critical or not.",
  raw: "mineral_world_production.csv",
  vintage: "USGS 2026-02",
  licences: ["CC0-1.0"],
  attribution: MCS_2026_CREDIT,
  sources: [MCS_2026],
  caveats: [
    "A blank value with flag W, NA, XX, s, < or text is not zero; zero is printed as a dash and flagged zero.",
    "World total (also rounded) and Other countries are rows too: leave them out of sums over countries.",
    "Units differ by mineral, and so does what is weighed: metal content, oxide equivalent or gross weight, as the USGS chapter has it; the column detail says which only where the file does. World germanium is withheld. Production of 2025 is estimated.",
    REVISED_FILE_CAVEAT,
  ],
  fields: [
    text(
      "chapter",
      "Chapter",
      "Chapter of the USGS Mineral Commodity Summaries 2026, in capitals as there.",
      { required: true },
    ),
    text("commodity", "Mineral", "Mineral or form of it that the chapter treats.", {
      required: true,
    }),
    commodityKey,
    text(
      "country",
      "Country",
      "Country as USGS writes it, or World total, or Other countries (those without a row).",
      {
        required: true,
      },
    ),
    country(
      "iso3",
      "Country code",
      "ISO 3166 code of the country; blank for World total and Other countries.",
    ),
    code(
      "measure",
      "Measure",
      "What is counted: production (made in the year), capacity (what plants could make in a year) or reserves (in the ground, worth extracting).",
      {
        required: true,
        enum: ["production", "capacity", "reserves"],
      },
    ),
    text(
      "detail",
      "Detail",
      "Stage or form that the figure counts, as USGS heads it: mine, smelter or refinery production, a product, or what the tonnage is of.",
      {
        required: true,
      },
    ),
    year(
      "year",
      "Year",
      "Calendar year of the production, or the one that capacity and reserves are stated for; one reserve is of 2023.",
      { required: true },
    ),
    text("value_raw", "As printed", "The figure as USGS prints it, with signs and symbols.", {
      required: true,
    }),
    number(
      "value",
      "Value",
      "as the unit column says",
      "Amount produced in the year, capacity a year, or reserves; the lower bound where flag is >, blank where USGS prints no number.",
      {
        minimum: 0,
      },
    ),
    code(
      "flag",
      "Symbol",
      "Sign in the printed figure: > more than, < less than, W withheld, NA not available, XX not applicable, s small amount, zero (a dash), text (a word); blank for a plain number.",
      { enum: [">", "<", "W", "NA", "XX", "s", "zero", "text"] },
    ),
    text(
      "unit",
      "Unit",
      "Unit of the value: kilograms, metric tons, thousand metric tons, thousand metric dry tons (bauxite), million metric tons, thousands of carats, million carats, million liters or million cubic meters.",
      {
        required: true,
        enum: [
          "kilograms",
          "metric tons",
          "thousand metric tons",
          "thousand metric dry tons",
          "million metric tons",
          "thousands of carats",
          "million carats",
          "million liters",
          "million cubic meters",
        ],
      },
    ),
    number(
      "value_t",
      "Value in tonnes",
      "metric tons",
      "The value in one unit for all minerals; blank where USGS prints no number, and for gemstones and gases that it does not weigh.",
      { minimum: 0 },
    ),
    flag(
      "is_us_critical_2025",
      "On the US critical list",
      "TRUE where the mineral is on the US list of critical minerals of 2025.",
      { required: true },
    ),
  ],
  convert: corrected,
  primaryKey: ["chapter", "commodity", "country", "measure", "detail", "year"],
  foreignKeys: [...toCountries("iso3"), ...toCommodities],
  formulas: [
    {
      label: "China's share of rare-earth mining in 2025",
      formula:
        '=SUMIFS({table}[value],{table}[commodity_key],"rare-earths",{table}[measure],"production",{table}[year],2025,{table}[iso3],"CHN")/SUMIFS({table}[value],{table}[commodity_key],"rare-earths",{table}[measure],"production",{table}[year],2025,{table}[iso3],"?*")',
      numberFormat: "0.0%",
    },
    {
      label: "Concentration (HHI) of rare-earth mining in 2025",
      formula:
        '=LINCHPIN.HHI({table}[value]*({table}[commodity_key]="rare-earths")*({table}[measure]="production")*({table}[year]=2025)*({table}[iso3]<>""))',
      numberFormat: "0.000",
    },
    {
      label: "Effective number of rare-earth mining countries in 2025",
      formula:
        '=LINCHPIN.EFFECTIVE_SUPPLIERS({table}[value]*({table}[commodity_key]="rare-earths")*({table}[measure]="production")*({table}[year]=2025)*({table}[iso3]<>""))',
      numberFormat: "0.0",
    },
  ],
};
