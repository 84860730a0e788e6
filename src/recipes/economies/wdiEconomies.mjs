import { country, fraction, integer, number, toCountries, year } from "../fields.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";

const REST = "blank where the World Bank gives none";

/**
 * One of the three ratios of trade to GDP.
 *
 * @param {string} name
 * @param {string} percentFrom
 * @param {string} title
 * @param {string} description
 */
function ofGdp(name, percentFrom, title, description) {
  return fraction(name, title, "fraction of GDP", `${description}; ${REST}.`, {
    percentFrom,
    maximum: null,
  });
}

/** @type {import("../specification.mjs").Specification} */
export const wdiEconomies = {
  name: "wdi-economies",
  group: "economies",
  title: "Economies of the world: GDP, population and trade over GDP",
  description:
    "GDP, population and trade in goods and services over GDP of 216 economies, the European Union and the world, yearly from 2000 to 2025 as far as the World Bank has them. GDP stands in two editions side by side.",
  raw: "wdi_economies.csv",
  vintage: "WDI 2024-10 (GDP), 2025-01-28 (trade), 2026-03-06 (population); 2026-07-13 (GDP)",
  licences: ["CC-BY-4.0"],
  attribution:
    "The World Bank: World Development Indicators: NY.GDP.MKTP.CD (2024-10; 2026-07-13), SP.POP.TOTL (2026-03-06), NE.EXP.GNFS.ZS (2025-01-28), NE.TRD.GNFS.ZS (2025); imports over GDP computed as trade less exports.",
  sources: [
    {
      title: "World Bank, WDI, NY.GDP.MKTP.CD, by way of DataHub, datasets/gdp",
      path: "https://github.com/datasets/gdp",
      version: "2024-10",
    },
    {
      title: "World Bank, World Development Indicators, GDP (current US$)",
      path: "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
      version: "2026-07-13",
    },
    {
      title: "World Bank, WDI, SP.POP.TOTL, by way of DataHub, datasets/population",
      path: "https://github.com/datasets/population",
      version: "2026-03-06",
    },
    {
      title: "World Bank, WDI, NE.EXP.GNFS.ZS",
      path: "https://data.worldbank.org/indicator/NE.EXP.GNFS.ZS",
      version: "2025-01-28",
    },
    {
      title: "World Bank, WDI, NE.TRD.GNFS.ZS, by way of Our World in Data",
      path: "https://ourworldindata.org/grapher/trade-as-share-of-gdp",
      version: "2025",
    },
  ],
  caveats: [
    "Two editions of GDP: never divide one by the other, or take growth across them. The older one ends in 2023 and has the older, lower Chinese series; the newer one has 54 economies from 2015.",
    "Trade is of goods and services. Imports over GDP are trade less exports from two editions: 18 of 20 values checked agree within 0.05 points.",
    "EUU and WLD are aggregates: leave them out of sums over countries. The World Bank has no row for Taiwan.",
  ],
  fields: [
    country(
      "iso3",
      "Economy code",
      "ISO 3166 code of the economy; EUU (European Union) and WLD (world) are aggregates.",
      { required: true },
    ),
    year("year", "Year", "Calendar year that the row's figures are for.", { required: true }),
    number(
      "gdp_current_usd",
      "GDP, edition of 2024-10",
      "current US dollars",
      "Nominal gross domestic product in dollars of the same year, as the World Bank had it in October 2024; blank where that edition has none, as after 2023.",
      { minimum: 0, numberFormat: "#,##0" },
    ),
    number(
      "gdp_current_usd_2026_07",
      "GDP, edition of 2026-07-13",
      "current US dollars",
      "Nominal gross domestic product in dollars of the same year, as the World Bank had it on 2026-07-13; blank outside 54 economies and the years from 2015.",
      { minimum: 0, numberFormat: "#,##0" },
    ),
    integer(
      "population",
      "Population",
      "persons",
      "People living in the economy, estimated for the middle of the year.",
      { required: true, minimum: 0 },
    ),
    ofGdp(
      "exports_gdp",
      "exports_pct_gdp",
      "Exports over GDP",
      "Exports of goods and services over GDP of the same year",
    ),
    ofGdp(
      "imports_gdp",
      "imports_pct_gdp",
      "Imports over GDP",
      "Imports of goods and services over GDP of the same year: trade less exports, so that two editions meet in it",
    ),
    ofGdp(
      "trade_gdp",
      "trade_pct_gdp",
      "Trade over GDP",
      "Exports and imports of goods and services together over GDP of the same year; above 100 % where goods pass through",
    ),
  ],
  primaryKey: ["iso3", "year"],
  foreignKeys: toCountries("iso3"),
  identities: [sumsTo(["exports_pct_gdp", "imports_pct_gdp"], "trade_pct_gdp", 0.0011)],
  formulas: [
    {
      label: "Trade openness of Vietnam in 2023",
      formula:
        '=LINCHPIN.TRADE_OPENNESS(SUMIFS({table}[exports_gdp],{table}[iso3],"VNM",{table}[year],2023),SUMIFS({table}[imports_gdp],{table}[iso3],"VNM",{table}[year],2023),1)',
      numberFormat: "0.0%",
    },
    {
      label: "US imports of goods from Germany in 2025 (155,827.8 million dollars) over German GDP",
      formula:
        '=LINCHPIN.EXPOSURE_RATIO(155827.8*10^6,SUMIFS({table}[gdp_current_usd_2026_07],{table}[iso3],"DEU",{table}[year],2025))',
      numberFormat: "0.00%",
    },
    {
      label:
        "Asymmetry of dependence, Australia and China, per dollar of trade (edition of 2024-10, 2023)",
      formula:
        '=LINCHPIN.DEPENDENCE_ASYMMETRY(1,SUMIFS({table}[gdp_current_usd],{table}[iso3],"AUS",{table}[year],2023),SUMIFS({table}[gdp_current_usd],{table}[iso3],"CHN",{table}[year],2023),"NORMALISED")',
      numberFormat: "0.000",
    },
  ],
};
