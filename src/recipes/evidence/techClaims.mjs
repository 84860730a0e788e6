import { code, integer, text } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const techClaims = {
  name: "tech-claims",
  group: "evidence",
  title: "Claims about AI models",
  description:
    "What two articles state about the AI model DeepSeek V3 and its effect on US technology shares, beside the model's own report: the stated size is wrong by a factor of ten.",
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
    {
      title: "Meta, Llama 3.1 model card (recalled)",
      path: "https://huggingface.co/meta-llama/Llama-3.1-405B",
      version: "2024-07-23",
    },
  ],
  caveats: [
    "Not about trade: held because the articles assessed here state these figures. The size of Llama 3.1 was recalled.",
  ],
  fields: [
    text("subject", "Subject", "AI model, market or ranking that the figure is about.", {
      required: true,
    }),
    code(
      "indicator",
      "Indicator",
      "What is counted: parameters_total, parameters_active (used for one token), checkpoint_size_listed (parameters in the published file), market_value_lost, rating_gap.",
      {
        required: true,
      },
    ),
    text("period", "Period", "Year, month or day that the figure is for, as text.", {
      required: true,
    }),
    integer(
      "value",
      "Value",
      "as the unit column says",
      "Number of parameters, market value or rating points, in the unit that the column unit names.",
      {
        required: true,
        minimum: 0,
      },
    ),
    text(
      "unit",
      "Unit",
      "Unit of the value: bn is billion parameters, USD tn trillion US dollars, points rating points.",
      {
        required: true,
        enum: ["bn", "USD tn", "points"],
      },
    ),
    code(
      "estimate_kind",
      "Kind of figure",
      "Whose figure it is: official (the model's publisher) or article-claim (stated by an article).",
      {
        required: true,
        enum: ["official", "article-claim"],
      },
    ),
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
