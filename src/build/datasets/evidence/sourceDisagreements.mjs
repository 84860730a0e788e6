import { code, integer, number, text } from "../fields.mjs";

export const sourceDisagreements = {
  name: "source-disagreements",
  group: "evidence",
  title: "Where sources disagree",
  description:
    "Questions that sources answer differently: each figure with its source and vintage, and the reason for the difference.",
  raw: "source_disagreements.csv",
  vintage: "2026-11-21",
  licences: ["facts-only", "CC0-1.0", "CC-BY-4.0", "other-pd"],
  attribution:
    "Sources as named in each row; U.S. Census Bureau; The World Bank: World Development Indicators (2026-07-13); U.S. Geological Survey, https://doi.org/10.5066/P1WKQ63T.",
  sources: [
    {
      title: "Datasets of this catalogue and the sources named in each row",
      version: "2026-11-21",
    },
  ],
  caveats: [
    "Neither figure replaces the other: insert both, labelled, and say which one the model uses.",
    "A figure marked unverified was recalled, or its link was not kept.",
  ],
  fields: [
    code("disagreement", "Disagreement", "Identifier of the question.", { required: true }),
    integer("position", "Place", "none", "Order of the figure within the question.", {
      required: true,
      minimum: 1,
      numberFormat: "0",
    }),
    text("question", "Question", "What the figures answer.", { required: true }),
    code("kind", "Kind of figure", "Who stands behind the figure, and whether it still holds.", {
      required: true,
      enum: ["article", "official", "superseded", "estimate", "disputed", "recalled"],
    }),
    text("label", "Figure", "What this figure is, to tell it from the others of the question.", {
      required: true,
    }),
    number("value_low", "Value", "as the unit column says", "The figure, or its lower bound.", {
      numberFormat: "General",
    }),
    number(
      "value_high",
      "Value, upper bound",
      "as the unit column says",
      "The figure again, or its upper bound.",
      { numberFormat: "General" },
    ),
    text("value_text", "As a reader sees it", "The figure in the manner of its source.", {
      required: true,
    }),
    text("unit", "Unit", "Unit that both values of the row are in.", { required: true }),
    text("reason", "Why they differ", "What explains the difference.", { required: true }),
    code("dataset", "Dataset", "Dataset that holds the figures with their neighbours.", {
      required: true,
    }),
  ],
  primaryKey: ["disagreement", "position"],
  rules: {
    lowHigh: [{ low: "value_low", high: "value_high" }],
    sameUnit: [{ unit: "unit", by: ["disagreement"] }],
  },
  formulas: [
    {
      label: "Official over article figure of US exposure in 2024",
      formula:
        '=SUMIFS({table}[value_low],{table}[disagreement],"us-exposure-2024",{table}[kind],"official")/SUMIFS({table}[value_low],{table}[disagreement],"us-exposure-2024",{table}[kind],"article")-1',
      numberFormat: "0.0%",
    },
    {
      label: "Points by which the reliance on rare earths for 2024 was restated",
      formula:
        '=SUMIFS({table}[value_low],{table}[disagreement],"ree-reliance-2024",{table}[kind],"official")-SUMIFS({table}[value_low],{table}[disagreement],"ree-reliance-2024",{table}[kind],"superseded")',
      numberFormat: "0%",
    },
    {
      label: "Figures that nobody has verified",
      formula: '=COUNTIFS({table}[confidence],"unverified")',
      numberFormat: "0",
    },
  ],
};
