import { code, country, text, toCountries, year } from "../fields.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";
import { goodsTradeFields } from "./goodsTradeFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const usGoodsTradeByPartner = {
  name: "us-goods-trade-by-partner",
  group: "economies",
  title: "US goods trade by partner, yearly",
  description:
    "Goods that the United States imported from and exported to 52 partners, the European Union and the world, each year from 2000 to 2022; China, Germany, Japan, Korea and Taiwan to 2025.",
  raw: "us_goods_trade_by_partner.csv",
  vintage: "US Census 2023-03; 2026-06-17",
  licences: ["other-pd"],
  attribution:
    "U.S. Census Bureau, Foreign Trade, country.xlsx (2023-03) and Trade in Goods by Country (2026-06-17).",
  sources: [
    {
      title: "U.S. Census Bureau, Trade in Goods by Country",
      path: "https://www.census.gov/foreign-trade/balance/index.html",
      version: "2023-03; 2026-06-17",
    },
  ],
  caveats: [
    "Five partners go on after 2022, the others and the world do not: the live US Census service has them. Shares of 2022 set the June 2026 revision of those five against a world total of March 2023.",
    "Census basis, not seasonally adjusted, current dollars.",
    "EUU and WLD are aggregates: leave them out of sums over countries.",
  ],
  fields: [
    year("year", "Year", "Calendar year in which the goods were traded.", { required: true }),
    country(
      "partner_iso3",
      "Partner code",
      "ISO 3166 code of the partner; EUU (European Union) and WLD (world) are aggregates.",
      {
        required: true,
      },
    ),
    code(
      "census_code",
      "US Census code",
      "Four-digit country code of the partner in US trade statistics (Schedule C), as text.",
      {
        required: true,
        pattern: "[0-9]{4}",
      },
    ),
    text("partner_name", "Partner", "Name of the partner as the Census Bureau writes it.", {
      required: true,
    }),
    ...goodsTradeFields("both"),
  ],
  primaryKey: ["year", "partner_iso3"],
  identities: [
    sumsTo(["us_goods_imports_usd_mn", "balance_usd_mn"], "us_goods_exports_usd_mn", 0.2),
  ],
  foreignKeys: toCountries("partner_iso3"),
  formulas: [
    {
      label: "China's share of US goods imports in 2022",
      formula:
        '=LINCHPIN.MICRO_DEPENDENCY(SUMIFS({table}[us_goods_imports_usd_mn],{table}[year],2022,{table}[partner_iso3],"CHN"),SUMIFS({table}[us_goods_imports_usd_mn],{table}[year],2022,{table}[partner_iso3],"WLD"))',
      numberFormat: "0.0%",
    },
    {
      label: "Concentration (HHI) of US imports over the partners listed, 2022",
      formula:
        '=LINCHPIN.HHI({table}[us_goods_imports_usd_mn]*({table}[year]=2022)*({table}[partner_iso3]<>"WLD")*({table}[partner_iso3]<>"EUU"))',
      numberFormat: "0.000",
    },
    {
      label: "Share of US imports from the G7 and the EU, over the partners listed, 2022",
      formula:
        '=LINCHPIN.ALIGNED_SHARE({table}[us_goods_imports_usd_mn]*({table}[year]=2022)*({table}[partner_iso3]<>"WLD")*({table}[partner_iso3]<>"EUU"),{table}[partner_iso3],{"G7","EU"})',
      numberFormat: "0.0%",
    },
  ],
};
