import { code, number, text, year } from "../fields.mjs";

export const chinaMirrorTrade = {
  name: "china-mirror-trade",
  group: "evidence",
  title: "US-China trade as others record it",
  description:
    "The same trade in Chinese customs figures, in UN Comtrade and with freight and insurance: why the two sides' numbers differ, and where the article's may come from.",
  raw: "china_mirror_trade.csv",
  vintage: "2024 to 2025-07",
  licences: ["facts-only"],
  attribution:
    "China Customs (GACC) and UN Comtrade headline figures, as reported in the pages named in each row.",
  sources: [
    {
      title: "China Customs as shown on a KKR chart",
      path: "https://lifeatthepark.ca/?p=331",
      version: "2024",
    },
    {
      title: "China Customs as reported by TMTPost",
      path: "https://ttmnote.com/m/post/395684266050152",
      version: "2025-01-13",
    },
    {
      title: "UN Comtrade by way of GTAIC",
      path: "https://gtaic.ai/trends/us-china-trade-long-term-and-short-term-perspectives-on-inter-country-trade-patterns-2017-november-2024",
      version: "2025-01",
    },
  ],
  caveats: [
    "Chinese customs levels of 2023 and 2024 were recalled in part; UN Comtrade agrees to within 0.2 %.",
    "Single headline figures only: UN Comtrade extracts may not be passed on.",
  ],
  fields: [
    year("year", "Year", "Calendar year that the row is about.", { required: true }),
    code("indicator", "Indicator", "Which flow, as who reports it.", {
      required: true,
      enum: [
        "exports_to_usa",
        "imports_from_usa",
        "total_trade_with_usa",
        "exports_to_world",
        "trade_balance_world",
        "exports_to_asean",
        "exports_to_vietnam",
        "us_reported_imports_cif",
        "us_reported_imports_cif_estimate_low",
        "us_reported_imports_cif_estimate_high",
      ],
    }),
    number("value", "Value", "billion US dollars", "Value of the flow in that year.", {
      required: true,
      numberFormat: "#,##0.00",
    }),
    text("unit", "Unit", "Unit that the value of the row is in.", {
      required: true,
      enum: ["USD bn"],
    }),
  ],
  primaryKey: ["year", "indicator", "source"],
  formulas: [
    {
      label: "Chinese exports to the US in 2024 by UN Comtrade over the US Census figure",
      formula:
        '=SUMIFS({table}[value],{table}[year],2024,{table}[indicator],"exports_to_usa",{table}[confidence],"verified-secondary")/438.742-1',
      numberFormat: "0.0%",
    },
    {
      label: "Freight and insurance on US imports from China, 2023",
      formula:
        '=SUMIFS({table}[value],{table}[year],2023,{table}[indicator],"us_reported_imports_cif")/427.2-1',
      numberFormat: "0.0%",
    },
    {
      label: "Does the article's 461 lie in the c.i.f. range for 2024?",
      formula:
        '=AND(461>=SUMIFS({table}[value],{table}[indicator],"us_reported_imports_cif_estimate_low"),461<=SUMIFS({table}[value],{table}[indicator],"us_reported_imports_cif_estimate_high"))',
    },
  ],
};
