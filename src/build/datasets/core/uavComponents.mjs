import { code, country, fraction, text, toCountries } from "../fields.mjs";

export const uavComponents = {
  name: "uav-components",
  group: "core",
  title: "Drones and their components",
  description:
    "Estimates of how far drone users and makers depend on Chinese suppliers, beside the article's statements, with a customs heading for each component.",
  raw: "uav_components.csv",
  vintage: "2023-02 to 2025",
  licences: ["facts-only"],
  attribution:
    '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT; CNBC and Nikkei as named in each row.',
  sources: [
    {
      title: "CNBC by way of Asia Economy",
      path: "https://cm.asiae.co.kr/en/article/2023020907151774288",
      version: "2023-02",
    },
    { title: "Nikkei by way of Caliber", path: "https://caliber.az/", version: "2024-2025" },
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
  ],
  caveats: [
    "Estimates run from 58 % to 90 % by market segment; none covers tactical drones.",
    "Customs headings are broad proxies chosen here.",
    "For motors, speed controllers and flight controllers the article gives no number, so their values are blank, not zero.",
  ],
  fields: [
    text("component", "Component", "Complete drone, or the part of one that the row is about.", {
      required: true,
    }),
    text("market_segment", "Market segment", "Whose drones: the world, or a group of US users.", {
      required: true,
    }),
    code("measure", "Measure", "What the share is a share of.", { required: true }),
    text("period", "Period", "Year or years, as text; undated where the row has none.", {
      required: true,
    }),
    fraction("value_low", "Lower value", "The share, or its lower bound.", {
      percentFrom: "value_low_pct",
    }),
    fraction(
      "value_high",
      "Upper value",
      "The share again, or its upper bound; 1 where only a lower bound is given.",
      { percentFrom: "value_high_pct" },
    ),
    country("dominant_supplier_iso3", "Main supplier", "Economy that dominates supply.", {
      required: true,
    }),
    code("hs_code", "HS code", "Customs heading of 2022, or a span of headings, as a proxy.", {
      required: true,
      pattern: "[0-9]{6}(-[0-9]{6})?",
    }),
    code(
      "estimate_kind",
      "Kind of figure",
      "An estimate, an article's statement, or a template row for you to fill in.",
      { required: true, enum: ["estimate", "article-claim", "template"] },
    ),
  ],
  convert: (row) => [{ ...row, period: row.period || "undated" }],
  primaryKey: ["component", "market_segment", "measure", "period", "source"],
  foreignKeys: toCountries("dominant_supplier_iso3"),
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
    title: "Drones and their components: unverified rows",
    description:
      "Market shares quoted in the press without a link that was kept, and template rows that hold a customs heading but no figure: enter your own and a source.",
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
