import { code, country, fraction, number, text, toCountries, year } from "../fields.mjs";

export const macroExposure = {
  name: "macro-exposure",
  group: "core",
  title: "Macro exposure ratios",
  description:
    "Trade between the United States and China over the GDP of either, by year since 1985. Official figures and those of the article stand in separate rows, told apart by estimate_kind.",
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
  ],
  caveats: [
    "A ratio means little without its flow, its statistical basis and both vintages; all three are in the row.",
    "China's exposure is shown on United States figures and on Chinese ones; for 2024 the two differ by 0.46 points.",
    "Trade is gross: re-imported value and double counting are in it.",
  ],
  fields: [
    country("reporter_iso3", "Economy", "Economy whose exposure the row states.", {
      required: true,
    }),
    country("partner_iso3", "Partner", "Economy at the other end of the trade.", {
      required: true,
    }),
    year("year", "Year", "Calendar year of both the trade and the GDP.", { required: true }),
    code(
      "indicator",
      "Indicator",
      "Which exposure: imports over GDP, exports over GDP, or both flows together over GDP.",
      { required: true, enum: ["import_exposure", "export_exposure", "two_way_trade"] },
    ),
    code("flow", "Flow", "Direction of the trade as the economy sees it.", {
      required: true,
      enum: ["imports", "exports", "total"],
    }),
    number(
      "trade_usd_mn",
      "Trade",
      "million US dollars",
      "Value of the flow in goods, on the basis that the row states.",
      { required: true, minimum: 0, numberFormat: "#,##0.0" },
    ),
    number(
      "gdp_usd_mn",
      "GDP",
      "million US dollars",
      "Nominal gross domestic product of the economy, in the same unit as the trade.",
      { required: true, minimum: 0, numberFormat: "#,##0.0" },
    ),
    fraction(
      "ratio",
      "Exposure ratio",
      "Trade over GDP, as published with the row; LINCHPIN.EXPOSURE_RATIO recomputes it from the two columns before.",
      { required: true, percentFrom: "ratio_pct", numberFormat: "0.00%", maximum: null },
    ),
    text(
      "trade_basis",
      "Basis of the trade figure",
      "Whose statistics the flow comes from and how it is valued (customs value, f.o.b., c.i.f.).",
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
  unverified: {
    title: "Macro exposure ratios: unverified row",
    description:
      "China's export exposure in 2024 on Chinese customs figures, where the customs level was recalled rather than read; UN Comtrade agrees with it to within 0.2 %.",
    formulas: [
      {
        label: "Exposure ratio of every row",
        formula: "=LINCHPIN.EXPOSURE_RATIO({table}[trade_usd_mn],{table}[gdp_usd_mn])",
        numberFormat: "0.00%",
      },
      {
        label: "Gap to the ratio on United States figures (2.34 %)",
        formula:
          "=LINCHPIN.EXPOSURE_RATIO({table}[trade_usd_mn],{table}[gdp_usd_mn])-438742/18729668.4",
        numberFormat: "0.00%",
      },
      {
        label: "Gap to the UN Comtrade figure of 525,650 million dollars",
        formula: "=SUM({table}[trade_usd_mn])/525650-1",
        numberFormat: "0.00%",
      },
    ],
  },
};
