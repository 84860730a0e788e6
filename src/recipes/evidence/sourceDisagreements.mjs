import { code, integer, number, text } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const sourceDisagreements = {
  name: "source-disagreements",
  group: "evidence",
  title: "Where sources disagree",
  description:
    "24 questions that sources answer differently, such as US exposure to China in 2024: every figure with its source and vintage, and the reason why they differ.",
  raw: "source_disagreements.csv",
  vintage: "2026-11-21",
  licences: ["facts-only", "CC0-1.0", "CC-BY-4.0", "other-pd"],
  attribution:
    "Sources as named in each row; U.S. Census Bureau; The World Bank: World Development Indicators (2026-07-13); U.S. Geological Survey, https://doi.org/10.5066/P1WKQ63T.",
  sources: [
    {
      title:
        "Linchpin, comparison of the datasets of this catalogue and of the sources named in each row",
      version: "2026-11-21",
    },
  ],
  caveats: [
    "Neither figure replaces the other: insert both, labelled, and say which one the model uses.",
    "A figure marked unverified was recalled, or its link was not kept.",
  ],
  fields: [
    code("disagreement", "Disagreement", "Identifier of the question; its figures share it.", {
      required: true,
    }),
    integer(
      "position",
      "Place",
      "rank",
      "Order of the figure within its question: 1 is the first.",
      {
        required: true,
        minimum: 1,
        numberFormat: "0",
      },
    ),
    text("question", "Question", "Question that the figures answer differently.", {
      required: true,
    }),
    code(
      "kind",
      "Kind of figure",
      "Who stands behind the figure: article, official, superseded (official, since replaced), estimate, disputed, or recalled (no page kept).",
      {
        required: true,
        enum: ["article", "official", "superseded", "estimate", "disputed", "recalled"],
      },
    ),
    text(
      "label",
      "Figure",
      "What this figure is, in words that tell it from the others of the question.",
      {
        required: true,
      },
    ),
    number(
      "value_low",
      "Value",
      "as the unit column says",
      "The figure, or its lower bound; blank where the source gives a text or an upper bound only.",
      {
        numberFormat: "General",
      },
    ),
    number(
      "value_high",
      "Value, upper bound",
      "as the unit column says",
      "The figure again, or its upper bound; blank where the source gives a text.",
      { numberFormat: "General" },
    ),
    text(
      "value_text",
      "As a reader sees it",
      "The figure as a reader would write it, with its sign or unit.",
      {
        required: true,
      },
    ),
    text(
      "unit",
      "Unit",
      "Unit of both values of the row, with its base, such as fraction of GDP.",
      { required: true },
    ),
    text(
      "reason",
      "Why they differ",
      "What explains the difference between the figures of the question.",
      { required: true },
    ),
    code("dataset", "Dataset", "Name of the dataset that holds these figures among their kind.", {
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
