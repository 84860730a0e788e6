import { code, country, number, text, toCountries, year } from "../fields.mjs";

const ECONOMIES = new Set(["USA", "CHN", "EUU", "WLD"]);

/**
 * The two figures of a raw row as two observations, in the form in which live sources answer.
 *
 * @param {import("../specification.mjs").Row} row
 */
function convert(row) {
  if (!ECONOMIES.has(row.iso3)) return [];
  const shared = {
    ...row,
    area_code: row.iso3,
    area: row.economy,
    period: row.year,
    scale: "1",
    flag: "",
  };
  return [
    {
      ...shared,
      series: "World Bank NY.GDP.MKTP.CD",
      indicator: "GDP (current US$)",
      value: row.gdp_current_usd,
      unit: "current US$",
    },
    {
      ...shared,
      series: "World Bank SP.POP.TOTL",
      indicator: "Population, total",
      value: row.population,
      unit: "persons",
      source_url: "https://data.worldbank.org/indicator/SP.POP.TOTL",
    },
  ];
}

/** @type {import("../specification.mjs").Specification} */
export const observations = {
  name: "observations",
  group: "economies",
  title: "Observations of statistical offices",
  description:
    "One figure in each row, whatever its series: the layout in which live sources (World Bank, Eurostat, OECD) bring theirs. It comes with GDP and population of the United States, China, the European Union and the world from 2015 to 2025.",
  raw: "gdp_current_usd.csv",
  convertedFrom: ["economy", "gdp_current_usd", "population", "indicator_code"],
  convert,
  vintage: "WDI 2026-07-13",
  licences: ["CC-BY-4.0"],
  attribution:
    "The World Bank: World Development Indicators: NY.GDP.MKTP.CD, SP.POP.TOTL (2026-07-13).",
  sources: [
    {
      title: "World Bank, World Development Indicators, GDP (current US$)",
      path: "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
      version: "2026-07-13",
    },
    {
      title: "World Bank, World Development Indicators, Population, total",
      path: "https://data.worldbank.org/indicator/SP.POP.TOTL",
      version: "2026-07-13",
    },
  ],
  caveats: [
    "Series of different units stand below each other: filter by series before adding anything up.",
    "The figure itself is value times scale.",
  ],
  fields: [
    code("series", "Series", "Publisher, table and codes that tell this series from any other.", {
      required: true,
    }),
    text("indicator", "Indicator", "What the series measures, in the publisher's words.", {
      required: true,
    }),
    code("area_code", "Area code", "Code of the country or area as the publisher writes it.", {
      required: true,
    }),
    country(
      "iso3",
      "Country code",
      "ISO 3166 code of the area, or EUU and WLD; blank for an area that has none.",
    ),
    text("area", "Area", "Name of the area as the publisher writes it.", { required: true }),
    code("period", "Period", "Year, quarter or month of the figure: 2024, 2024-Q1, 2024-01.", {
      required: true,
      numberFormat: "@",
    }),
    year("year", "Year", "Calendar year in which the period begins.", {
      required: true,
      minimum: 1800,
    }),
    number(
      "value",
      "Value",
      "as the unit column says",
      "The figure as published, to be multiplied by scale; its unit stands beside it.",
      {
        required: true,
        numberFormat: "#,##0.0#####",
      },
    ),
    text(
      "unit",
      "Unit",
      "Unit of value times scale in the publisher's words, such as current US$ or persons.",
      { required: true },
    ),
    number(
      "scale",
      "Scale",
      "times",
      "Number to multiply the value by: 1 for plain figures, 1000000 for figures in millions.",
      {
        required: true,
        minimum: 0,
        numberFormat: "General",
      },
    ),
    code(
      "flag",
      "Flag",
      "The publisher's remark on the figure, such as p for provisional; blank where there is none.",
    ),
  ],
  primaryKey: ["series", "area_code", "period"],
  foreignKeys: toCountries("iso3"),
  rules: { sameUnit: [{ unit: "unit", by: ["series"] }] },
  formulas: [
    {
      label: "Population of China in 2024, millions",
      formula:
        '=SUMIFS({table}[value],{table}[series],"World Bank SP.POP.TOTL",{table}[iso3],"CHN",{table}[year],2024)/10^6',
      numberFormat: "#,##0.0",
    },
    {
      label: "GDP per head of the United States in 2024, US dollars",
      formula:
        '=SUMIFS({table}[value],{table}[series],"World Bank NY.GDP.MKTP.CD",{table}[iso3],"USA",{table}[year],2024)/SUMIFS({table}[value],{table}[series],"World Bank SP.POP.TOTL",{table}[iso3],"USA",{table}[year],2024)',
      numberFormat: "#,##0",
    },
    {
      label: "China's share of world GDP in 2024",
      formula:
        '=SUMIFS({table}[value],{table}[series],"World Bank NY.GDP.MKTP.CD",{table}[iso3],"CHN",{table}[year],2024)/SUMIFS({table}[value],{table}[series],"World Bank NY.GDP.MKTP.CD",{table}[iso3],"WLD",{table}[year],2024)',
      numberFormat: "0.0%",
    },
  ],
};
