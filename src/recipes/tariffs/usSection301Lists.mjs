import { beginsWith } from "../identities/beginsWith.mjs";
import { code, date, fraction, text } from "../fields.mjs";

const STATUSES = [
  "in force",
  "suspended before it applied",
  "replaced by the four-year review heading",
  "by HTS text from 2026-11-10; status not known",
];

/** @type {import("../specification.mjs").Specification} */
export const usSection301Lists = {
  name: "us-section-301-lists",
  group: "tariffs",
  title: "US Section 301 lists by tariff line",
  description:
    "Every eight-digit US tariff line on the Section 301 lists against China and in the four-year review: the chapter 99 heading to file, the rate of its list and the rate under this heading now.",
  raw: "us_section_301_lists.csv",
  vintage: "HTS chapter 99 as of 2026-05-11",
  licences: ["MIT", "other-pd"],
  attribution:
    "U.S. International Trade Commission, HTS 2026, chapter 99; compiled by The Budget Lab at Yale, tariff-rate-tracker (MIT).",
  sources: [
    {
      title: "U.S. International Trade Commission, HTS 2026, chapter 99, notes 20 and 31",
      path: "https://hts.usitc.gov/",
      version: "2026 Revision 6",
    },
    {
      title: "The Budget Lab at Yale, tariff-rate-tracker, lists of Section 301 products",
      path: "https://github.com/Budget-Lab-Yale/tariff-rate-tracker",
      version: "2026-05-11",
    },
  ],
  caveats: [
    "257 lines have two headings in force, each for part of the line: a lookup of one rate needs ch99_heading too.",
    "A heading of the four-year review takes the place of the list's rate; the two are not added.",
    "Exclusions by product are not listed, and ten-digit lines and uses within a line are not told apart.",
    "43 of the six-digit codes are of older editions of the Harmonised System and are not in hs-2022.",
  ],
  fields: [
    code("hts8", "Tariff line", "US tariff line, eight digits as text, zeros in front kept.", {
      required: true,
      pattern: "[0-9]{8}",
    }),
    code("hs6", "HS subheading", "The first six digits of the tariff line, as text.", {
      required: true,
      pattern: "[0-9]{6}",
    }),
    code(
      "ch99_heading",
      "Heading to file",
      "Heading of chapter 99 of the US tariff under which the duty is declared.",
      { required: true, pattern: "9903\\.[0-9]{2}\\.[0-9]{2}" },
    ),
    text("list_name", "List", "List of Section 301 or round of the review that names the line.", {
      required: true,
    }),
    fraction(
      "list_rate",
      "Rate of the list",
      "fraction of customs value",
      "Additional duty that the list or the review sets for the line.",
      { required: true, percentFrom: "list_rate_pct" },
    ),
    fraction(
      "rate_now",
      "Rate now",
      "fraction of customs value",
      "Additional duty under this heading at the vintage: 0 where the list never applied or another heading replaced it; blank where nobody knows.",
      { percentFrom: "rate_now_pct" },
    ),
    date("start", "First day", "First day of the list at any rate; blank where it never applied.", {
      from: "start_date",
    }),
    code("status", "Status", `Whether the heading applies: ${STATUSES.join("; or ")}.`, {
      required: true,
      enum: STATUSES,
    }),
  ],
  primaryKey: ["hts8", "ch99_heading"],
  identities: [beginsWith("hts8", "hs6")],
  formulas: [
    {
      label: "Additional duty on lithium-ion batteries from China (8507.60.00)",
      formula:
        '=SUMPRODUCT(({table}[hts8]="85076000")*({table}[status]="in force")*{table}[rate_now])',
      numberFormat: "0.0%",
    },
    {
      label:
        "Landed cost of 10,000 of these batteries, freight 800, insurance 50, ordinary duty 3.4 %",
      formula:
        '=LINCHPIN.LANDED_COST(10000,800,50,0.034+SUMPRODUCT(({table}[hts8]="85076000")*({table}[status]="in force")*{table}[rate_now]))',
      numberFormat: "#,##0.00",
    },
    {
      label: "Tariff lines of List 3 in force",
      formula: '=COUNTIFS({table}[list_name],"List 3",{table}[status],"in force")',
      numberFormat: "#,##0",
    },
  ],
};
