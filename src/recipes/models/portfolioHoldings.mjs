import { amount, words } from "../starterTable.mjs";

/**
 * A made-up portfolio: no real one is free to hand out. Two holdings do not state their exposure.
 *
 * @type {import("../specification.mjs").Starter}
 */
export const portfolioHoldings = {
  name: "portfolio-holdings",
  title: "Portfolio holdings",
  description:
    "A made-up portfolio of ten holdings with position, revenue, exposed share of revenue, sourced share of purchases, margin and EBIT, to be replaced by your own. Amounts in million US dollars.",
  holds: "figures",
  raw: "portfolio_holdings.csv",
  primaryKey: ["holding"],
  fields: [
    words("holding", "Name of the holding."),
    amount(
      "position",
      "million US dollars",
      "#,##0.0",
      "Market value of the position; negative where sold short.",
    ),
    amount("revenue", "million US dollars", "#,##0", "Yearly revenue of the company."),
    amount(
      "exposed_share",
      "fraction",
      "0.0%",
      "Share of revenue from the partner; blank where it is not known, which is not zero.",
    ),
    amount(
      "sourced_share",
      "fraction",
      "0.0%",
      "Share of purchases from the partner; blank where it is not known, which is not zero.",
    ),
    amount(
      "contribution_margin",
      "fraction",
      "0.0%",
      "What of a lost dollar of revenue is lost to earnings while fixed cost stays.",
    ),
    amount("ebit", "million US dollars", "#,##0", "Yearly earnings before interest and tax."),
  ],
};
