import { code, date, text } from "../fields.mjs";
import { eventIdField } from "./eventFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const negotiationsTimeline = {
  name: "negotiations-timeline",
  group: "timelines",
  title: "Negotiations timeline",
  description:
    "Talks, summits, agreements, escalations and one court ruling that shaped trade between the United States and China from 2020 to May 2026, with place and outcome.",
  raw: "negotiations_timeline.csv",
  vintage: "2026-11-21",
  licences: ["facts-only"],
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
    "The meeting of May 2026 in Beijing took place; its terms were not established.",
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
      "Kind of event: talks, summit, agreement, accord, policy, escalation, or legal (a court ruling).",
      {
        required: true,
        enum: ["talks", "summit", "agreement", "accord", "policy", "escalation", "legal"],
      },
    ),
    text("outcome", "Outcome", "What it led to, in a few words of our own.", { required: true }),
    eventIdField,
  ],
  leftOut: ["document"],
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
      formula: "=INDEX({table}[event],MATCH(MAX({table}[start_date]),{table}[start_date],0))",
    },
  ],
  unverified: {
    licences: ["facts-only"],
    attribution: "Public knowledge, as recalled.",
    sources: [{ title: "Recalled; no page was kept" }],
    caveats: [],
    title: "Negotiations timeline: unverified rows",
    description:
      "Events recalled without a page: the currency accords of 1971 (Smithsonian) and 1985 (Plaza), China's industrial plan of 2015 (Made in China 2025) and three steps of 2025 between the United States and China.",
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
