import { code, country, date, toCountries } from "../fields.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";
import { goodsTradeFields } from "./goodsTradeFields.mjs";

const MARCH = "({table}[month]=DATE(2026,3,1))";

/** @type {import("../specification.mjs").Specification} */
export const usGoodsTradeByPartnerMonthly = {
  name: "us-goods-trade-by-partner-monthly",
  group: "economies",
  title: "US goods trade by partner, monthly",
  description:
    "Goods that the United States imported from and exported to China, Germany, Japan, Korea and Taiwan in eight months of 2024, all of 2025 and January to April 2026, after one revision.",
  raw: "us_goods_trade_by_partner_monthly.csv",
  vintage: "US Census 2026-06-17",
  licences: ["other-pd"],
  attribution: "U.S. Census Bureau, Foreign Trade, Trade in Goods by Country (2026-06-17).",
  sources: [
    {
      title: "U.S. Census Bureau, Trade in Goods by Country",
      path: "https://www.census.gov/foreign-trade/balance/index.html",
      version: "2026-06-17",
    },
  ],
  caveats: [
    "No rows for February, April, August and December 2024: a sum over that year is not its trade.",
    "Five partners only: a concentration over them says nothing of all suppliers.",
    "Census basis (goods as they cross the border), not seasonally adjusted, current dollars.",
  ],
  fields: [
    date("month", "Month", "Month of the trade, written as its first day.", {
      required: true,
      numberFormat: "yyyy-mm",
    }),
    country(
      "partner_iso3",
      "Partner code",
      "ISO 3166 code of the partner: CHN, DEU, JPN, KOR or TWN.",
      { required: true },
    ),
    code(
      "census_code",
      "US Census code",
      "Four-digit country code of the partner in US trade statistics (Schedule C), as text.",
      { required: true, pattern: "[0-9]{4}" },
    ),
    ...goodsTradeFields("both"),
  ],
  convert: (row) => [{ ...row, month: `${row.month}-01` }],
  primaryKey: ["month", "partner_iso3"],
  foreignKeys: toCountries("partner_iso3"),
  identities: [
    sumsTo(["us_goods_imports_usd_mn", "balance_usd_mn"], "us_goods_exports_usd_mn", 0.11),
  ],
  formulas: [
    {
      label: "US imports from Taiwan in March 2026",
      formula:
        '=SUMIFS({table}[us_goods_imports_usd_mn],{table}[partner_iso3],"TWN",{table}[month],DATE(2026,3,1))',
      numberFormat: "#,##0.0",
    },
    {
      label: "Concentration (HHI) among the five partners, March 2026",
      formula: `=LINCHPIN.HHI(FILTER({table}[us_goods_imports_usd_mn],${MARCH}))`,
      numberFormat: "0.000",
    },
    {
      label:
        "How far imports from Taiwan in April 2026 lie from the mean of the other months, in standard deviations",
      formula:
        '=LET(rows,({table}[partner_iso3]="TWN")*({table}[month]<DATE(2026,4,1)),before,FILTER({table}[us_goods_imports_usd_mn],rows),(SUMIFS({table}[us_goods_imports_usd_mn],{table}[partner_iso3],"TWN",{table}[month],DATE(2026,4,1))-AVERAGE(before))/STDEV(before))',
      numberFormat: "0.0",
    },
  ],
};
