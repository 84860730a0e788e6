import { isOnThirdCountry, usDuty } from "./usDuties.mjs";
import { tariffTable } from "./tariffEvents.mjs";

/** @type {import("../specification.mjs").Specification} */
export const thirdCountryTimeline = {
  ...tariffTable,
  name: "third-country-timeline",
  group: "tariffs",
  title: "Tariff timeline: United States duties on goods of other countries",
  description:
    "Additional duties of the United States that are not aimed at China: on Brazil under Section 301, on Canada under Section 338, and the country rates of the emergency duties of 2025. Duties on all countries stand in the timeline of duties on Chinese goods.",
  licences: ["other-pd", "facts-only"],
  attribution: "White House; USITC, Harmonized Tariff Schedule chapter 99, as cited in each row.",
  sources: [
    {
      title: "White House, presidential actions",
      path: "https://www.whitehouse.gov/presidential-actions/",
      version: "2025-07 to 2026-08",
    },
    { title: "USITC, HTS 2026 chapter 99", path: "https://hts.usitc.gov/", version: "2026-08" },
  ],
  caveats: [
    "Three measures only, not all that the United States levies on other countries. The country rates of the emergency duties have no single rate and stay blank.",
  ],
  convert: (row) => (row.imposer_iso3 === "USA" && isOnThirdCountry(row) ? usDuty(row) : []),
  formulas: [
    {
      label: "Additional duty on goods of Brazil on 1 September 2026, Section 301",
      formula: '=LINCHPIN.TARIFF_IN_FORCE({table}[#All],DATE(2026,9,1),,,"United States","Brazil")',
      numberFormat: "0.0%",
    },
    {
      label: "Duty on listed Canadian goods on 1 September 2026",
      formula:
        '=LINCHPIN.RESTRICTION_IN_FORCE({table}[#All],DATE(2026,9,1),"Section 338 Canada",,,"USA","CAN")',
      numberFormat: "0.0%",
    },
    {
      label: "Highest country rate of the emergency duties of August 2025",
      formula: '=SUMIFS({table}[value_high],{table}[event_id],"TE046")',
      numberFormat: "0.0%",
    },
  ],
};
