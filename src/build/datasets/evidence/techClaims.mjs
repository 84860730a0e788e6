import { code, integer, text } from "../fields.mjs";

export const techClaims = {
  name: "tech-claims",
  group: "evidence",
  title: "Claims about AI models",
  description:
    "What two articles state about the size of DeepSeek V3 and related figures, beside the model's own report: one is wrong by a factor of ten.",
  raw: "tech_claims.csv",
  vintage: "2024-07 to 2025-11-27",
  licences: ["facts-only"],
  attribution: "DeepSeek-V3 Technical Report, arXiv 2412.19437; Hugging Face collection page.",
  sources: [
    {
      title: "DeepSeek-V3 Technical Report",
      path: "https://arxiv.org/abs/2412.19437",
      version: "2024-12-27",
    },
    {
      title: "Hugging Face, DeepSeek-V3 collection",
      path: "https://huggingface.co/collections/deepseek-ai/deepseek-v3",
      version: "2025-11-27",
    },
  ],
  caveats: ["Off the path of trade; held because the articles quote these figures."],
  fields: [
    text("subject", "Subject", "Model or market that the figure is about.", { required: true }),
    code("indicator", "Indicator", "Property of the model or market that is counted.", {
      required: true,
    }),
    text("period", "Period", "Month or day that the figure is for.", { required: true }),
    integer("value", "Value", "as the unit column says", "The figure, in the unit beside it.", {
      required: true,
      minimum: 0,
    }),
    text("unit", "Unit", "Unit that the value of the row is in.", {
      required: true,
      enum: ["bn", "USD tn", "points"],
    }),
    code("estimate_kind", "Kind of figure", "Of the publisher, or of an article.", {
      required: true,
      enum: ["official", "article-claim"],
    }),
  ],
  leftOut: ["document"],
  primaryKey: ["subject", "indicator", "period", "source"],
  rules: { sameUnit: [{ unit: "unit", by: ["indicator"] }] },
  formulas: [
    {
      label: "Parameters of DeepSeek V3, article over report",
      formula:
        '=SUMIFS({table}[value],{table}[subject],"DeepSeek V3",{table}[indicator],"parameters_total",{table}[estimate_kind],"article-claim")/SUMIFS({table}[value],{table}[subject],"DeepSeek V3",{table}[indicator],"parameters_total",{table}[estimate_kind],"official")',
      numberFormat: "0.0",
    },
    {
      label: "Share of its parameters that are active",
      formula:
        '=SUMIFS({table}[value],{table}[indicator],"parameters_active")/SUMIFS({table}[value],{table}[subject],"DeepSeek V3",{table}[indicator],"parameters_total",{table}[estimate_kind],"official")',
      numberFormat: "0.0%",
    },
    {
      label: "Article claims in the table",
      formula: '=COUNTIFS({table}[estimate_kind],"article-claim")',
      numberFormat: "0",
    },
  ],
};
