import { amount, words } from "../starterTable.mjs";

/**
 * Critical goods of the United States and China. No bundled dataset has both directions: the shares of US
 * imports are the bundled ones of the US Geological Survey, China's dependence is made up.
 *
 * @type {import("../specification.mjs").Starter}
 */
export const leverageGoods = {
  name: "leverage-goods",
  title: "Critical goods of two countries",
  description:
    "Twelve goods with the dependence of either country on the other, weights, and the name under which the list of export controls knows them. Partly made up: put your own figures in.",
  holds: "figures",
  raw: "leverage_goods.csv",
  primaryKey: ["good"],
  fields: [
    words("good", "Name of the good."),
    amount(
      "dependence_country",
      "fraction",
      "0%",
      "How far the country depends on the partner for it, 0 to 1.",
    ),
    amount(
      "dependence_partner",
      "fraction",
      "0%",
      "How far the partner depends on the country for it, 0 to 1.",
    ),
    amount("weight", "any", "0.0", "How much the good matters beside the others."),
    words(
      "control_product",
      "The good as the list of controls names it: a name or an HS code; blank where no control is looked for.",
    ),
    words("basis", "What the figures rest on."),
  ],
};
