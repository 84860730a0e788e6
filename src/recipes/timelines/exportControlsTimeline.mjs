import { code, integer, text, toCountries, withOptional } from "../fields.mjs";
import { dayAfter } from "../dayAfter.mjs";
import { eventFields, eventIdField, eventRules } from "./eventFields.mjs";

/** First day after China's one-year suspension of its October 2025 notices. */
const SUSPENSION_OVER = "2026-11-11";

/**
 * The interval in which a control applies. A control suspended before it took effect would end
 * before it starts; it is kept with the value 0 until the suspension ran out.
 *
 * @param {import("../specification.mjs").Row} row
 */
function interval(row) {
  if (row.effective_date === "") return { start: "", end: "", value: "" };
  const end = row.end_date === "" ? "" : dayAfter(row.end_date);
  if (end !== "" && end <= row.effective_date) {
    return { start: row.effective_date, end: SUSPENSION_OVER, value: "0" };
  }
  const value = row.control_type === "suspension" ? "0" : "1";
  return { start: row.effective_date, end, value };
}

/**
 * Items and headings as one list. What is not in force covers no goods, or it would hide an older
 * control of the same goods that is.
 *
 * @param {import("../specification.mjs").Row} row
 * @param {string} value
 */
function productsOf({ items, hs_codes: headings }, value) {
  if (value === "0") return "suspended notices";
  return [...items.split(/[,;] /), ...headings.split(";").filter(Boolean)].join("; ");
}

/** @param {import("../specification.mjs").Row} row */
function convert(row) {
  // A statement without a date is no event; it belongs with the rows that nobody verified.
  const confidence = row.effective_date === "" ? "unverified" : row.confidence;
  const status = row.status_2026_11;
  const period = interval(row);
  const product = productsOf(row, period.value);
  return [{ ...row, ...period, key: row.instrument, product, status, confidence }];
}

const controlFields = [
  ...eventFields({
    key: "Legal instrument by its number or name. 87 FR 62186 is volume and page of the Federal Register; MOFCOM is China's commerce ministry, GACC its customs, MOST its science ministry.",
    product:
      "Items and HS codes under control, separated by semicolons: the texts that RESTRICTION_IN_FORCE compares its product with.",
    value: integer(
      "value",
      "In force",
      "1 or 0",
      "1 for a control that applies between its days; 0 for a suspension, or a control suspended before it took effect; blank where no day is known.",
      { required: true, minimum: 0, maximum: 1, numberFormat: "0" },
    ),
  }),
  code(
    "control_type",
    "Kind of control",
    "How the measure works: licensing, ban, entity list (dealings with listed parties), affiliates rule (firms they own), state trading list, technology ban or restriction, or suspension of other notices.",
    {
      required: true,
    },
  ),
  text("items", "Items", "Goods, technology or parties under control, in a few words of our own.", {
    required: true,
  }),
  code(
    "hs_codes",
    "HS codes",
    "Six-digit HS subheadings of the items, as proxies, separated by semicolons; blank for parties, technology and goods without one.",
    {
      pattern: "[0-9]{6}(;[0-9]{6})*",
    },
  ),
  text(
    "status",
    "Status in November 2026",
    "Whether the measure was in force, as known on 2026-11-21.",
    { required: true },
  ),
  eventIdField,
];

/** @type {import("../specification.mjs").Specification} */
export const exportControlsTimeline = {
  name: "export-controls-timeline",
  group: "timelines",
  title: "Export-control timeline",
  description:
    "Export controls of the United States and China since October 2022 on chips, minerals, magnets, batteries, drones and the technology for them, and lists of parties, with the days on which each was in force.",
  raw: "export_controls_timeline.csv",
  vintage: "2026-11-21",
  licences: ["facts-only"],
  attribution:
    "US Bureau of Industry and Security; China's Ministry of Commerce; law-firm summaries as named in each row.",
  sources: [
    { title: "US Bureau of Industry and Security", path: "https://www.bis.gov/" },
    {
      title: "MOFCOM, export-control portal",
      path: "https://exportcontrol.mofcom.gov.cn/",
      version: "2023-10 to 2025-11",
    },
    {
      title: "Pillsbury, China suspends export controls on certain critical minerals",
      path: "https://www.pillsburylaw.com/en/news-and-insights/china-suspends-export-controls-certain-critical-minerals-related-items.html",
      version: "2025-11",
    },
  ],
  caveats: [
    "China's suspensions ran out on 2026-11-10 or run out on 2026-11-27; what followed was not found, and the rows end there.",
    "Several issue dates were recalled. HS codes are proxies: notices list finer codes and technical thresholds.",
    "Controls suspended before they took effect have the value 0.",
  ],
  fields: controlFields,
  convertedFrom: ["effective_date", "end_date", "instrument", "status_2026_11"],
  leftOut: ["document"],
  convert,
  primaryKey: ["event_id"],
  foreignKeys: toCountries("imposer_iso3", "target_iso3"),
  rules: eventRules,
  formulas: [
    {
      label: "Did a control cover gallium on 1 January 2024?",
      formula: '=LINCHPIN.RESTRICTION_IN_FORCE({table}[#All],DATE(2024,1,1),,"gallium")',
      numberFormat: "0",
    },
    {
      label: "Is China's control of medium and heavy rare earths of April 2025 in force today?",
      formula:
        '=LINCHPIN.RESTRICTION_IN_FORCE({table}[#All],TODAY(),"MOFCOM and GACC No. 18 of 2025")',
      numberFormat: "0",
    },
    {
      label: "Chinese controls with a start in 2025",
      formula:
        '=COUNTIFS({table}[imposer_iso3],"CHN",{table}[start],">="&DATE(2025,1,1),{table}[start],"<"&DATE(2026,1,1),{table}[value],1)',
      numberFormat: "0",
    },
  ],
  unverified: {
    licences: ["facts-only"],
    attribution:
      "US Bureau of Industry and Security, China's Ministry of Commerce and company filings, as recalled; background article on semiconductor trade.",
    sources: [
      { title: "US Bureau of Industry and Security (recalled)", path: "https://www.bis.gov/" },
      {
        title:
          "China's Ministry of Commerce (MOFCOM) and company filings (recalled; no page was kept)",
      },
      {
        title: "Background article on semiconductor trade (title and publisher not recorded)",
        version: "2025",
      },
    ],
    caveats: [
      "HS codes are proxies: notices list finer codes and technical thresholds.",
      "The row without a date has no value either: leave it out before a formula reads the table.",
    ],
    title: "Export-control timeline: unverified rows",
    description:
      "US and Chinese export controls and related measures since 2019 whose dates or terms were recalled, and a block on chips that a background article states without a date.",
    fields: withOptional(controlFields, "start", "value"),
    formulas: [
      {
        label: "Rows to verify",
        formula: "=ROWS({table}[event_id])",
        numberFormat: "0",
      },
      {
        label: "Of these, United States measures",
        formula: '=COUNTIFS({table}[imposer_iso3],"USA")',
        numberFormat: "0",
      },
      {
        label: "Rows without a date",
        formula: "=COUNTBLANK({table}[start])",
        numberFormat: "0",
      },
    ],
  },
};
