import { code, country, number, text, toCountries, year } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const semiconductorImports = {
  name: "semiconductor-imports",
  group: "economies",
  title: "Chinese semiconductor imports",
  description:
    "What China paid for imported integrated circuits, how many it bought and, to compare, what it paid for crude oil, from 2020 to 2025: figures of China's customs as the press reported them, and one stated by an article. For 2025 also in yuan, with exports and what came from Taiwan and Korea.",
  raw: "semiconductor_imports.csv",
  vintage: "2021-01 to 2026-01",
  licences: ["facts-only"],
  attribution:
    "China Customs (GACC), as reported by the newspapers and agencies named in each row.",
  sources: [
    {
      title: "China Customs as reported by chinanews.jp",
      path: "https://chinanews.jp/archives/12777",
      version: "2021-01",
    },
    {
      title: "China Customs as reported by JW Insights",
      path: "https://jw.ijiwei.com/n/851539",
      version: "2023-01",
    },
    {
      title: "China Customs as reported by the South China Morning Post",
      path: "https://mcdn.i-scmp.com/tech/tech-trends/article/3294570/chinas-2024-chip-imports-surged-104-us385-billion-amid-tighter-us-tech-sanctions",
      version: "2024-01; 2025-01",
    },
    {
      title: "China Customs as reported by Bloomberg, by way of harakhaber.com",
      path: "https://harakhaber.com/chinas-imports-of-ics-fell-in-2022-for-the-first-time-since-2004/",
      version: "2023-01",
    },
    {
      title: "China Customs, as compiled at 163.com",
      path: "https://m.163.com/dy/article/KL759VF4055616Y4.html",
      version: "2026-01",
    },
    {
      title: "China Customs, as reported by Modaes",
      path: "https://www.modaes.com/global/markets/china-closes-2025-with-record-trade-surplus-of-1020-trillion-despite-tariffs",
      version: "2026-01-14",
    },
    {
      title: "Insight on semiconductor trade (title not recorded), Riffon",
      path: "https://riffon.com/insight/ins_j0dcchm6fmbt",
    },
  ],
  caveats: [
    "Integrated circuits (HS 8542) only; discrete devices and solar cells are extra.",
    "Gaps: chips by value in 2021, chips by number in 2020, crude oil in 2020, 2021 and 2025. The dollar value of 2025 is derived from yuan. Two of them are recalled in the evidence group.",
  ],
  fields: [
    country("reporter_iso3", "Economy", "Economy that imports: CHN in every row.", {
      required: true,
    }),
    year("year", "Year", "Calendar year in which the imports were made.", { required: true }),
    code(
      "indicator",
      "Indicator",
      "What is counted: ic_imports (chips in dollars), ic_imports_cny (in yuan), ic_imports_units (by number), ic_imports_from_taiwan_cny, ic_imports_from_korea_cny, ic_exports_cny, crude_oil_imports or goods_imports_total.",
      {
        required: true,
        enum: [
          "ic_imports",
          "ic_imports_cny",
          "ic_imports_units",
          "ic_imports_from_taiwan_cny",
          "ic_imports_from_korea_cny",
          "ic_exports_cny",
          "crude_oil_imports",
          "goods_imports_total",
        ],
      },
    ),
    number(
      "value",
      "Value",
      "as the unit column says",
      "Imports or exports of the year: current dollars, yuan or number of pieces, as the column unit says.",
      {
        required: true,
        minimum: 0,
      },
    ),
    text(
      "unit",
      "Unit",
      "Unit of the value: USD bn is billion US dollars, CNY bn billion yuan, bn units billion pieces.",
      {
        required: true,
        enum: ["USD bn", "CNY bn", "bn units"],
      },
    ),
  ],
  primaryKey: ["reporter_iso3", "year", "indicator", "source"],
  foreignKeys: toCountries("reporter_iso3"),
  rules: { sameUnit: [{ unit: "unit", by: ["indicator"] }] },
  formulas: [
    {
      label: "Chips over crude oil in 2024, by value",
      formula:
        '=SUMIFS({table}[value],{table}[year],2024,{table}[indicator],"ic_imports")/SUMIFS({table}[value],{table}[year],2024,{table}[indicator],"crude_oil_imports")',
      numberFormat: "0.00",
    },
    {
      label: "Share of Taiwan in chip imports of 2025",
      formula:
        '=SUMIFS({table}[value],{table}[year],2025,{table}[indicator],"ic_imports_from_taiwan_cny")/SUMIFS({table}[value],{table}[year],2025,{table}[indicator],"ic_imports_cny")',
      numberFormat: "0.0%",
    },
    {
      label: "Chips as a share of all goods imports in 2022",
      formula:
        '=LINCHPIN.MICRO_DEPENDENCY(SUMIFS({table}[value],{table}[year],2022,{table}[indicator],"ic_imports"),SUMIFS({table}[value],{table}[year],2022,{table}[indicator],"goods_imports_total"))',
      numberFormat: "0.0%",
    },
  ],
  unverified: {
    vintage: "2021-01 and 2022-01 (recalled)",
    licences: ["facts-only"],
    attribution: "China Customs (GACC), as recalled.",
    sources: [
      {
        title:
          "China Customs (GACC), imports of integrated circuits and crude oil (recalled; no page was kept)",
        version: "2021-01; 2022-01",
      },
    ],
    caveats: ["Integrated circuits (HS 8542) only; discrete devices and solar cells are extra."],
    title: "Chinese semiconductor imports: unverified rows",
    description:
      "What China paid for imported integrated circuits in 2021 and for imported crude oil in 2020, recalled without a page.",
    formulas: [
      {
        label: "Chip imports of 2021 as recalled, billion dollars",
        formula: '=SUMIFS({table}[value],{table}[indicator],"ic_imports")',
        numberFormat: "#,##0.0",
      },
      {
        label: "Cross-check: 2022 (415.579) over 2021, a fall of about 4 %",
        formula: '=415.579/SUMIFS({table}[value],{table}[indicator],"ic_imports")-1',
        numberFormat: "0.0%",
      },
      {
        label: "Crude-oil imports of 2020 as recalled, billion dollars",
        formula: '=SUMIFS({table}[value],{table}[indicator],"crude_oil_imports")',
        numberFormat: "#,##0.0",
      },
    ],
  },
};
