import { code, integer, text, toCountries, withOptional } from "../fields.mjs";
import { dayAfter } from "../dayAfter.mjs";
import { readRaw } from "../readRaw.mjs";
import { eventFields, eventIdField, eventRules } from "./eventFields.mjs";
import { firstDay } from "./firstDay.mjs";

/** @typedef {import("../specification.mjs").Row} Row */

const RAW = "export_controls_timeline.csv";

/** Rows that say of a control that it does not apply, in words of their own. */
const tellsOfSuspension = /suspend|exempt/;

/**
 * Items and headings of a control as one list, the same for all rows of its key: a suspension is of
 * the goods of the control, however its notice puts it.
 *
 * @type {ReadonlyMap<string, string>}
 */
const goodsByKey = goodsOf(readRaw(RAW).rows);

/** @param {readonly Row[]} rows */
function goodsOf(rows) {
  /** @type {Map<string, Set<string>>} */
  const byKey = new Map();
  for (const { control_key: key, items, hs_codes: headings } of rows) {
    const own = byKey.get(key) ?? new Set();
    byKey.set(key, own);
    const named = tellsOfSuspension.test(items) ? [] : items.split(/[,;] /);
    for (const good of [...named, ...headings.split(";").filter(Boolean)]) own.add(good);
  }
  return new Map([...byKey].map(([key, goods]) => [key, [...goods].join("; ")]));
}

/** @param {Row} row */
function convert(row) {
  const { control_key: key, effective_date: start, end_date: last } = row;
  const product = goodsByKey.get(key) || key;
  return [
    {
      ...{ ...row, key, start, product },
      end: last === "" ? "" : dayAfter(last),
      status_as_of: firstDay(row.status_as_of),
      // A statement without a date is no event; it belongs with the rows that nobody verified.
      confidence: start === "" ? "unverified" : row.confidence,
    },
  ];
}

/** @param {"low" | "high"} end @param {string} title @param {string} which */
const reading = (end, title, which) =>
  integer(
    `value_${end}`,
    title,
    "1 or 0",
    `${which} of the two readings where it is not known whether the control applies; blank where it is.`,
    { minimum: 0, maximum: 1, numberFormat: "0" },
  );

const controlFields = [
  ...eventFields({
    key: "Control by the number or name of its instrument (CN: China, US: United States). The rows of one control follow one another: in force, suspended, and what came after.",
    product:
      "Items and HS codes under control, separated by semicolons: the texts that RESTRICTION_IN_FORCE compares its product with.",
    value: integer(
      "value",
      "In force",
      "1 or 0",
      "1 for a control that applies between its days; 0 for one suspended, lifted or eased, or suspended before it took effect; blank where it is not known, which is not 0.",
      { minimum: 0, maximum: 1, numberFormat: "0" },
    ),
    readings: [
      reading("low", "Lower reading", "The lower"),
      reading("high", "Higher reading", "The higher"),
    ],
  }),
  text(
    "instrument",
    "Instrument",
    "Legal instrument by its number or name. FR is volume and page of the Federal Register; MOFCOM is China's commerce ministry, GACC its customs, MOST its science ministry.",
    { required: true },
  ),
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
    "status_in_words",
    "Status in words",
    "What is known of the measure up to 2026-11-28, with the day on which a suspension ran out by its text.",
    { required: true, from: "status_2026_11" },
  ),
  eventIdField,
];

/** @type {import("../specification.mjs").Specification} */
export const exportControlsTimeline = {
  name: "export-controls-timeline",
  group: "tariffs",
  title: "Export-control timeline",
  description:
    "Export controls of the United States and China since May 2019 on chips, minerals, magnets, batteries, drones and the technology for them, and lists of parties, with the days on which each was in force, suspended, or not known.",
  raw: RAW,
  vintage: "2026-11-28",
  licences: ["facts-only", "other-pd"],
  attribution:
    "US Bureau of Industry and Security; China's Ministry of Commerce; US Congressional Research Service; summaries as named in each row.",
  sources: [
    { title: "US Bureau of Industry and Security", path: "https://www.bis.gov/" },
    {
      title: "MOFCOM, export-control portal",
      path: "https://exportcontrol.mofcom.gov.cn/",
      version: "2023-10 to 2026-06",
    },
    {
      title:
        "Congressional Research Service R48642, U.S. Export Controls and China: Advanced Semiconductors",
      path: "https://www.everycrsreport.com/reports/R48642.html",
      version: "2025-08-22",
    },
  ],
  caveats: [
    "China's suspensions ran out by their text on 2026-11-09, 10 or 27. The press of 2026-09-24 reports the truce extended to 2027-01-10; no legal text was read. The days after are rows without a value: they answer #N/A, and show both readings.",
    "Several issue dates were recalled. HS codes are proxies: notices list finer codes and technical thresholds.",
    "Controls suspended before they took effect have the status not-applied and never count.",
  ],
  fields: controlFields,
  convertedFrom: ["effective_date", "end_date", "control_key"],
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
      label:
        "China's ban of gallium, germanium and antimony to the United States on 28 November 2026",
      formula:
        '=LINCHPIN.RESTRICTION_IN_FORCE({table}[#All],DATE(2026,11,28),"CN No.46/2024 par.2 to USA",,"TEXT")',
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
      "US Bureau of Industry and Security, China's Ministry of Commerce and company filings, as recalled; an insight of Riffon on semiconductor trade.",
    sources: [
      { title: "US Bureau of Industry and Security (recalled)", path: "https://www.bis.gov/" },
      {
        title:
          "China's Ministry of Commerce (MOFCOM) and company filings (recalled; no page was kept)",
      },
      {
        title: "Insight on semiconductor trade (title not recorded), Riffon",
        path: "https://riffon.com/insight/ins_j0dcchm6fmbt",
        version: "2025",
      },
    ],
    caveats: [
      "HS codes are proxies: notices list finer codes and technical thresholds.",
      "The row without a date has no value either: leave it out before a formula reads the table.",
    ],
    title: "Export-control timeline: unverified rows",
    description:
      "United States measures of 2025 whose dates or terms were recalled, and a Chinese block on chips that an article states without a date.",
    fields: withOptional(controlFields, "start"),
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
