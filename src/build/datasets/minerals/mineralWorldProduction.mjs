import { code, country, flag, number, text, toCountries, year } from "../fields.mjs";
import { MCS_2026, MCS_2026_CREDIT, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/** The raw table has 0 for "less than 200,000" and one unit short of its first word. */
function corrected(row) {
  const value = row.flag === "<" ? "" : row.value;
  const unit = row.unit === "tons" ? "metric tons" : row.unit;
  return [{ ...row, value, unit }];
}

export const mineralWorldProduction = {
  name: "mineral-world-production",
  group: "minerals",
  title: "World production, capacity and reserves of minerals",
  description:
    "What each country mined or refined of the critical minerals in 2024 and 2025, with capacity and reserves where USGS gives them.",
  raw: "mineral_world_production.csv",
  vintage: "USGS 2026-02",
  licences: ["CC0-1.0"],
  attribution: MCS_2026_CREDIT,
  sources: [MCS_2026],
  caveats: [
    "A blank value with flag W, NA, XX, s or text is not zero; zero is printed as a dash and flagged zero.",
    "World total and Other countries are rows too: leave them out of sums over countries.",
    "Units differ by mineral. World germanium is withheld. 2025 is estimated.",
    REVISED_FILE_CAVEAT,
  ],
  fields: [
    text("chapter", "Chapter", "Chapter of the Mineral Commodity Summaries.", { required: true }),
    text("commodity", "Mineral", "Mineral or form of it that the chapter treats.", {
      required: true,
    }),
    text("country", "Country", "Country as USGS writes it, World total, or Other countries.", {
      required: true,
    }),
    country("iso3", "Country code", "ISO code; blank for totals and Other countries."),
    code("measure", "Measure", "Production, capacity or reserves.", {
      required: true,
      enum: ["production", "capacity", "reserves"],
    }),
    text("detail", "Detail", "Stage or form of the mineral that the figure counts.", {
      required: true,
    }),
    year("year", "Year", "Calendar year that the row is about.", { required: true }),
    text("value_raw", "As printed", "The figure as USGS prints it.", { required: true }),
    number("value", "Value", "as the unit column says", "The figure; the bound where flag is >.", {
      minimum: 0,
    }),
    code(
      "flag",
      "Symbol",
      "Sign in the printed figure: > more than, < less than, W withheld, NA not available, XX not applicable, s small, zero, or text.",
      { enum: [">", "<", "W", "NA", "XX", "s", "zero", "text"] },
    ),
    text("unit", "Unit", "Unit that the value of the row is in.", {
      required: true,
      enum: ["metric tons", "thousand metric tons", "thousand metric dry tons", "kilograms"],
    }),
    flag(
      "is_us_critical_2025",
      "On the US critical list",
      "TRUE where the mineral is on the US critical minerals list of 2025.",
      { required: true },
    ),
  ],
  convert: corrected,
  primaryKey: ["chapter", "commodity", "country", "measure", "detail", "year"],
  foreignKeys: toCountries("iso3"),
  formulas: [
    {
      label: "China's share of rare-earth mining in 2025",
      formula:
        '=SUMIFS({table}[value],{table}[commodity],"Rare Earths",{table}[measure],"production",{table}[year],2025,{table}[iso3],"CHN")/SUMIFS({table}[value],{table}[commodity],"Rare Earths",{table}[measure],"production",{table}[year],2025,{table}[iso3],"?*")',
      numberFormat: "0.0%",
    },
    {
      label: "Concentration (HHI) of rare-earth mining in 2025",
      formula:
        '=LINCHPIN.HHI({table}[value]*({table}[commodity]="Rare Earths")*({table}[measure]="production")*({table}[year]=2025)*({table}[iso3]<>""))',
      numberFormat: "0.000",
    },
    {
      label: "Effective number of rare-earth mining countries in 2025",
      formula:
        '=LINCHPIN.EFFECTIVE_SUPPLIERS({table}[value]*({table}[commodity]="Rare Earths")*({table}[measure]="production")*({table}[year]=2025)*({table}[iso3]<>""))',
      numberFormat: "0.0",
    },
  ],
};
