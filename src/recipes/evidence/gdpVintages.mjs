import { country, number, toCountries, year } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const gdpVintages = {
  name: "gdp-vintages",
  group: "evidence",
  title: "GDP by vintage",
  description:
    'GDP of the United States and China for 2018 to 2025 as the World Bank published it on different dates, and for 2024 as the article "US-China Trade 2025: The Micro-Dependency Risk" (EximGPT) has it: why a ratio needs its vintage.',
  raw: "gdp_vintages.csv",
  vintage: "2024-10 to 2026-07-13",
  licences: ["CC-BY-4.0", "facts-only"],
  attribution:
    "The World Bank: World Development Indicators: NY.GDP.MKTP.CD (2024-10, 2025-07-01, 2025-12, 2026-07-13).",
  sources: [
    {
      title: "World Bank, World Development Indicators, GDP (current US$)",
      path: "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
      version: "2026-07-13",
    },
    {
      title: "World Bank, World Development Indicators, by way of DataHub, datasets/gdp",
      path: "https://github.com/datasets/gdp",
      version: "2024-10",
    },
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
    {
      title: "World Bank, Indicators API v2, stored answers",
      path: "https://api.worldbank.org/v2/country/USA;CHN/indicator/NY.GDP.MKTP.CD",
      version: "2025-07-01; 2025-12 to 2026-06-17",
    },
  ],
  caveats: [
    "US GDP of 2024 is 29.185, 28.751 or 29.298 trillion dollars by vintage, and 28.65 in the article.",
    "The widely used copy at DataHub (datasets/gdp) ends in 2023 and shows the older Chinese series.",
  ],
  fields: [
    country("iso3", "Economy", "Economy whose GDP it is: USA or CHN.", {
      required: true,
    }),
    year("year", "Year", "Calendar year that the GDP is for.", { required: true }),
    number(
      "gdp_current_usd",
      "GDP",
      "current US dollars",
      "Nominal gross domestic product at market prices, in dollars of the same year, as published in the vintage of the row.",
      {
        required: true,
        minimum: 0,
        numberFormat: "#,##0",
      },
    ),
  ],
  primaryKey: ["iso3", "year", "vintage"],
  foreignKeys: toCountries("iso3"),
  formulas: [
    {
      label: "Highest over lowest US GDP of 2024",
      formula:
        '=MAXIFS({table}[gdp_current_usd],{table}[iso3],"USA",{table}[year],2024)/MINIFS({table}[gdp_current_usd],{table}[iso3],"USA",{table}[year],2024)-1',
      numberFormat: "0.0%",
    },
    {
      label: "US imports from China in 2024 over the highest vintage",
      formula:
        '=LINCHPIN.EXPOSURE_RATIO(440319.5*10^6,MAXIFS({table}[gdp_current_usd],{table}[iso3],"USA",{table}[year],2024))',
      numberFormat: "0.000%",
    },
    {
      label: "The same over the lowest vintage",
      formula:
        '=LINCHPIN.EXPOSURE_RATIO(440319.5*10^6,MINIFS({table}[gdp_current_usd],{table}[iso3],"USA",{table}[year],2024))',
      numberFormat: "0.000%",
    },
  ],
};
