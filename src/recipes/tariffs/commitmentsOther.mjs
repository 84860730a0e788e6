import { text } from "../fields.mjs";
import { commitmentFields } from "./commitmentFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const commitmentsOther = {
  name: "commitments-other",
  group: "tariffs",
  title: "Purchase commitments of Busan and Beijing",
  description:
    "What China promised to buy from the United States after the meetings of presidents in Busan (October 2025) and Beijing (May 2026) and in a call between them: soybeans, other farm goods, aircraft; and what is told of later talks.",
  raw: "commitments_other.csv",
  vintage: "2025-10 to 2026-09-26",
  licences: ["other-pd", "facts-only"],
  attribution:
    "The White House, fact sheets of 2025-11-01 and 2026-05-17; press as named in each row.",
  sources: [
    {
      title: "The White House, fact sheet on economic and trade relations with China",
      path: "https://www.whitehouse.gov/fact-sheets/2025/11/fact-sheet-president-donald-j-trump-strikes-deal-on-economic-and-trade-relations-with-china/",
      version: "2025-11-01",
    },
    {
      title: "The White House, fact sheet on deals with China",
      path: "https://www.whitehouse.gov/fact-sheets/2026/05/fact-sheet-president-donald-j-trump-secures-historic-deals-with-china-delivering-for-american-workers-farmers-and-industry/",
      version: "2026-05-17",
    },
    {
      title: "Sing Tao, on the American account of the call of 2026-02-04",
      path: "https://www.stheadline.com/realtime-china/3544124/",
      version: "2026-02-12",
    },
    { title: "Reuters, on reciprocal tariff cuts (link not kept)", version: "2026-09-26" },
    { title: '"From Edgy Truce to Tricky Détente", China-US Focus', version: "2025-10" },
  ],
  caveats: [
    "The promises are as the American side states them, of at least so much; no text of both sides was published.",
    "The 20 million tons of the call take the place of the 12 of Busan for the season 2025/26: do not add them.",
  ],
  fields: commitmentFields({
    first: text("commitment", "Commitment", "Meeting or call at which the promise was made.", {
      required: true,
    }),
    period: "Calendar year, season or months that the figure is for, as text.",
    measure:
      "Whether the figure is a promise (target), what was ordered (bookings) or what was done (actual).",
    unit: "Unit of the value: Mt is million metric tons, USD bn billion US dollars; aircraft and plants are counted.",
    measures: ["target", "bookings", "actual"],
    units: ["Mt", "USD bn", "aircraft", "plants"],
  }),
  primaryKey: ["commitment", "category", "period", "measure"],
  rules: { sameUnit: [{ unit: "unit", by: ["category"] }] },
  formulas: [
    {
      label: "Soybeans promised at Busan, million tonnes",
      formula:
        '=SUMIFS({table}[value],{table}[commitment],"Busan (2025)",{table}[category],"Soybeans",{table}[measure],"target")',
      numberFormat: "#,##0",
    },
    {
      label: "Other farm goods promised at Beijing for 2026 to 2028, billion dollars",
      formula:
        '=SUMIFS({table}[value],{table}[category],"Agricultural goods without soybeans",{table}[measure],"target")',
      numberFormat: "#,##0",
    },
    {
      label: "Shortfall of the last months of 2025 had nothing more been booked",
      formula:
        '=LINCHPIN.COMMITMENT_GAP(SUMIFS({table}[value],{table}[measure],"target",{table}[period],"2025-11 to 2025-12"),SUMIFS({table}[value],{table}[measure],"bookings"))',
      numberFormat: "#,##0",
    },
  ],
};
