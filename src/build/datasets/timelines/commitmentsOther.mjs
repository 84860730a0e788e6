import { text } from "../fields.mjs";
import { commitmentFields } from "./commitmentFields.mjs";

export const commitmentsOther = {
  name: "commitments-other",
  group: "timelines",
  title: "Soybean commitments of Busan",
  description:
    "The soybeans that China is reported to have promised to buy after the Busan meeting of October 2025, and the bookings an article found just before.",
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
    { title: "Background article on the 2025 trade talks", version: "2025" },
  ],
  caveats: ["Spoken commitments as reported; no text was published."],
  fields: commitmentFields({
    first: text("commitment", "Commitment", "Meeting at which the promise was made.", {
      required: true,
    }),
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
