import { code, country, integer, number, text, toCountries, year } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const gdpCurrentUsd = {
  name: "gdp-current-usd",
  group: "economies",
  title: "GDP in current US dollars",
  description:
    "Nominal gross domestic product and population of 52 economies, the European Union and the world from 2015 to 2025, all from one World Bank vintage.",
  raw: "gdp_current_usd.csv",
  vintage: "WDI 2026-07-13",
  licences: ["CC-BY-4.0"],
  attribution: "The World Bank: World Development Indicators: NY.GDP.MKTP.CD (2026-07-13).",
  sources: [
    {
      title: "World Bank, World Development Indicators, GDP (current US$)",
      path: "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
      version: "2026-07-13",
    },
  ],
  caveats: [
    "One vintage throughout; the same year of US GDP differs by 1.9 % between vintages (dataset gdp-vintages).",
    "Figures for 2025 are first estimates, and the United Arab Emirates have none yet. The World Bank has no row for Taiwan.",
    "EUU and WLD are aggregates: leave them out of sums over countries.",
  ],
  fields: [
    country(
      "iso3",
      "Economy code",
      "ISO 3166 code of the economy; EUU (European Union) and WLD (world) are aggregates.",
      {
        required: true,
      },
    ),
    text("economy", "Economy", "Name of the economy as the World Bank writes it.", {
      required: true,
    }),
    year("year", "Year", "Calendar year that GDP and population are for.", { required: true }),
    number(
      "gdp_current_usd",
      "GDP",
      "current US dollars",
      "Gross domestic product at market prices, in dollars of the same year at official exchange rates; not adjusted for inflation or price levels.",
      { required: true, minimum: 0, numberFormat: "#,##0" },
    ),
    integer(
      "population",
      "Population",
      "persons",
      "People living in the economy, estimated for the middle of the year.",
      {
        required: true,
        minimum: 0,
      },
    ),
    code(
      "indicator_code",
      "Indicator",
      "World Bank code of the GDP indicator; population is its SP.POP.TOTL.",
      {
        required: true,
      },
    ),
  ],
  primaryKey: ["iso3", "year"],
  foreignKeys: toCountries("iso3"),
  formulas: [
    {
      label: "US GDP of 2024 in million dollars",
      formula: '=SUMIFS({table}[gdp_current_usd],{table}[iso3],"USA",{table}[year],2024)/10^6',
      numberFormat: "#,##0",
    },
    {
      label: "US imports from China in 2024 (440,319.5 million dollars) over US GDP",
      formula:
        '=LINCHPIN.EXPOSURE_RATIO(440319.5*10^6,SUMIFS({table}[gdp_current_usd],{table}[iso3],"USA",{table}[year],2024))',
      numberFormat: "0.00%",
    },
    {
      label: "Concentration (HHI) of world GDP over the economies listed, 2024",
      formula:
        '=LINCHPIN.HHI({table}[gdp_current_usd]*({table}[year]=2024)*({table}[iso3]<>"WLD")*({table}[iso3]<>"EUU"))',
      numberFormat: "0.000",
    },
  ],
};
