import { code, country, fraction, text, toCountries } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const reeReliance = {
  name: "ree-reliance",
  group: "minerals",
  title: "Rare-earth reliance",
  description:
    'How far the United States relies on imported rare earths, who supplies them, and how much of the world\'s mining, refining and magnet making China holds: official figures by edition, estimates, and the statements of the article "US-China Trade 2025: The Micro-Dependency Risk" (EximGPT).',
  raw: "ree_reliance.csv",
  vintage: "USGS Mineral Commodity Summaries 2026 (2026-02) and 2025; IEA 2024-05 and 2025-10",
  licences: ["CC0-1.0", "other-pd", "facts-only"],
  attribution:
    "U.S. Geological Survey, 2026, Mineral Commodity Summaries 2026 data release, https://doi.org/10.5066/P1WKQ63T; other figures as cited in each row.",
  sources: [
    {
      title: "U.S. Geological Survey, Mineral Commodity Summaries 2026 data release",
      path: "https://doi.org/10.5066/P1WKQ63T",
      version: "2026-02",
    },
    {
      title: "U.S. Geological Survey, Mineral Commodity Summaries 2025, Rare Earths",
      path: "https://pubs.usgs.gov/periodicals/mcs2025/mcs2025-rare-earths.pdf",
      version: "2025-01",
    },
    {
      title: "IEA, Global Critical Minerals Outlook 2024, as reported by SEAISI",
      path: "https://seaisi.org/details/24787?type=news-rooms",
      version: "2024-05",
    },
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
    {
      title: "IEA, commentary on export controls, as quoted by Rare Earth Exchanges",
      path: "https://rareearthexchanges.com/news/the-mineral-chessboard-iea-sounds-alarm-as-china-tightens-its-grip",
      version: "2025-10-23",
    },
    {
      title: "US Department of Energy, as quoted by Fastmarkets",
      path: "https://fastmarkets.com/insights/rare-earth-magnet-production-outside-asia-gearing-up-2024-preview",
      version: "2023-12",
    },
    {
      title: "US import statistics, as quoted by Rare Earth Exchanges",
      path: "https://rareearthexchanges.com/news/a-tale-of-two-rare-earth-magnet-imports-u-s-import-trends-reflect-strategic-shifts-in-smco-vs-ndfeb-supply-chains",
      version: "2025",
    },
  ],
  caveats: [
    "Net import reliance and China's share of imports are different measures; the article mixes them.",
    "Reliance for 2024 was 80 % in the 2025 edition and is 53 % in the 2026 edition: keep the vintage with the figure.",
    "IEA's refining share of 2024 is of the rare earths used in magnets; USGS counts all rare-earth oxides.",
    "A bound such as >95 is kept as lower value 0.95 and upper value 1; the column value_text holds the figure as printed.",
  ],
  fields: [
    text("segment", "Segment", "Rare-earth product or group that the figure is about.", {
      required: true,
    }),
    text(
      "stage",
      "Stage of the chain",
      "Where in the supply chain: mining, refining, magnet making, trade (imports), or as the article has it, which names no stage.",
      { required: true },
    ),
    country("subject_iso3", "Economy", "Economy that relies on imports, or that holds the share.", {
      required: true,
    }),
    country(
      "counterpart_iso3",
      "Counterpart",
      "Economy relied upon, or WLD where the figure is against the whole world.",
      { required: true },
    ),
    code(
      "measure",
      "Measure",
      "What is divided by what: net_import_reliance (net imports over consumption), share_of_us_imports, share_of_world_output; us_import_reliance and global_processing_control are the article's, undefined there.",
      {
        required: true,
        enum: [
          "net_import_reliance",
          "share_of_us_imports",
          "share_of_world_output",
          "us_import_reliance",
          "global_processing_control",
        ],
      },
    ),
    text(
      "period",
      "Period",
      "Year (2024), years averaged (2021-2024) or quarter (2024-Q1) that the figure is for, as text.",
      { required: true },
    ),
    fraction(
      "value_low",
      "Lower value",
      "fraction of what the measure names",
      "The share, or its lower bound where the source prints a range or a sign.",
      {
        required: true,
        percentFrom: "value_low_pct",
      },
    ),
    fraction(
      "value_high",
      "Upper value",
      "fraction of what the measure names",
      "The share again, or its upper bound; 1 where the source gives a lower bound only.",
      { required: true, percentFrom: "value_high_pct" },
    ),
    text(
      "value_text",
      "As printed, in percent",
      "The share in percent as the source prints it, with signs such as > (more than) and ~ (about).",
      { required: true },
    ),
    code(
      "estimate_kind",
      "Kind of figure",
      "Whose figure: official; official-superseded (replaced by a later edition); official-derived (computed from official figures); estimate; projection; article-claim (stated by the article).",
      {
        required: true,
        enum: [
          "official",
          "official-superseded",
          "official-derived",
          "estimate",
          "projection",
          "article-claim",
        ],
      },
    ),
  ],
  convert: (row) => [
    { ...row, stage: row.stage === "as in article" ? "as in the article" : row.stage },
  ],
  primaryKey: [
    "segment",
    "stage",
    "measure",
    "subject_iso3",
    "counterpart_iso3",
    "period",
    "source",
  ],
  foreignKeys: toCountries("subject_iso3", "counterpart_iso3"),
  rules: { lowHigh: [{ low: "value_low", high: "value_high" }] },
  formulas: [
    {
      label: "US net import reliance on rare-earth compounds, 2024, latest edition",
      formula:
        '=SUMIFS({table}[value_low],{table}[segment],"REE compounds and metals",{table}[measure],"net_import_reliance",{table}[period],"2024*",{table}[estimate_kind],"official")',
      numberFormat: "0%",
    },
    {
      label: "The same in the edition before",
      formula:
        '=SUMIFS({table}[value_low],{table}[segment],"REE compounds and metals",{table}[measure],"net_import_reliance",{table}[period],"2024*",{table}[estimate_kind],"official-superseded")',
      numberFormat: "0%",
    },
    {
      label: "Concentration (HHI) of US rare-earth imports, 2021 to 2024, 6 % spread over others",
      formula:
        '=LINCHPIN.HHI({table}[value_low]*({table}[segment]="REE compounds and metals")*({table}[measure]="share_of_us_imports")*({table}[period]="2021-2024"),FALSE,1,0.06)',
      numberFormat: "0.000",
    },
  ],
};
