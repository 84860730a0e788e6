import { code, flag, number, text, year } from "../fields.mjs";
import { shiftDecimal } from "../shiftDecimal.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { MCS_2026, MCS_2026_CREDIT, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/**
 * A figure in percent becomes a fraction, and its unit with it.
 *
 * @param {import("../specification.mjs").Row} row
 */
function inFractions(row) {
  const unit = row.unit.replace("mililiters", "milliliters");
  if (unit !== "percent") return [{ ...row, unit }];
  return [{ ...row, unit: "fraction", value: row.value && shiftDecimal(row.value, -2) }];
}

/** @type {import("../specification.mjs").Specification} */
export const usMineralSalientSeries = {
  name: "us-mineral-salient-series",
  group: "minerals",
  title: "US mineral statistics, 2021 to 2025",
  description:
    "Production, imports, exports, consumption, prices, stocks, employment and net import reliance of the United States for every commodity of the USGS survey, 2021 to 2025.",
  raw: "us_mineral_salient_series.csv",
  vintage: "USGS 2026-02",
  licences: ["CC0-1.0"],
  attribution: MCS_2026_CREDIT,
  sources: [MCS_2026],
  caveats: [
    "Several rows answer for one statistic of a commodity: fix the detail, which names the form.",
    "A blank value with flag W, NA, E, s or text is not zero; with > or < the value is the bound that is printed.",
    "Figures of 2025 are estimates. How consumption and reliance are defined stands in the note.",
    REVISED_FILE_CAVEAT,
  ],
  fields: [
    text(
      "chapter",
      "Chapter",
      "Chapter of the USGS Mineral Commodity Summaries 2026, in capitals.",
      {
        required: true,
      },
    ),
    text("commodity", "Mineral", "Mineral or form of it, as USGS names it.", { required: true }),
    commodityKey,
    text(
      "statistic",
      "Statistic",
      "What is measured: Production, Shipment, Sold or used, Sales, Supply, Import, Export, Consumption, Price, Stock, Employment or Net import reliance.",
      { required: true },
    ),
    text(
      "detail",
      "Detail",
      "The statistic in full, as USGS heads it: the form, the stage, and on what consumption a reliance is based.",
      { required: true },
    ),
    year("year", "Year", "Calendar year that the figure is of; 2025 is estimated.", {
      required: true,
    }),
    text("value_raw", "As printed", "The figure as USGS prints it, with signs and symbols.", {
      required: true,
    }),
    number(
      "value",
      "Value",
      "as the unit column says",
      "The figure as a number, the bound where flag is > or <; reliance as a fraction. Blank where USGS prints no number.",
    ),
    code(
      "flag",
      "Symbol",
      "Sign in the printed figure: > more than, < less than, W withheld, E net exporter, NA not available, s small amount, zero (a dash), text (a word); blank for a plain number.",
      { enum: [">", "<", "W", "E", "NA", "s", "zero", "text"] },
    ),
    text(
      "unit",
      "Unit",
      "Unit of the value, such as metric tons, kilograms, dollars per kilogram, number (of people) or fraction; blank where the price is a word.",
    ),
    flag(
      "is_us_critical_2025",
      "On the US critical list",
      "TRUE where the mineral is on the US list of critical minerals of 2025.",
      { required: true },
    ),
  ],
  convert: inFractions,
  primaryKey: ["commodity", "statistic", "detail", "year"],
  foreignKeys: toCommodities,
  formulas: [
    {
      label: "Net import reliance on gallium in 2025",
      formula:
        '=SUMIFS({table}[value],{table}[commodity_key],"gallium",{table}[statistic],"Net import reliance",{table}[year],2025)',
      numberFormat: "0%",
    },
    {
      label: "Price of gallium in 2025 over 2021",
      formula:
        '=SUMIFS({table}[value],{table}[commodity_key],"gallium",{table}[statistic],"Price",{table}[year],2025)/SUMIFS({table}[value],{table}[commodity_key],"gallium",{table}[statistic],"Price",{table}[year],2021)',
      numberFormat: "0.00",
    },
    {
      label: "Net import reliance on alumina in 2025, from production and trade",
      formula:
        '=LINCHPIN.NET_IMPORT_RELIANCE(SUMIFS({table}[value],{table}[commodity_key],"alumina",{table}[statistic],"Production",{table}[year],2025),SUMIFS({table}[value],{table}[commodity_key],"alumina",{table}[statistic],"Import",{table}[year],2025),SUMIFS({table}[value],{table}[commodity_key],"alumina",{table}[statistic],"Export",{table}[year],2025))',
      numberFormat: "0%",
    },
  ],
};
