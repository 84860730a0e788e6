/** A figure with its words; both can be live formulas. */
export interface TourLine {
  readonly words: string;
  readonly figure: string;
  readonly format: string;
}

/** One step of the tour: what the article says, what the data say, and what the difference shows. */
export interface TourStep {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly article: readonly TourLine[];
  readonly data: readonly TourLine[];
  /** Where the figures of the data come from, a formula. */
  readonly source: string;
  readonly shows: string;
  /** Where to go on from it: a view of the pane, and the page in it. */
  readonly further: { readonly label: string; readonly view: string; readonly item: string };
}

export const ARTICLE = "“US-China Trade 2025: The Micro-Dependency Risk”, EximGPT, 2025-12-20";

const SHARE = "0.0%";
const FINE_SHARE = "0.00%";

/** Words of the article are the dataset's, its figures what it gives at most. */
function stated(fact: string, format: string, column = "value_high"): TourLine {
  const read = (name: string): string =>
    `=LINCHPIN.REFERENCE("article-statements","${name}","fact_id","${fact}")`;
  return { words: read("paraphrase"), figure: read(column), format };
}

const table = (dataset: string): string => `LINCHPIN.REFERENCE_TABLE("${dataset}")`;

/** What a dated list of measures answers for a day. */
const duty = (day: string, product: string): string =>
  `=LINCHPIN.TARIFF_IN_FORCE(${table("tariff-timeline")},"${day}","${product}",,"USA","CHN")`;
const BAN = "CN No.46/2024 par.2 to USA";
const ban = (day: string, reading = ""): string =>
  `=LINCHPIN.RESTRICTION_IN_FORCE(${table("export-controls-timeline")},"${day}","${BAN}"${reading === "" ? "" : `,,,,,"${reading}"`})`;

const sector = (column: string): string =>
  `LINCHPIN.REFERENCE("sector-dependency","${column}","sector","Consumer electronics","estimate_kind","estimate")`;

