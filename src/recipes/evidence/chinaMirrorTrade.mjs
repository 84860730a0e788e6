import { code, number, text, year } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const chinaMirrorTrade = {
  name: "china-mirror-trade",
  group: "evidence",
  title: "US-China trade as others record it",
  description:
    'Trade between the United States and China as others than the US Census record it: by Chinese customs, in UN Comtrade, and with freight and insurance (c.i.f.). It shows why the two sides\' numbers differ, and where those of the article "US-China Trade 2025: The Micro-Dependency Risk" (EximGPT) may come from.',
  raw: "china_mirror_trade.csv",
  vintage: "2024 to 2026-06-17",
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
      title: "China Customs, release of 2026-01-14, as reported by Modaes",
      path: "https://www.modaes.com/global/markets/china-closes-2025-with-record-trade-surplus-of-1020-trillion-despite-tariffs",
      version: "2026-01-14",
    },
    {
      title: "China Customs, release of 2026-01-14, as reported by Sputnik",
      path: "https://sputnikglobe.com/20260114/china-us-trade-down-187-in-2025---customs-1123460554.html",
      version: "2026-01-14",
    },
    {
      title: "UN Comtrade by way of GTAIC",
      path: "https://gtaic.ai/trends/us-china-trade-long-term-and-short-term-perspectives-on-inter-country-trade-patterns-2017-november-2024",
      version: "2025-01",
    },
    {
      title: "UN Comtrade, as listed by Trading Economics",
      path: "https://datasetsearch.research.google.com/search?query=us+china+trade+drops",
      version: "2025-07",
    },
    {
      title: "China Customs as reported by sxii.top",
      path: "https://sxii.top/introduction/12862",
      version: "2025-01",
    },
    {
      title: "U.S. Census Bureau, Trade in Goods with China",
      path: "https://www.census.gov/foreign-trade/balance/c5700.html",
      version: "2026-06-17",
    },
  ],
  caveats: [
    "The Chinese customs level of 2023 was recalled. Those of 2024 were too; the release of January 2026 reproduces them from its growth rates.",
    "Single headline figures only: UN Comtrade extracts may not be passed on.",
  ],
  fields: [
    year("year", "Year", "Calendar year in which the goods were traded.", { required: true }),
    code(
      "indicator",
      "Indicator",
      "Flow of goods, China's own (with the USA, the EU, ASEAN, Vietnam, Russia or the world) unless the code begins with us_reported: those are US imports from China with insurance and freight (c.i.f.), for 2024 as our low and high estimate.",
      {
        required: true,
        enum: [
          "exports_to_usa",
          "imports_from_usa",
          "total_trade_with_usa",
          "exports_to_world",
          "imports_from_world",
          "trade_balance_world",
          "exports_to_asean",
          "exports_to_vietnam",
          "exports_to_eu27",
          "imports_from_eu27",
          "exports_to_russia",
          "us_reported_imports_cif",
          "us_reported_imports_cif_estimate_low",
          "us_reported_imports_cif_estimate_high",
        ],
      },
    ),
    number(
      "value",
      "Value",
      "billion current US dollars",
      "Value of the goods traded in the year; for trade_balance_world exports less imports.",
      {
        required: true,
        numberFormat: "#,##0.00",
      },
    ),
    text("unit", "Unit", "Unit of the value: USD bn is billion US dollars.", {
      required: true,
      enum: ["USD bn"],
    }),
  ],
  primaryKey: ["year", "indicator", "source"],
  formulas: [
    {
      label: "Chinese exports to the US in 2024 by UN Comtrade over the US Census figure",
      formula:
        '=SUMIFS({table}[value],{table}[year],2024,{table}[indicator],"exports_to_usa",{table}[source],"UN Comtrade*")/440.3195-1',
      numberFormat: "0.0%",
    },
    {
      label: "Freight and insurance on US imports from China, 2023",
      formula:
        '=SUMIFS({table}[value],{table}[year],2023,{table}[indicator],"us_reported_imports_cif")/427.2344-1',
      numberFormat: "0.0%",
    },
    {
      label: "Does the article's 461 lie in the c.i.f. range for 2024?",
      formula:
        '=AND(461>=SUMIFS({table}[value],{table}[indicator],"us_reported_imports_cif_estimate_low"),461<=SUMIFS({table}[value],{table}[indicator],"us_reported_imports_cif_estimate_high"))',
    },
  ],
};
