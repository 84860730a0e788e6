import { beginsWith } from "../identities/beginsWith.mjs";
import { code, date, fraction, text } from "../fields.mjs";

/**
 * Names of goods in the timeline of tariffs by the heading of chapter 99 and by how the tariff line begins; "" is
 * for all others.
 *
 * @type {Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>}
 */
const REVIEWED = {
  "9903.91.01": {
    ...{ 72: "Steel", 73: "Steel", 76: "Aluminium", 85079040: "Battery parts" },
    "": "Critical minerals",
  },
  "9903.91.02": { 8541: "Solar cells" },
  "9903.91.03": {
    8702: "Electric vehicles",
    8703: "Electric vehicles",
    9018: "Syringes and needles",
  },
  "9903.91.05": {
    8541: "Semiconductors",
    8542: "Semiconductors",
    2804: "Polysilicon",
    3818: "Wafers",
  },
  "9903.91.06": {
    ...{
      2504: "Natural graphite",
      8505: "Permanent magnets",
      8507: "Non-EV lithium-ion batteries",
    },
  },
  "9903.91.07": { 6307: "Respirators and face masks" },
  "9903.91.08": { 4015: "Rubber medical gloves" },
  "9903.91.11": { 8101: "Tungsten products" },
  "9903.91.14": { 8426: "Ship-to-shore gantry cranes" },
  "9903.92.10": { 8426: "Ship-to-shore gantry cranes" },
};

/** @param {import("../specification.mjs").Row} row */
function tariffClass({ hts8, ch99_heading, list_name }) {
  const list = /^List (?:[123]|4[AB])(?=$| \(part lines\)$)/.exec(list_name);
  if (list) return list[0];
  const names = REVIEWED[ch99_heading] ?? {};
  const lengths = [8, 4, 2, 0].map((digits) => names[hts8.slice(0, digits)]);
  const found = lengths.find((name) => name !== undefined);
  if (found === undefined) throw new Error(`${hts8}, ${ch99_heading}: no name in the timeline`);
  return found;
}

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
    text(
      "tariff_class",
      "Name in the timeline",
      "Name under which the tariff timeline knows the goods: the list, or for the four-year review the goods themselves, told by how the line begins.",
      { required: true },
    ),
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
  convert: (row) => [{ ...row, tariff_class: tariffClass(row) }],
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
