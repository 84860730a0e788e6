import { code, flag, year } from "../fields.mjs";
import { goodsTradeFields } from "./goodsTradeFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const usChinaGoodsTrade = {
  name: "us-china-goods-trade",
  group: "economies",
  title: "US goods trade with China, yearly",
  description:
    "Goods that the United States imported from and exported to China each year from 1985 to 2025. Where a year was revised, its older and newer figures stand side by side and one is marked preferred.",
  raw: "us_china_goods_trade.csv",
  vintage: "US Census 2023-03 to 2026-06-17",
  licences: ["other-pd", "facts-only"],
  attribution: "U.S. Census Bureau, Foreign Trade, Trade in Goods with China (2023-03 to 2026-06).",
  sources: [
    {
      title: "U.S. Census Bureau, Trade in Goods with China",
      path: "https://www.census.gov/foreign-trade/balance/c5700.html",
      version: "2023-03; 2025-02-05; 2026-02-07; 2026-06-17",
    },
    {
      title: "U.S. Census Bureau and BEA, FT-900 annual 2023, as quoted by WTTL",
      path: "https://www.wttlonline.com/stories/goods-services-deficit-down-18-from-2022,11742",
      version: "2024-02-07",
    },
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
    {
      title:
        "U.S. Census Bureau and BEA, FT-900 annual 2023, as quoted by Coalition for a Prosperous America",
      path: "https://prosperousamerica.org/?p=27204",
      version: "2024-02",
    },
  ],
  caveats: [
    "2022 and 2024 have three rows each: filter is_preferred to TRUE for one row a year.",
    "Preferred figures differ in vintage: to 2022 as of March 2023, 2023 rounded to 0.1 billion as quoted, 2024 and 2025 sums of months after the revisions of June 2025 and June 2026.",
    "Census basis (goods as they cross the border), not seasonally adjusted, current dollars.",
  ],
  fields: [
    year("year", "Year", "Calendar year in which the goods were traded.", { required: true }),
    ...goodsTradeFields(false),
    code(
      "basis",
      "Basis",
      "How trade is counted: census (Census basis: goods as they cross the border) or unstated (the source does not say).",
      {
        required: true,
        enum: ["census", "unstated"],
      },
    ),
    flag(
      "is_preferred",
      "Preferred",
      "TRUE for the one row of each year to use, FALSE for its older or competing figures.",
      { required: true },
    ),
  ],
  primaryKey: ["year", "source", "vintage"],
  formulas: [
    {
      label: "US imports from China in 2024 over US GDP (29,298,013 million dollars)",
      formula:
        "=LINCHPIN.EXPOSURE_RATIO(SUMIFS({table}[us_goods_imports_usd_mn],{table}[year],2024,{table}[is_preferred],TRUE),29298013)",
      numberFormat: "0.00%",
    },
    {
      label: "Change of US imports from China, 2018 to 2025",
      formula:
        "=SUMIFS({table}[us_goods_imports_usd_mn],{table}[year],2025,{table}[is_preferred],TRUE)/SUMIFS({table}[us_goods_imports_usd_mn],{table}[year],2018,{table}[is_preferred],TRUE)-1",
      numberFormat: "0.0%",
    },
    {
      label: "China's share of US goods imports in 2024 (3,267.4 billion dollars in all)",
      formula:
        "=LINCHPIN.MICRO_DEPENDENCY(SUMIFS({table}[us_goods_imports_usd_mn],{table}[year],2024,{table}[is_preferred],TRUE),3267400)",
      numberFormat: "0.0%",
    },
  ],
  unverified: {
    vintage: "2024 to 2025 revision (recalled)",
    licences: ["other-pd"],
    attribution: "U.S. Census Bureau, Foreign Trade, Trade in Goods with China, as recalled.",
    sources: [
      {
        title: "U.S. Census Bureau, Trade in Goods with China (figure recalled)",
        path: "https://www.census.gov/foreign-trade/balance/c5700.html",
      },
    ],
    caveats: [
      "Not the preferred figure of 2023: that stands, rounded, in US goods trade with China, yearly.",
      "Census basis (goods as they cross the border), not seasonally adjusted, current dollars.",
    ],
    title: "US goods trade with China, yearly: unverified row",
    description:
      "US imports of goods from China and exports to China in 2023 after a later revision by the US Census Bureau that was recalled, not read: 426,885.0 and 147,777.8 million dollars.",
    formulas: [
      {
        label: "Difference of imports from the preferred row of 2023 (427,200)",
        formula: "=SUM({table}[us_goods_imports_usd_mn])-427200",
        numberFormat: "#,##0.0",
      },
      {
        label: "Difference of exports from the preferred row of 2023 (147,800)",
        formula: "=SUM({table}[us_goods_exports_usd_mn])-147800",
        numberFormat: "#,##0.0",
      },
      {
        label: "Balance as recalled",
        formula: "=SUM({table}[balance_usd_mn])",
        numberFormat: "#,##0.0",
      },
    ],
  },
};