/** The article's argument in its own order, beside the bundled data. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    id: "macro",
    title: "The macro ratio",
    question: "How exposed are the two economies to each other?",
    article: [stated("SF013", FINE_SHARE), stated("SF016", FINE_SHARE)],
    data: [
      {
        words: "US imports of goods from China over US GDP, 2024",
        figure:
          '=LINCHPIN.EXPOSURE_RATIO(LINCHPIN.REFERENCE("us-china-goods-trade","us_goods_imports_usd_mn","year",2024,"is_preferred",TRUE)*10^6,LINCHPIN.REFERENCE("gdp-current-usd","gdp_current_usd","iso3","USA","year",2024))',
        format: FINE_SHARE,
      },
      {
        words: "The same imports over China's GDP, 2024",
        figure:
          '=LINCHPIN.EXPOSURE_RATIO(LINCHPIN.REFERENCE("us-china-goods-trade","us_goods_imports_usd_mn","year",2024,"is_preferred",TRUE)*10^6,LINCHPIN.REFERENCE("gdp-current-usd","gdp_current_usd","iso3","CHN","year",2024))',
        format: FINE_SHARE,
      },
    ],
    source: '=LINCHPIN.REFERENCE_SOURCE("us-china-goods-trade","year",2024,"is_preferred",TRUE)',
    shows:
      "Both look decoupled, by the article's figures and by the official ones. The small differences are revisions and vintages; they change nothing.",
    further: { label: "Macro exposure ratios", view: "datasets", item: "macro-exposure" },
  },
  {
    id: "sector",
    title: "The sector",
    question: "Is a sector as decoupled as the whole?",
    article: [stated("SF008", SHARE)],
    data: [
      {
        words: "Share of China's consumer-electronics exports that went to the US, 2023",
        figure: `=LINCHPIN.MICRO_DEPENDENCY(${sector("exports_partner_usd_bn")},${sector("exports_world_usd_bn")})`,
        format: SHARE,
      },
      {
        words: "Share of US consumer-electronics imports that came from China, 2023",
        figure: `=${sector("partner_import_share_from_exporter")}`,
        format: SHARE,
      },
    ],
    source:
      '=LINCHPIN.REFERENCE_SOURCE("sector-dependency","sector","Consumer electronics","estimate_kind","estimate")',
    shows:
      "One level down the exposure is ten times as large. The article's 22% is right, for 2023 rather than 2025, and the buyer depends more on it than the seller.",
    further: { label: "Sector dependency", view: "datasets", item: "sector-dependency" },
  },
  {
    id: "minerals",
    title: "The minerals",
    question: "How much of a mineral comes from one country?",
    article: [stated("SF027", SHARE), stated("SF028", SHARE)],
    data: [
      {
        words: "US net import reliance, rare-earth compounds and metals, 2024 (USGS, 2026)",
        figure:
          '=LINCHPIN.REFERENCE("ree-reliance","value_high","segment","REE compounds and metals","period","2024","estimate_kind","official")',
        format: SHARE,
      },
      {
        words: "China's share of US imports of them, 2021 to 2024",
        figure:
          '=LINCHPIN.REFERENCE("ree-reliance","value_high","segment","REE compounds and metals","period","2021-2024","counterpart_iso3","CHN")',
        format: SHARE,
      },
    ],
    source:
      '=LINCHPIN.REFERENCE_SOURCE("ree-reliance","segment","REE compounds and metals","period","2021-2024","counterpart_iso3","CHN")',
    shows:
      "The article calls 70 to 77% import reliance; it is China's share of imports. Mixing up two measures is how a share of imports becomes a share of everything.",
    further: { label: "Critical minerals model", view: "models", item: "critical-minerals" },
  },
  {
    id: "magnets",
    title: "The magnets",
    question: "What do invoices hide?",
    article: [stated("SF030", SHARE, "value_low")],
    data: [
      {
        words: "China's share of an illustrative quadcopter, by invoices",
        figure: `=LINCHPIN.ORIGIN_CONTENT(${table("bom-quadcopter")},,"FACE","CHN")`,
        format: SHARE,
      },
      {
        words: "The same through every tier of its bill of materials",
        figure: `=LINCHPIN.ORIGIN_CONTENT(${table("bom-quadcopter")},,"LOOKTHROUGH","CHN")`,
        format: SHARE,
      },
    ],
    source: '=LINCHPIN.REFERENCE_SOURCE("bom-quadcopter","item","Magnet")',
    shows:
      "The magnets are Japanese on the invoice and made of Chinese oxide. The difference between the two figures is what no invoice shows.",
    further: { label: "Supply chain, as a picture", view: "chain", item: "" },
  },
  {
    id: "controls",
    title: "The controls",
    question: "What is banned today?",
    article: [stated("SF073", "General", "period")],
    data: [
      {
        words:
          "China's ban on gallium, germanium and antimony for the US, 2025-01-15 (1 is in force)",
        figure: ban("2025-01-15"),
        format: "0",
      },
      { words: "The same, 2026-01-15: suspended", figure: ban("2026-01-15"), format: "0" },
      {
        words: "From 2026-11-28, when the suspension expired: at least",
        figure: ban("2026-11-28", "LOW"),
        format: "0",
      },
      {
        words: "From 2026-11-28: at most, as no new act was found",
        figure: ban("2026-11-28", "HIGH"),
        format: "0",
      },
    ],
    source: '=LINCHPIN.REFERENCE_SOURCE("export-controls-timeline","event_id","XC043")',
    shows:
      "A control has dates. For a day on which its status is unknown the function returns #N/A; the two readings give 0 and 1, and neither is assumed.",
    further: {
      label: "Export controls by date",
      view: "datasets",
      item: "export-controls-timeline",
    },
  },
  {
    id: "halt",
    title: "The halt",
    question: "What does one restricted part do?",
    article: [stated("SF033", SHARE), stated("SF036", "0.00")],
    data: [
      {
        words: "Does the article's drone halt when China is blocked? Its magnets:",
        figure:
          '=LINCHPIN.CHOKEPOINT_HALT("NdFeB Magnets",LINCHPIN.REFERENCE("bom-article","origin","item","NdFeB Magnets"),LINCHPIN.REFERENCE("bom-article","restriction","item","NdFeB Magnets"),"CHN")',
        format: "General",
      },
    ],
    source: '=LINCHPIN.REFERENCE_SOURCE("bom-article","item","NdFeB Magnets")',
    shows:
      "A dependency of 1.6% stops all of production when it sits on the critical path. That is the argument; how likely it is, and what a second source changes, is what the Chokepoint model calculates.",
    further: { label: "Chokepoint model", view: "models", item: "chokepoint" },
  },
  {
    id: "tariffs",
    title: "The tariffs",
    question: "What does a drone from China pay, and when?",
    article: [stated("SF020", "0%"), stated("SF056", "0%")],
    data: [
      {
        words: "All additional duties on a light drone, 2025-05-01",
        figure: duty("2025-05-01", "Drones up to 25 kg"),
        format: "0%",
      },
      {
        words: "The same, 2026-11-01",
        figure: duty("2026-11-01", "Drones up to 25 kg"),
        format: "0%",
      },
      {
        words: "A heavy drone, 2026-11-01",
        figure: duty("2026-11-01", "Drones over 25 kg or with thermal imaging"),
        format: "0%",
      },
    ],
    source: '=LINCHPIN.REFERENCE_SOURCE("tariff-timeline","event_id","TE061")',
    shows:
      "170% was true for five weeks of 2025. Duties stack by product and by day, so a rate without its date says little.",
    further: { label: "Tariff model", view: "models", item: "tariff" },
  },
  {
    id: "leverage",
    title: "The leverage",
    question: "Who has more to lose?",
    article: [stated("SF008", SHARE), stated("SF031", SHARE, "value_low")],
    data: [
      {
        words: "Consumer electronics: what the US depends on less what China depends on, 2023",
        figure: `=LINCHPIN.LEVERAGE_BALANCE(${sector("partner_share")},${sector("partner_import_share_from_exporter")})`,
        format: "+0.0%;-0.0%",
      },
    ],
    source:
      '=LINCHPIN.REFERENCE_SOURCE("sector-dependency","sector","Consumer electronics","estimate_kind","estimate")',
    shows:
      "Above zero, China holds the lever. The Leverage model weighs this over many goods and each side's controls; most of its figures are yours to fill in.",
    further: { label: "Leverage model", view: "models", item: "leverage" },
  },
];
