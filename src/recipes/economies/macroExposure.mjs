import { code, country, fraction, number, text, toCountries, year } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const macroExposure = {
  name: "macro-exposure",
  group: "economies",
  title: "Macro exposure ratios",
  description:
    'Trade in goods between the United States and China as a percentage of the GDP of each, yearly from 1985 to 2025. Ratios from official statistics and two stated by the article "US-China Trade 2025: The Micro-Dependency Risk" (EximGPT) stand in separate rows, told apart by the column estimate_kind.',
  raw: "macro_exposure.csv",
  vintage: "US Census to 2026-06-17; World Bank WDI 2026-07-13",
  licences: ["CC-BY-4.0", "other-pd", "facts-only"],
  attribution:
    "U.S. Census Bureau, Foreign Trade (2023-03 to 2026-06); The World Bank: World Development Indicators: NY.GDP.MKTP.CD (2026-07-13); ratios computed by Linchpin.",
  sources: [
    {
      title: "U.S. Census Bureau, Trade in Goods with China",
      path: "https://www.census.gov/foreign-trade/balance/c5700.html",
      version: "2023-03; 2026-02-07; 2026-06-17",
    },
    {
      title: "World Bank, World Development Indicators, GDP (current US$)",
      path: "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
      version: "2026-07-13",
    },
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
    {
      title: "UN Comtrade, as listed by Trading Economics",
      path: "https://datasetsearch.research.google.com/search?query=us+china+trade+drops",
      version: "2025-07",
    },
    {
      title: "China Customs (GACC), release of 2026-01-14, as reported by Modaes and Sputnik",
      path: "https://www.modaes.com/global/markets/china-closes-2025-with-record-trade-surplus-of-1020-trillion-despite-tariffs",
      version: "2025-01; 2026-01-14",
    },
  ],
  caveats: [
    "A ratio means little without its flow, its statistical basis and both vintages; all three are in the row.",
    "China's exposure rests on United States figures; for 2024 and 2025 it is also shown on Chinese ones, which put exports over GDP 0.45 and 0.57 percentage points higher.",
    "Trade is gross, GDP is value added: foreign content and goods that cross the border twice are in the ratio, services are not.",
  ],
  fields: [
    country(
      "reporter_iso3",
      "Economy",
      "Economy whose trade is set against its own GDP: USA or CHN.",
      {
        required: true,
      },
    ),
    country("partner_iso3", "Partner", "Economy that it trades with: CHN or USA.", {
      required: true,
    }),
    year("year", "Year", "Calendar year of both the trade and the GDP.", { required: true }),
    code(
      "indicator",
      "Indicator",
      "Which exposure: import_exposure is imports over GDP, export_exposure exports over GDP, two_way_trade both together over GDP.",
      { required: true, enum: ["import_exposure", "export_exposure", "two_way_trade"] },
    ),
    code(
      "flow",
      "Flow",
      "Direction of the trade as the economy sees it: its imports, its exports, or their total.",
      {
        required: true,
        enum: ["imports", "exports", "total"],
      },
    ),
    number(
      "trade_usd_mn",
      "Trade",
      "million US dollars",
      "Value of the goods traded in the year, in current dollars, counted as the column trade_basis says.",
      { required: true, minimum: 0, numberFormat: "#,##0.0" },
    ),
    number(
      "gdp_usd_mn",
      "GDP",
      "million US dollars",
      "Nominal gross domestic product of the economy in the year, in current dollars.",
      { required: true, minimum: 0, numberFormat: "#,##0.0" },
    ),
    fraction(
      "ratio",
      "Exposure ratio",
      "fraction of GDP",
      "Trade over GDP of the same year, computed from the two columns before it (to six decimals); for the article, the rounded ratio that it states.",
      { required: true, percentFrom: "ratio_pct", numberFormat: "0.00%", maximum: null },
    ),
    text(
      "trade_basis",
      "Basis of the trade figure",
      "Whose statistics the trade comes from and how goods are valued: customs value or free on board (f.o.b., f.a.s.), or with insurance and freight (c.i.f.).",
      { required: true },
    ),
    code(
      "estimate_kind",
      "Kind of figure",
      "Computed from official statistics (official-derived), or as an article states it (article-claim). Models start from the official rows.",
      { required: true, enum: ["official-derived", "article-claim"] },
    ),
  ],
  primaryKey: ["reporter_iso3", "partner_iso3", "year", "indicator", "trade_basis"],
  foreignKeys: toCountries("reporter_iso3", "partner_iso3"),
  formulas: [
    {
      label: "Exposure ratio of every row",
      formula: "=LINCHPIN.EXPOSURE_RATIO({table}[trade_usd_mn],{table}[gdp_usd_mn])",
      numberFormat: "0.00%",
    },
    {
      label: "US import exposure to China in 2024, official figures",
      formula:
        '=LINCHPIN.EXPOSURE_RATIO(SUMIFS({table}[trade_usd_mn],{table}[reporter_iso3],"USA",{table}[year],2024,{table}[indicator],"import_exposure",{table}[estimate_kind],"official-derived"),SUMIFS({table}[gdp_usd_mn],{table}[reporter_iso3],"USA",{table}[year],2024,{table}[indicator],"import_exposure",{table}[estimate_kind],"official-derived"))',
      numberFormat: "0.00%",
    },
    {
      label: "The same as the article has it",
      formula:
        '=LINCHPIN.EXPOSURE_RATIO(SUMIFS({table}[trade_usd_mn],{table}[reporter_iso3],"USA",{table}[year],2024,{table}[indicator],"import_exposure",{table}[estimate_kind],"article-claim"),SUMIFS({table}[gdp_usd_mn],{table}[reporter_iso3],"USA",{table}[year],2024,{table}[indicator],"import_exposure",{table}[estimate_kind],"article-claim"))',
      numberFormat: "0.00%",
    },
  ],
};
