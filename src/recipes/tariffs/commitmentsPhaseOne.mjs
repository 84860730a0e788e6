import { text } from "../fields.mjs";
import { achievedAsFraction, commitmentFields } from "./commitmentFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const commitmentsPhaseOne = {
  name: "commitments-phase-one",
  group: "tariffs",
  title: "Phase One purchase commitments",
  description:
    "What China promised in January 2020 to buy from the United States in 2020 and 2021, what it had bought in 2017, from which the promise was measured, and how much it bought.",
  raw: "commitments_phase_one.csv",
  vintage: "2022-07 (results), 2020-01 (agreement)",
  licences: ["facts-only"],
  attribution:
    "Chad P. Bown, Peterson Institute for International Economics; Economic and Trade Agreement, chapter 6 and annex 6.1.",
  sources: [
    {
      title: "Chad P. Bown, PIIE, China bought none of the extra $200 billion of US exports",
      path: "https://www.piie.com/blogs/realtime-economics/china-bought-none-extra-200-billion-us-exports-trumps-trade-deal",
      version: "2022-07",
    },
    {
      title: "USTR, Economic and Trade Agreement between the United States and China",
      path: "https://ustr.gov/sites/default/files/files/agreements/phase%20one%20agreement/Economic_And_Trade_Agreement_Between_The_United_States_And_China_Text.pdf",
      version: "2020-01",
    },
  ],
  caveats: [
    "Increments are over 2017; targets are baseline plus increment.",
    "The increments of 2021 but for manufactured goods, those for services, and the results of manufactured goods, energy and services, stand in the evidence group: they were recalled.",
  ],
  fields: commitmentFields({
    first: text(
      "agreement",
      "Agreement",
      "Agreement that the promise is part of, with the year of signature.",
      {
        required: true,
      },
    ),
    period: "Calendar year, or both years of the promise (2020-2021), as text.",
    measure:
      "What the figure is: baseline (bought in 2017), increment_over_2017 (promised on top of it), target (baseline plus increment), actual (bought), achieved (actual over target).",
    unit: "Unit of the value: USD bn is billion current US dollars, fraction is the part of the target bought.",
    measures: ["baseline", "increment_over_2017", "target", "actual", "achieved"],
    units: ["USD bn", "fraction"],
  }),
  convert: (row) => [achievedAsFraction(row)],
  primaryKey: ["agreement", "category", "period", "measure"],
  rules: { sameUnit: [{ unit: "unit", by: ["measure"] }] },
  formulas: [
    {
      label: "Share of the promise bought, 2020 and 2021",
      formula:
        '=LINCHPIN.COMMITMENT_GAP(SUMIFS({table}[value],{table}[category],"All goods and services",{table}[period],"2020-2021",{table}[measure],"target"),SUMIFS({table}[value],{table}[category],"All goods and services",{table}[period],"2020-2021",{table}[measure],"actual"),"ATTAINMENT")',
      numberFormat: "0.0%",
    },
    {
      label: "Shortfall, billion dollars",
      formula:
        '=LINCHPIN.COMMITMENT_GAP(SUMIFS({table}[value],{table}[category],"All goods and services",{table}[period],"2020-2021",{table}[measure],"target"),SUMIFS({table}[value],{table}[category],"All goods and services",{table}[period],"2020-2021",{table}[measure],"actual"))',
      numberFormat: "#,##0.0",
    },
    {
      label: "Share as published",
      formula:
        '=SUMIFS({table}[value],{table}[category],"All goods and services",{table}[measure],"achieved")',
      numberFormat: "0%",
    },
  ],
  unverified: {
    caveats: [
      "Increments are over 2017. Results are parts of the target bought, by US export statistics.",
    ],
    title: "Phase One purchase commitments: unverified rows",
    description:
      "What China promised under Phase One for 2021 (but for manufactures) and for services, and the part of its promise that it met by group, recalled rather than read. With the verified rows, the increments add to the published 76.7 and 123.3 billion dollars.",
    formulas: [
      {
        label: "Increments for 2021 recalled, billion dollars (with 44.8 for manufactures: 123.3)",
        formula:
          '=SUMIFS({table}[value],{table}[period],"2021*",{table}[measure],"increment_over_2017")',
        numberFormat: "#,##0.0",
      },
      {
        label: "Energy: share bought, as recalled",
        formula: '=SUMIFS({table}[value],{table}[category],"Energy",{table}[measure],"achieved")',
        numberFormat: "0%",
      },
      {
        label: "Services: share bought, as recalled",
        formula: '=SUMIFS({table}[value],{table}[category],"Services",{table}[measure],"achieved")',
        numberFormat: "0%",
      },
    ],
  },
};
