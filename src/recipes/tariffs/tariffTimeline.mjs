import { tariffTable } from "./tariffEvents.mjs";
import { isOnThirdCountry, usDuty } from "./usDuties.mjs";

/** @type {import("../specification.mjs").Specification} */
export const tariffTimeline = {
  ...tariffTable,
  name: "tariff-timeline",
  group: "tariffs",
  title: "Tariff timeline: United States duties on Chinese goods",
  description:
    "Additional duties of the United States on goods from China since February 2018, those on all countries among them, by list, goods and date: Sections 201, 301, 232 and 122 and the emergency duties (IEEPA). The rate on a day and list can be added up from them.",
  licences: ["other-pd", "facts-only"],
  attribution:
    "White House, Federal Register and USITC (Harmonized Tariff Schedule chapter 99); other notices as cited in each row.",
  sources: [
    {
      title: "USITC, HTS 2026 Revision 6, chapter 99",
      path: "https://hts.usitc.gov/",
      version: "2026-04-23",
    },
    {
      title: "White House, presidential actions",
      path: "https://www.whitehouse.gov/presidential-actions/",
      version: "2025-02 to 2026-08",
    },
    {
      title: "USTR, notice 89 FR 76581 on the four-year review",
      path: "https://www.federalregister.gov/documents/2024/09/18/2024-21217/",
      version: "2024-09-18",
    },
  ],
  caveats: [
    "Known up to 2026-09-03. From 2026-11-10 it is not known whether cranes pay 100 % again and whether product exclusions were renewed: those rows are blank, and their goods answer #N/A. Rows that are scheduled count from their day.",
    "Not in it: the ordinary (MFN) duty, anti-dumping duties, and single product exclusions. A list counts for goods asked for by its name; a tariff code finds only the rows that name it (drones, 8806). Tariffs on parcels and port calls have no rate in percent of the value.",
    "Goods under Section 232 pay no forced-labour duty (held), and paid neither the reciprocal duty nor the Section 122 surcharge (not held: give the layers to TARIFF_STACK).",
  ],
  convert: (row) => (row.imposer_iso3 === "USA" && !isOnThirdCountry(row) ? usDuty(row) : []),
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
      label: "Additional duty on drones over 25 kg on 3 September 2026",
      formula:
        '=LINCHPIN.TARIFF_IN_FORCE({table}[#All],DATE(2026,9,3),"Drones over 25 kg or with thermal imaging")',
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
