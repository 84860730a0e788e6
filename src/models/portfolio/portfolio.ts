import type { Cell } from "../../datasets/tableSchema";
import type { Chosen, ModelData, ModelInput, ModelSpec } from "../modelSpec";
import { AMOUNT, between, COUNTRY, SHARE, SIGNED } from "../cellKinds";
import { currencyInput } from "../currencyInput";
import { portfolioSheet } from "./portfolioSheet";

export const portfolio: ModelSpec = {
  id: "portfolio",
  title: "Portfolio model",
  prefix: "portfolio",
  about: ["partner"],
  question: "How exposed is a portfolio to a partner, and what would losing that revenue cost?",
  shows: [
    "Exposure of the portfolio, its coverage, and the range that unknown exposures leave.",
    "What each holding contributes.",
    "Earnings at risk under a scenario, and how they grow with its severity.",
  ],
  next: [
    "Put your own holdings into the table, a row each; leave an unknown exposure blank.",
    "Change the part of the exposed revenue that is lost in the yellow cell.",
  ],
  needs: [
    {
      role: "holdings",
      title: "Holdings",
      datasets: [],
      columns: ["holding", "position", "revenue", "exposed_share", "contribution_margin", "ebit"],
      kinds: {
        position: SIGNED,
        revenue: AMOUNT,
        exposed_share: SHARE,
        sourced_share: SHARE,
        contribution_margin: between(-10, 1),
        ebit: SIGNED,
      },
      starter: "portfolio-holdings",
    },
  ],
  inputs,
  sheet: portfolioSheet,
};

function inputs(_: ModelData, chosen: Chosen): ModelInput[] {
  const text = (value: Cell | undefined, usual: string): string =>
    typeof value === "string" && value.trim() !== "" ? value : usual;
  const part = chosen["loss_share"];
  return [
    {
      id: "partner",
      label: "Partner",
      value: text(chosen["partner"], "China"),
      kind: COUNTRY,
      note: "The exposures in the table are towards it",
      asked: true,
    },
    {
      id: "loss_share",
      label: "Part of the exposed revenue that is lost",
      kind: SHARE,
      value: typeof part === "number" ? part : 0.5,
      format: "0%",
      note: "The scenario, as a fraction from 0 to 1",
      asked: true,
    },
    currencyInput,
  ];
}
