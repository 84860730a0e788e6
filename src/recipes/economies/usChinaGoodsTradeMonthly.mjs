import { date } from "../fields.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";
import { goodsTradeFields } from "./goodsTradeFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const usChinaGoodsTradeMonthly = {
  name: "us-china-goods-trade-monthly",
  group: "economies",
  title: "US goods trade with China, monthly",
  description:
    "Goods that the United States imported from and exported to China each month from January 1985 to April 2026. The rows of February to December 2023 are blank: not known, not zero.",
  raw: "us_china_goods_trade_monthly.csv",
  vintage: "US Census 2023-03 to 2026-06-17",
  licences: ["other-pd"],
  attribution: "U.S. Census Bureau, Foreign Trade, Trade in Goods with China (2023-03 to 2026-06).",
  sources: [
    {
      title: "U.S. Census Bureau, Trade in Goods with China",
      path: "https://www.census.gov/foreign-trade/balance/c5700.html",
      version: "2023-03; 2026-02-07; 2026-06-17",
    },
  ],
  caveats: [
    "Blank from February to December 2023: a sum over that year is not its trade, which was 427,234.4 million dollars of imports and 147,626.5 of exports.",
    "Eight months of 2024, and all since, are of the revision of June 2026. February, April, August and December 2024 are of the edition before: the four together were revised to 141,224.9 million dollars of imports and 47,997.7 of exports, the rows held add up to 140,831.2 and 47,876.7.",
    "Census basis (goods as they cross the border), not seasonally adjusted, current dollars.",
  ],
  fields: [
    date("month", "Month", "Month of the trade, written as its first day.", {
      required: true,
      numberFormat: "yyyy-mm",
    }),
    ...goodsTradeFields("none"),
  ],
  convert: (row) => [{ ...row, month: `${row.month}-01` }],
  primaryKey: ["month"],
  identities: [
    sumsTo(["us_goods_imports_usd_mn", "balance_usd_mn"], "us_goods_exports_usd_mn", 0.11),
  ],
  formulas: [
    {
      label: "US imports from China in 2024, sum of months of two editions",
      formula:
        '=SUMIFS({table}[us_goods_imports_usd_mn],{table}[month],">="&DATE(2024,1,1),{table}[month],"<"&DATE(2025,1,1))',
      numberFormat: "#,##0.0",
    },
    {
      label: "Months held of 2023 (12 would be complete)",
      formula:
        '=COUNTIFS({table}[month],">="&DATE(2023,1,1),{table}[month],"<"&DATE(2024,1,1),{table}[us_goods_imports_usd_mn],">0")',
      numberFormat: "0",
    },
    {
      label: "Imports of April 2026 against April 2025",
      formula:
        "=SUMIFS({table}[us_goods_imports_usd_mn],{table}[month],DATE(2026,4,1))/SUMIFS({table}[us_goods_imports_usd_mn],{table}[month],DATE(2025,4,1))-1",
      numberFormat: "0.0%",
    },
  ],
};
