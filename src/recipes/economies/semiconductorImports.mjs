import { code, country, number, text, toCountries, year } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const semiconductorImports = {
  name: "semiconductor-imports",
  group: "economies",
  title: "Chinese semiconductor imports",
  description:
    "What China paid for imported integrated circuits, how many it bought and, to compare, what it paid for crude oil, from 2020 to 2024: figures of China's customs as the press reported them, and one stated by a background article.",
  raw: "semiconductor_imports.csv",
  vintage: "2021-01 to 2025-01",
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
      path: "https://www.scmp.com/",
      version: "2024-01; 2025-01",
    },
    {
      title: "China Customs as reported by Bloomberg, by way of harakhaber.com",
      path: "https://harakhaber.com/chinas-imports-of-ics-fell-in-2022-for-the-first-time-since-2004/",
      version: "2023-01",
    },
    { title: "Background article on semiconductor trade (title and publisher not recorded)" },
  ],
  caveats: [
    "Integrated circuits (HS 8542) only; discrete devices and solar cells are extra.",
    "Gaps: chips by value in 2021, chips by number in 2020, crude oil in 2020 and 2021. Two of them are recalled in the evidence group.",
  ],
  fields: [
    country("reporter_iso3", "Economy", "Economy that imports: CHN in every row.", {
      required: true,
    }),
    year("year", "Year", "Calendar year in which the imports were made.", { required: true }),
    code(
      "indicator",
      "Indicator",
      "What is counted: ic_imports (integrated circuits by value), ic_imports_units (by number), crude_oil_imports or goods_imports_total (all goods), both by value.",
      {
        required: true,
        enum: ["ic_imports", "ic_imports_units", "crude_oil_imports", "goods_imports_total"],
      },
    ),
    number(
      "value",
      "Value",
      "as the unit column says",
      "Imports of the year: current dollars or number of pieces, as the column unit says.",
      {
        required: true,
        minimum: 0,
      },
    ),
    text(
      "unit",
      "Unit",
      "Unit of the value: USD bn is billion US dollars, bn units is billion pieces.",
      {
        required: true,
        enum: ["USD bn", "bn units"],
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
      label: "Chips as a share of all goods imports in 2022",
      formula:
        '=LINCHPIN.MICRO_DEPENDENCY(SUMIFS({table}[value],{table}[year],2022,{table}[indicator],"ic_imports"),SUMIFS({table}[value],{table}[year],2022,{table}[indicator],"goods_imports_total"))',
      numberFormat: "0.0%",
    },
    {
      label: "Chip imports of 2024 over China's GDP (18,729.7 billion dollars)",
      formula:
        '=LINCHPIN.EXPOSURE_RATIO(SUMIFS({table}[value],{table}[year],2024,{table}[indicator],"ic_imports"),18729.7)',
      numberFormat: "0.00%",
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
