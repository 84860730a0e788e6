import { DOCUMENTS } from "../documents.mjs";

const usPublicDomain = "US-PD (17 USC 105)";
const factsOnly = "facts only";
const censusPage = "https://www.census.gov/foreign-trade/balance/c5700.html";
const wdiPage = "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD";
const usgs2026 = "https://doi.org/10.5066/P1WKQ63T";
const tariffChart =
  "https://www.piie.com/research/piie-charts/2019/us-china-trade-war-tariffs-date-chart";
const yale = "https://github.com/Budget-Lab-Yale/tariff-rate-tracker";

function source(title, url, vintage, licence, confidence) {
  return { source: title, source_url: url, vintage, licence, confidence };
}

function article(key) {
  return source(DOCUMENTS[key], "", "2025", factsOnly, "article-claim");
}

/** Where the figures that disagree come from, by the short name the figures use. */
export const SOURCES = {
  article: article("micro-dependency"),
  talks: article("talks"),
  deepseek: article("deepseek"),
  deRisking: article("de-risking"),
  semiconductors: article("semiconductors"),
  census2026: source(
    "U.S. Census Bureau, Trade in Goods with China (sum of 12 months)",
    censusPage,
    "2026-02-07",
    usPublicDomain,
    "verified-primary",
  ),
  census2025: source(
    "U.S. Census Bureau and BEA, FT-900 December and annual 2024",
    censusPage,
    "2025-02-05",
    usPublicDomain,
    "verified-secondary",
  ),
  censusOverWdi: source(
    "U.S. Census Bureau over World Bank WDI GDP",
    censusPage,
    "Census 2026-02-07; WDI 2026-07-13",
    "Census US-PD; WDI CC-BY-4.0",
    "derived",
  ),
  census2025OverWdi: source(
    "U.S. Census Bureau over World Bank WDI GDP",
    censusPage,
    "Census 2026-06-17; WDI 2026-07-13",
    "Census US-PD; WDI CC-BY-4.0",
    "derived",
  ),
  gacc: source(
    "China Customs (GACC), recalled",
    "http://english.customs.gov.cn/",
    "2025-01-13",
    factsOnly,
    "unverified",
  ),
  gaccReported: source(
    "China Customs (GACC) as reported in a secondary page, over WDI GDP",
    "http://english.customs.gov.cn/",
    "2025-01; WDI 2026-07-13",
    factsOnly,
    "verified-secondary",
  ),
  comtrade: source(
    "UN Comtrade as shown by Trading Economics",
    "https://datasetsearch.research.google.com/search?query=us+china+trade+drops",
    "2025-07",
    factsOnly,
    "verified-secondary",
  ),
  cif: source(
    "Computed: Census customs value times the c.i.f. margin of 2023 and 2024",
    censusPage,
    "2026-11-21",
    factsOnly,
    "derived",
  ),
  wdi2026: source(
    "World Bank, World Development Indicators",
    wdiPage,
    "2026-07-13",
    "CC-BY-4.0 (World Bank terms)",
    "verified-primary",
  ),
  wdi2025Dec: source(
    "World Bank, World Development Indicators",
    wdiPage,
    "2025-12 to 2026-06-17",
    "CC-BY-4.0 (World Bank terms)",
    "verified-secondary",
  ),
  wdi2025Jul: source(
    "World Bank, World Development Indicators",
    wdiPage,
    "2025-07-01",
    "CC-BY-4.0 (World Bank terms)",
    "verified-secondary",
  ),
  kkr: source(
    "KKR chart from UN Comtrade, China Customs and USITC data",
    "https://lifeatthepark.ca/?p=331",
    "2024 chart, data to 2023-12-31",
    factsOnly,
    "verified-secondary",
  ),
  usgs2026: source(
    "USGS, Mineral Commodity Summaries 2026",
    usgs2026,
    "2026-02",
    "CC0-1.0",
    "verified-primary",
  ),
  usgsDerived: source(
    "USGS, Mineral Commodity Summaries 2026, computed",
    usgs2026,
    "2026-02",
    "CC0-1.0",
    "derived",
  ),
  usgs2025: source(
    "USGS, Mineral Commodity Summaries 2025",
    "https://pubs.usgs.gov/periodicals/mcs2025/mcs2025-rare-earths.pdf",
    "2025-01",
    usPublicDomain,
    "verified-secondary",
  ),
  iea2024: source(
    "IEA, Global Critical Minerals Outlook 2024, as reported by SEAISI",
    "https://seaisi.org/details/24787?type=news-rooms",
    "2024-05",
    factsOnly,
    "verified-secondary",
  ),
  iea2025: source("IEA, recalled", "https://www.iea.org/", "2025", factsOnly, "unverified"),
  doe: source(
    "US Department of Energy as quoted by Fastmarkets",
    "https://fastmarkets.com/insights/rare-earth-magnet-production-outside-asia-gearing-up-2024-preview",
    "2023-12",
    factsOnly,
    "verified-secondary",
  ),
  magnetImports: source(
    "US import statistics as quoted by Rare Earth Exchanges",
    "https://rareearthexchanges.com/news/a-tale-of-two-rare-earth-magnet-imports-u-s-import-trends-reflect-strategic-shifts-in-smco-vs-ndfeb-supply-chains",
    "2025",
    factsOnly,
    "verified-secondary",
  ),
  tariffTimeline: source(
    "Computed from the tariff timeline (USITC HTS chapter 99 by way of Yale)",
    yale,
    "2026-11-21",
    factsOnly,
    "derived",
  ),
  piie: source(
    "Chad P. Bown, PIIE, US-China Trade War Tariffs: An Up-to-Date Chart",
    tariffChart,
    "2025",
    "PIIE: single cited figure",
    "verified-secondary",
  ),
  ning: source("Ning (estimate, link not kept)", "", "2025", factsOnly, "unverified"),
  brooks: source("Brooks (estimate, link not kept)", "", "2025", factsOnly, "unverified"),
  cbp: source(
    "CBP message CSMS 67844987 as reported by Alba",
    "https://albawheelsup.com/trade_news/tariff-regime-change-ieepa-duties-end-section-122-surcharge-takes-effect",
    "2026-02",
    factsOnly,
    "verified-secondary",
  ),
  press: source(
    "Press reports of the time (links not kept)",
    "",
    "2026-02",
    factsOnly,
    "unverified",
  ),
  nikkei: source(
    "Nikkei by way of Caliber",
    "https://caliber.az/",
    "2024-2025",
    factsOnly,
    "verified-secondary",
  ),
  pressEstimate: source("Press estimate (link not kept)", "", "2024", factsOnly, "unverified"),
  bard: source(
    "Bard College survey as quoted in the press (link not kept)",
    "",
    "2020",
    factsOnly,
    "unverified",
  ),
  deepseekReport: source(
    "DeepSeek-V3 Technical Report, arXiv 2412.19437",
    "https://arxiv.org/abs/2412.19437",
    "2024-12-27",
    factsOnly,
    "verified-secondary",
  ),
  huggingFace: source(
    "Hugging Face, DeepSeek-V3 collection",
    "https://huggingface.co/collections/deepseek-ai/deepseek-v3",
    "2025-11-27",
    factsOnly,
    "verified-secondary",
  ),
  crs: source(
    "CRS and US Department of Defense figure of 920 lb, as widely quoted",
    "https://www.pulse.bot/defense/news/how-much-rare-earths-does-an-f-35-really-contain-de58adad-63fb-4f8f-b887-377674870f67/",
    "2013 onward",
    factsOnly,
    "verified-secondary",
  ),
  adamas: source(
    "Adamas Intelligence by way of pulse.bot",
    "https://www.pulse.bot/defense/news/how-much-rare-earths-does-an-f-35-really-contain-de58adad-63fb-4f8f-b887-377674870f67/",
    "2026-04",
    factsOnly,
    "verified-secondary",
  ),
  treasury: source(
    "US Treasury as reported by Beijing Mirror",
    "https://beijingmirror.com/?p=11194",
    "2025-10-30",
    factsOnly,
    "verified-secondary",
  ),
  summit: source(
    "USGS MCS 2026, Table 5; press",
    "https://www.highplainspundit.com/2025/10/trump-and-xi-reach-deals-on-tariffs.html",
    "2026-02",
    factsOnly,
    "verified-secondary",
  ),
};
