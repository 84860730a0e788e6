import { code, country, fraction, text, toCountries } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const uavComponents = {
  name: "uav-components",
  group: "bills",
  title: "Drones and their components",
  description:
    'How far drone users and makers depend on Chinese suppliers: estimates reported by the press, beside the statements of the article "US-China Trade 2025: The Micro-Dependency Risk" (EximGPT), with an HS subheading for each component.',
  raw: "uav_components.csv",
  vintage: "2023-02 to 2025",
  licences: ["facts-only"],
  attribution:
    '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT; CNBC and Nikkei as named in each row.',
  sources: [
    {
      title: "CNBC, as reported by Asia Economy",
      path: "https://cm.asiae.co.kr/en/article/2023020907151774288",
      version: "2023-02",
    },
    { title: "Nikkei, as quoted by the press (link not kept)", version: "2024-2025" },
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
  ],
  caveats: [
    "Shares run from 70 % to 90 % by market segment, and a recalled one in the evidence group is 58 %. Only the article's covers tactical drones.",
    "The HS subheadings were chosen here as proxies: most of them cover far more than drone parts.",
    "For motors, speed controllers and flight controllers the article gives no number, so their values are blank, not zero.",
  ],
  fields: [
    text("component", "Component", "Complete drone, or the part of one that the row is about.", {
      required: true,
    }),
    text(
      "market_segment",
      "Market segment",
      "Whose drones the share is about: the world's, all US ones, or a group of US users or makers.",
      {
        required: true,
      },
    ),
    code(
      "measure",
      "Measure",
      "What the share measures: reliance_on_chinese_oems (drones by Chinese makers), share_of_operations_at_risk, dji_market_share or dji_share, chinese_share; qualitative_dependence and hs_proxy_only have no figure.",
      { required: true },
    ),
    text(
      "period",
      "Period",
      "Year or years that the share is for, as text; undated where none is given.",
      {
        required: true,
      },
    ),
    fraction(
      "value_low",
      "Lower value",
      "fraction of what the measure names",
      "The share, or its lower bound; blank where the source gives no number.",
      {
        percentFrom: "value_low_pct",
      },
    ),
    fraction(
      "value_high",
      "Upper value",
      "fraction of what the measure names",
      "The share again, or its upper bound: 1 where only a lower bound is given, blank where there is no number.",
      { percentFrom: "value_high_pct" },
    ),
    country(
      "dominant_supplier_iso3",
      "Main supplier",
      "Economy that dominates supply of the component: CHN in every row.",
      {
        required: true,
      },
    ),
    code(
      "hs_code",
      "HS code",
      "Heading (four digits) or subheading (six) of HS 2022 that stands for the component, as a proxy.",
      {
        required: true,
        pattern: "[0-9]{4}([0-9]{2})?",
      },
    ),
    code(
      "hs_from",
      "First HS subheading",
      "First six-digit subheading that the proxy covers; the same as the last where it is one.",
      { required: true, pattern: "[0-9]{6}" },
    ),
    code("hs_to", "Last HS subheading", "Last six-digit subheading that the proxy covers.", {
      required: true,
      pattern: "[0-9]{6}",
    }),
    code(
      "estimate_kind",
      "Kind of figure",
      "Whose figure it is: estimate, article-claim (stated by the article), or template (a row for you to fill in).",
      { required: true, enum: ["estimate", "article-claim", "template"] },
    ),
  ],
  convert: (row) => [{ ...row, period: row.period || "undated" }],
  primaryKey: ["component", "market_segment", "measure", "period", "source"],
  foreignKeys: [
    ...toCountries("dominant_supplier_iso3"),
    { fields: ["hs_from"], reference: { resource: "hs-2022", fields: ["hs_code"] } },
    { fields: ["hs_to"], reference: { resource: "hs-2022", fields: ["hs_code"] } },
  ],
  rules: { lowHigh: [{ low: "value_low", high: "value_high" }] },
  formulas: [
    {
      label: "Lowest share stated for complete drones",
      formula: '=MINIFS({table}[value_low],{table}[component],"Complete drones")',
      numberFormat: "0%",
    },
    {
      label: "Highest share stated for complete drones",
      formula: '=MAXIFS({table}[value_high],{table}[component],"Complete drones")',
      numberFormat: "0%",
    },
    {
      label: "Components without a figure",
      formula: "=COUNTBLANK({table}[value_low])",
      numberFormat: "0",
    },
  ],
  unverified: {
    vintage: "2020 to 2025; HS subheadings of 2026-11-21",
    licences: ["facts-only"],
    attribution:
      "Press, an industry podcast and a Bard College survey, as named in each row; HS subheadings chosen by Linchpin.",
    sources: [
      {
        title: "Press reports, an industry podcast and a survey of Bard College (links not kept)",
        version: "2020 to 2025",
      },
      {
        title: "DataHub, datasets/harmonized-system: HS codes and descriptions",
        path: "https://github.com/datasets/harmonized-system",
        version: "2026-11-21",
      },
    ],
    caveats: [
      "Shares run from 58 % to over 90 % by market segment; those of the template rows are blank, not zero.",
      "The HS subheadings were chosen here as proxies: most of them cover far more than drone parts.",
    ],
    title: "Drones and their components: unverified rows",
    description:
      "Shares of Chinese drones quoted in the press without a link that was kept, and template rows that hold an HS subheading but no figure: enter your own and its source.",
    formulas: [
      {
        label: "Lowest share quoted",
        formula: "=MIN({table}[value_low])",
        numberFormat: "0%",
      },
      {
        label: "Highest share quoted",
        formula: "=MAX({table}[value_high])",
        numberFormat: "0%",
      },
      {
        label: "Template rows to fill in",
        formula: '=COUNTIFS({table}[estimate_kind],"template")',
        numberFormat: "0",
      },
    ],
  },
};
