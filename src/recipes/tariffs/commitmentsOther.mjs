import { text } from "../fields.mjs";
import { commitmentFields } from "./commitmentFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const commitmentsOther = {
  name: "commitments-other",
  group: "tariffs",
  title: "Soybean commitments of Busan",
  description:
    "How many soybeans China is reported to have promised to buy from the United States after the meeting of presidents in Busan on 30 October 2025, and that a background article found none booked just before.",
  raw: "commitments_other.csv",
  vintage: "2025-10-30",
  licences: ["facts-only"],
  attribution: "US Treasury as reported by Beijing Mirror (2025-10-30).",
  sources: [
    {
      title: "US Treasury as reported by Beijing Mirror",
      path: "https://beijingmirror.com/?p=11194",
      version: "2025-10-30",
    },
    {
      title: "Background article on the 2025 trade talks (title and publisher not recorded)",
      version: "2025",
    },
  ],
  caveats: [
    "Spoken commitments as reported; no text was published. For 2026 to 2028 the promise is of at least 25 million tons a year.",
  ],
  fields: commitmentFields({
    first: text("commitment", "Commitment", "Meeting at which the promise was made.", {
      required: true,
    }),
    period: "Calendar year, season or months that the figure is for, as text.",
    measure: "Whether the figure is a promise (target) or what was ordered (bookings).",
    unit: "Unit of the value: Mt is million metric tons.",
    measures: ["target", "bookings"],
    units: ["Mt"],
  }),
  primaryKey: ["commitment", "category", "period", "measure"],
  rules: { sameUnit: [{ unit: "unit", by: ["category"] }] },
  formulas: [
    {
      label: "Soybeans promised in all, million tonnes",
      formula: '=SUMIFS({table}[value],{table}[measure],"target")',
      numberFormat: "#,##0",
    },
    {
      label: "Of these, for 2026 to 2028",
      formula:
        '=SUMIFS({table}[value],{table}[measure],"target")-SUMIFS({table}[value],{table}[measure],"target",{table}[period],"2025 (season)")',
      numberFormat: "#,##0",
    },
    {
      label: "Shortfall of the 2025 season had nothing more been booked",
      formula:
        '=LINCHPIN.COMMITMENT_GAP(SUMIFS({table}[value],{table}[measure],"target",{table}[period],"2025 (season)"),SUMIFS({table}[value],{table}[measure],"bookings"))',
      numberFormat: "#,##0",
    },
  ],
};
