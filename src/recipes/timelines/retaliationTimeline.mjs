import { withOptional } from "../fields.mjs";
import { byProduct, tariffTable, withInterval } from "./tariffEvents.mjs";

const ALL_GOODS = "all goods";

/** @param {import("../specification.mjs").Row} raw */
function chineseDuty(raw) {
  const row = withInterval(raw);
  if (row.scope === ALL_GOODS) return [{ ...row, key: "Retaliation, all goods", product: "" }];
  if (row.confidence === "unverified") {
    return [{ ...row, key: `${row.programme}: ${row.scope}`, product: row.scope }];
  }
  const products = row.scope.split(", ").map((product) => ({ product }));
  return byProduct(row, (product) => `Retaliation: ${product}`, products);
}

/** @type {import("../specification.mjs").Specification} */
export const retaliationTimeline = {
  ...tariffTable,
  name: "retaliation-timeline",
  group: "timelines",
  title: "Tariff timeline: Chinese duties on United States goods",
  description:
    "China's additional duties of 2025 on goods from the United States, by date, with a row for each product named. The rate on a product and day can be added up from them.",
  licences: ["facts-only"],
  attribution: "Chinese Tariff Commission notices of 2025, as cited in each row.",
  sources: [
    {
      title: "Thompson Coburn alert by way of Mondaq",
      path: "https://www.mondaq.com/unitedstates/export-controls-trade-investment-sanctions/1593532/china-imposes-retaliatory-tariffs-export-controls",
      version: "2025-02",
    },
    {
      title: "International Nut and Dried Fruit Council notice",
      path: "https://inc.nutfruit.org/trump-engages-in-tit-for-tat-with-china-while-backtracking-on-other-tariffs/",
      version: "2025-04",
    },
    {
      title: "PIIE, US-China Trade War Tariffs: An Up-to-Date Chart, notes",
      path: "https://www.piie.com/research/piie-charts/2019/us-china-trade-war-tariffs-date-chart",
      version: "2025",
    },
    {
      title: "SteelOrbis, China raises tariffs on US goods to 125 percent",
      path: "https://www.steelorbis.com/steel-news/latest-news/china-raises-tariffs-on-us-goods-to-125-percent-1387252.htm",
      version: "2026-11-21",
    },
    {
      title: "Kugjay Media, summary of press reports",
      path: "https://kugjaymedia.com/post.php?slug=escalating-china-u-s-trade-tensions-recent-developments",
      version: "2026-11-21",
    },
  ],
  caveats: [
    "Additional duties only; those of 2018, recalled, stand in the evidence group, and those of 2019 are not held.",
    "The duties of March 2025 are said to be suspended from 2025-11-10; that was recalled, so they are left open here.",
    "The status of the 10 % on all goods after 2026-11-10 was not checked.",
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
  unverified: {
    licences: ["facts-only"],
    attribution: "Chinese Tariff Commission, duties of 2018, as recalled.",
    sources: [{ title: "Recalled; no page was kept", version: "2018" }],
    caveats: [
      "A rate that differs by product is blank, not zero; the note gives the range.",
      "No end and no later change is held: do not add these rows to today's duties.",
    ],
    fields: withOptional(tariffTable.fields, "value"),
    title: "Tariff timeline, China: unverified rows",
    description:
      "China's first additional duties on goods from the United States, of 2018, recalled without a page. Each row covers a whole list of goods.",
    formulas: [
      {
        label: "Highest rate recalled",
        formula: "=MAX({table}[value])",
        numberFormat: "0%",
      },
      {
        label: "Rate on the 34 billion dollar list of July 2018",
        formula: '=SUMIFS({table}[value],{table}[event_id],"TE002")',
        numberFormat: "0%",
      },
      {
        label: "Rows to verify",
        formula: "=ROWS({table}[event_id])",
        numberFormat: "0",
      },
    ],
  },
};
