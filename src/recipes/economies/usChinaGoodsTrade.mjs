import { code, flag, year } from "../fields.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";
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
      version: "2023-03; 2025-02-05; 2026-02-07; 2026-06-17 (annual revision of June 2026)",
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
    "2022 to 2024 have several rows each: filter is_preferred to TRUE for one row a year.",
    "Preferred figures are of one edition from 2022 (the revision of June 2026); years before are as of March 2023.",
    "Census basis (goods as they cross the border), not seasonally adjusted, current dollars.",
  ],
  fields: [
    year("year", "Year", "Calendar year in which the goods were traded.", { required: true }),
    ...goodsTradeFields("imports"),
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
  identities: [
    sumsTo(["us_goods_imports_usd_mn", "balance_usd_mn"], "us_goods_exports_usd_mn", 0.2),
  ],
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
};
