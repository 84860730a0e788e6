import { byProduct, tariffTable, withInterval } from "./tariffEvents.mjs";

/**
 * The rates that the entries of the four-year review state, by product, in percent.
 *
 * @type {Readonly<Record<string, readonly [product: string, rate: string][]>>}
 */
const REVIEW_RATES = {
  TE012: [
    ["electric vehicles", "100"],
    ["solar cells", "50"],
    ["steel", "25"],
    ["aluminium", "25"],
    ["EV batteries", "25"],
  ],
  TE013: [["semiconductors", "50"]],
  TE033: [
    ["permanent magnets", "25"],
    ["natural graphite", "25"],
    ["non-EV lithium-ion batteries", "25"],
  ],
};

/** @type {Readonly<Record<string, string>>} */
const REVIEW_NOTES = {
  TE012: "Cranes and other goods rose on the same day; their rates are not held here.",
  TE013: "Tungsten, polysilicon and wafers rose on the same day; their rates are not held here.",
  TE033: "",
};

/** One duty on two metals, so that each finds it beside its own other duties. */
const METALS = new Map([["steel and aluminium", ["steel", "aluminium"]]]);

const WHOLE_TRADE = new Set(["IEEPA fentanyl", "IEEPA reciprocal", "IEEPA (all)", "Section 122"]);

/** @param {import("../specification.mjs").Row} raw */
function usDuty(raw) {
  const row = withInterval(raw);
  const { programme, scope } = row;
  if (programme === "Section 301") {
    const list = scope.replace(/ \(.*/, "");
    return [{ ...row, key: `Section 301 ${list}`, product: list }];
  }
  if (programme === "Section 301 four-year review") {
    const products = REVIEW_RATES[row.event_id].map(([product, rate]) => ({ product, rate }));
    const noted = { ...row, note: REVIEW_NOTES[row.event_id] };
    return byProduct(noted, (product) => `Section 301 review: ${product}`, products);
  }
  if (programme === "Section 232") {
    const products = METALS.get(scope) ?? [scope];
    return byProduct(
      row,
      (product) => `Section 232 ${product}`,
      products.map((product) => ({ product })),
    );
  }
  if (WHOLE_TRADE.has(programme) || programme === "Section 301 forced labour") {
    return [{ ...row, key: programme, product: "" }];
  }
  if (programme === "Statement") return [{ ...row, key: "Statement of a 55 % total", product: "" }];
  throw new Error(`No rule for the programme "${programme}" of ${row.event_id}`);
}

/** @type {import("../specification.mjs").Specification} */
export const tariffTimeline = {
  ...tariffTable,
  name: "tariff-timeline",
  group: "timelines",
  title: "Tariff timeline: United States duties on Chinese goods",
  description:
    "Additional duties of the United States on goods from China since July 2018, by list and by date: Sections 301, 232 and 122 and the emergency duties (IEEPA). The rate on a day and list can be added up from them.",
  licences: ["facts-only", "MIT"],
  attribution:
    "USITC, Harmonized Tariff Schedule chapter 99, by way of The Budget Lab at Yale, tariff-rate-tracker (MIT); other notices as cited in each row.",
  sources: [
    {
      title: "The Budget Lab at Yale, tariff-rate-tracker (USITC HTS chapter 99)",
      path: "https://github.com/Budget-Lab-Yale/tariff-rate-tracker",
      version: "2026-11-21",
    },
    {
      title: "CBP messages CSMS 67834313 and 67844987, as reported by Alba",
      path: "https://albawheelsup.com/trade_news/tariff-regime-change-ieepa-duties-end-section-122-surcharge-takes-effect",
      version: "2026-02",
    },
    {
      title: "Honigman, alert 3462",
      path: "https://www.honigman.com/alert-3462",
      version: "2026-06",
    },
  ],
  caveats: [
    "Not in it: the ordinary (MFN) duty, anti-dumping and safeguard duties, exclusions, Section 232 duties from before March 2025, and goods of the Section 301 review whose rates the source did not state.",
    "Section 232 metals are exempt from the reciprocal duty, so their rows do not simply add to the others: use TARIFF_STACK.",
    "Legal dates, not the dates of tariff-schedule revisions. Not checked: changes after 2026-07-24, and whether Section 301 Lists 1 and 2 were continued past July and August 2026.",
  ],
  convert: (row) => (row.imposer_iso3 === "USA" ? usDuty(row) : []),
  formulas: [
    {
      label: "Additional duty on List 3 goods on 10 April 2025",
      formula: '=LINCHPIN.TARIFF_IN_FORCE({table}[#All],DATE(2025,4,10),"List 3")',
      numberFormat: "0.0%",
    },
    {
      label: "The duties that made it up",
      formula: '=LINCHPIN.TARIFF_IN_FORCE({table}[#All],DATE(2025,4,10),"List 3","LAYERS")',
      numberFormat: "0.0%",
    },
    {
      label: "Rate of the fentanyl duty on 4 March 2025",
      formula: '=LINCHPIN.RESTRICTION_IN_FORCE({table}[#All],DATE(2025,3,4),"IEEPA fentanyl")',
      numberFormat: "0.0%",
    },
  ],
  unverified: {
    licences: ["facts-only"],
    attribution: "Presidential post of June 2025, as reported in the press.",
    sources: [{ title: "Press reports of June 2025 (link not kept)", version: "2025-06" }],
    caveats: [
      "The total counts the Section 301 rate of Lists 1 to 3; goods of List 4A or of no list paid less.",
    ],
    title: "Tariff timeline, United States: unverified row",
    description:
      "The 55 % total that a presidential post of June 2025 announced. A description of the stack, not a duty of its own: adding it to the timeline would count it twice.",
    formulas: [
      {
        label: "The total as stated",
        formula: "=MAX({table}[value])",
        numberFormat: "0%",
      },
      {
        label: "Beyond the reciprocal and fentanyl duties: the Section 301 rate",
        formula: "=MAX({table}[value])-0.1-0.2",
        numberFormat: "0%",
      },
      {
        label: "Day of the statement",
        formula: "=MAX({table}[start])",
        numberFormat: "yyyy-mm-dd",
      },
    ],
  },
};
