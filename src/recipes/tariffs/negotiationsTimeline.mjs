import { code, date, text } from "../fields.mjs";
import { eventIdField } from "./eventFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const negotiationsTimeline = {
  name: "negotiations-timeline",
  group: "tariffs",
  title: "Negotiations timeline",
  description:
    "Talks, summits, agreements, escalations and one court ruling that shaped trade between the United States and China from 2018 to September 2026, with place and outcome, and the days on which their suspensions ran out or are reported to.",
  raw: "negotiations_timeline.csv",
  vintage: "2026-11-28",
  licences: ["facts-only", "other-pd"],
  attribution: "Public statements and press reports as named in each row.",
  sources: [
    { title: "USTR, Phase One", path: "https://ustr.gov/phase-one", version: "2020" },
    { title: "White House", path: "https://www.whitehouse.gov/", version: "2025" },
    {
      title: "Pillsbury, China suspends export controls on certain critical minerals",
      path: "https://www.pillsburylaw.com/en/news-and-insights/china-suspends-export-controls-certain-critical-minerals-related-items.html",
      version: "2025-11",
    },
  ],
  caveats: [
    "Where the column date_precision says month, the first and last day of that month stand for dates that are not known.",
    "Whether the suspensions of November 2025 were renewed is not known: the press of September 2026 reports the truce extended to 2027-01-10, and no legal text was read. Rows of the future are marked scheduled.",
  ],
  fields: [
    date("start_date", "First day", "Day on which the event took place or began.", {
      required: true,
    }),
    date(
      "end_date",
      "Last day",
      "Last day of the event; the first day again where it lasted one day.",
      { required: true },
    ),
    code(
      "date_precision",
      "Precision of the dates",
      "How exactly the dates are known: to the day, or only the month.",
      {
        required: true,
        enum: ["day", "month"],
      },
    ),
    text("event", "Event", "What took place, in the words by which it is known.", {
      required: true,
    }),
    text("place", "Place", "City where it took place; blank where it had no one place."),
    code(
      "event_type",
      "Kind of event",
      "Kind of event: talks, summit, agreement, accord, policy, escalation, extension (of a truce), deadline (a text runs out), or legal (a court ruling).",
      {
        required: true,
        enum: [
          "talks",
          "summit",
          "agreement",
          "accord",
          "policy",
          "escalation",
          "extension",
          "deadline",
          "legal",
        ],
      },
    ),
    text("outcome", "Outcome", "What it led to, in a few words of our own.", { required: true }),
    code(
      "status",
      "Status",
      "past; scheduled for a day still to come at the day of the source; unknown where it is not known what followed.",
      { required: true, enum: ["past", "scheduled", "unknown"] },
    ),
    date(
      "status_as_of",
      "Status as of",
      "Day of the newest source for the status: what the row says is said of that day, not of today.",
      { required: true },
    ),
    eventIdField,
  ],
  primaryKey: ["event_id"],
  rules: { lowHigh: [{ low: "start_date", high: "end_date" }] },
  formulas: [
    {
      label: "Days from the Liberation Day order to the Geneva talks",
      formula:
        '=SUMIFS({table}[start_date],{table}[event],"Geneva talks")-SUMIFS({table}[start_date],{table}[event],"Liberation Day tariff order")',
      numberFormat: "0",
    },
    {
      label: "Rounds of talks in 2025",
      formula:
        '=COUNTIFS({table}[event_type],"talks",{table}[start_date],">="&DATE(2025,1,1),{table}[start_date],"<"&DATE(2026,1,1))',
      numberFormat: "0",
    },
    {
      label: "Latest event held",
      formula:
        '=INDEX({table}[event],MATCH(MAXIFS({table}[start_date],{table}[status],"past"),{table}[start_date],0))',
    },
  ],
  unverified: {
    licences: ["facts-only"],
    attribution: "Public knowledge, as recalled.",
    sources: [{ title: "Recalled; no page was kept" }],
    caveats: [],
    title: "Negotiations timeline: unverified rows",
    description:
      "Events recalled without a page: the currency accords of 1971 (Smithsonian) and 1985 (Plaza), China's industrial plan of 2015 (Made in China 2025) and four steps of 2025 between the United States and China.",
    formulas: [
      {
        label: "Rows to verify",
        formula: "=ROWS({table}[event_id])",
        numberFormat: "0",
      },
      {
        label: "Earliest event",
        formula: "=MIN({table}[start_date])",
        numberFormat: "yyyy-mm-dd",
      },
      {
        label: "Of these, in 2025",
        formula: '=COUNTIFS({table}[start_date],">="&DATE(2025,1,1))',
        numberFormat: "0",
      },
    ],
  },
};
