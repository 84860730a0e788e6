import { inParts, tariffTable, withInterval } from "./tariffEvents.mjs";

/** @typedef {import("../specification.mjs").Row} Row */

/**
 * The goods of each event under the names that TARIFF_IN_FORCE compares with.
 *
 * @type {Readonly<Partial<Record<string, string>>>}
 */
const PRODUCTS = {
  TE002: "34 bn list",
  TE004: "16 bn list",
  TE006: "60 bn list",
  TE040: "60 bn list",
  TE041: "75 bn list",
  TE042: "75 bn list",
  TE015: "Coal; LNG",
  TE016: "Crude oil; Farm machinery; Large cars; Pick-ups",
  TE018: "Chicken; Wheat; Maize; Cotton",
  TE019: "Soybeans; Sorghum; Pork; Beef; Fish; Fruit; Vegetables; Dairy",
  TE075: "",
};

const ON_ALL_GOODS = "CN retaliation all goods";

/**
 * @param {Row} raw
 * @returns {Row[]}
 */
function chineseDuty(raw) {
  const row = withInterval(raw);
  if (row.series_key === ON_ALL_GOODS) {
    return [{ ...row, key: "Retaliation, all goods", product: "" }];
  }
  const key = row.series_key.replace(/^CN retaliation /, "Retaliation, ");
  if (row.event_id === "TE001") {
    const one = { key, rate_low_pct: "", rate_high_pct: "" };
    return inParts(row, [
      { ...one, product: "Fruit; Nuts; Wine; Steel pipe", programme_rate_pct: "15" },
      {
        ...{ ...one, product: "Pork; Recycled aluminium" },
        ...{ programme_rate_pct: "25", rate_change_pct: "25" },
      },
    ]);
  }
  const product = PRODUCTS[row.event_id];
  if (product === undefined) {
    throw new Error(`No goods are named for ${row.event_id} in retaliationTimeline.mjs`);
  }
  return [{ ...row, key, product }];
}

/** @type {import("../specification.mjs").Specification} */
export const retaliationTimeline = {
  ...tariffTable,
  name: "retaliation-timeline",
  group: "tariffs",
  title: "Tariff timeline: Chinese duties on United States goods",
  description:
    "China's additional duties on goods from the United States since April 2018, by date, by list and by product. The rate on a product and day can be added up from them.",
  licences: ["facts-only"],
  attribution: "Chinese Tariff Commission notices, as cited in each row.",
  sources: [
    {
      title: "Global Times timeline",
      path: "http://www.globaltimes.cn/content/1173600.shtml",
      version: "2019-12-15",
    },
    {
      title: "Thompson Coburn alert by way of Mondaq",
      path: "https://www.mondaq.com/unitedstates/export-controls-trade-investment-sanctions/1593532/china-imposes-retaliatory-tariffs-export-controls",
      version: "2025-02",
    },
    {
      title: "State Council Tariff Commission notice of 2025-11-05, as reported by Report",
      path: "https://report.az/",
      version: "2025-11-05",
    },
    {
      title: "PIIE, US-China Trade War Tariffs: An Up-to-Date Chart",
      path: "https://www.piie.com/research/piie-charts/2019/us-china-trade-war-tariffs-date-chart",
      version: "2025",
    },
  ],
  caveats: [
    "From 2026-11-10 nobody knows whether all goods pay 10 % or 34 %: the row is blank with both readings, and every total from that day is #N/A.",
    "Additional duties only. The duties of 2018 and 2019 stand by list; goods on a list pay its duty besides those named for them, unless their importer holds one of the exclusions that have been granted since March 2020.",
    "Where a list has several rates, the value is the highest of them, and the readings are the range.",
  ],
  convert: (row) => (row.imposer_iso3 === "CHN" ? chineseDuty(row) : []),
  formulas: [
    {
      label: "Additional duty on United States soybeans on 10 April 2025",
      formula: '=LINCHPIN.TARIFF_IN_FORCE({table}[#All],DATE(2025,4,10),"Soybeans")',
      numberFormat: "0.0%",
    },
    {
      label: "The duties that made it up",
      formula: '=LINCHPIN.TARIFF_IN_FORCE({table}[#All],DATE(2025,4,10),"Soybeans","LAYERS")',
      numberFormat: "0.0%",
    },
    {
      label: "Rate on all goods on 12 April 2025",
      formula:
        '=LINCHPIN.RESTRICTION_IN_FORCE({table}[#All],DATE(2025,4,12),"Retaliation, all goods")',
      numberFormat: "0.0%",
    },
  ],
};
