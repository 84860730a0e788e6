import { starterTable } from "../starterTable";

/** A made-up portfolio: no real one is free to hand out. Two holdings do not state their exposure. */
export const HOLDINGS = starterTable({
  name: "portfolio-holdings",
  title: "Portfolio holdings",
  description:
    "A made-up portfolio of ten holdings with position, revenue, exposed share of revenue, margin and EBIT, to be replaced by your own. Amounts in million US dollars.",
  holds: "figures",
  columns: [
    { name: "holding", type: "string", description: "Name of the holding." },
    {
      name: "position",
      type: "number",
      unit: "million US dollars",
      description: "Market value of the position; negative where sold short.",
      numberFormat: "#,##0.0",
    },
    {
      name: "revenue",
      type: "number",
      unit: "million US dollars",
      description: "Yearly revenue of the company.",
      numberFormat: "#,##0",
    },
    {
      name: "exposed_share",
      type: "number",
      unit: "fraction",
      description:
        "Share of revenue from the partner; blank where it is not known, which is not zero.",
      numberFormat: "0.0%",
    },
    {
      name: "contribution_margin",
      type: "number",
      unit: "fraction",
      description: "What of a lost dollar of revenue is lost to earnings while fixed cost stays.",
      numberFormat: "0.0%",
    },
    {
      name: "ebit",
      type: "number",
      unit: "million US dollars",
      description: "Yearly earnings before interest and tax.",
      numberFormat: "#,##0",
    },
  ],
  rows: [
    ["Chip designer A", 18, 12000, 0.25, 0.55, 3600],
    ["Chip equipment B", 12, 9000, 0.36, 0.5, 2500],
    ["Consumer devices C", 15, 60000, 0.19, 0.35, 15000],
    ["Aircraft maker D", 9, 45000, 0.11, 0.3, 3000],
    ["Sports goods E", 8, 30000, 0.15, 0.4, 3900],
    ["Car maker F", 10, 80000, 0.22, 0.25, 7000],
    ["Machinery G", 7, 40000, null, 0.3, 6000],
    ["Cosmetics H", 6, 10000, 0.28, 0.6, 1500],
    ["Software I", 10, 50000, 0.02, 0.7, 18000],
    ["Materials J", 5, 8000, null, 0.35, 900],
  ],
});
