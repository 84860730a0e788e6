import { amount, words } from "../starterTable.mjs";

/**
 * Drones (HTS 8806) are on List 1, 25 %, which gives the article's 170 % of April 2025.
 *
 * @type {import("../specification.mjs").Starter}
 */
export const tariffBasket = {
  name: "tariff-basket",
  title: "Basket of products",
  description:
    "Products that are imported, each with the name that the list of tariffs knows it by.",
  holds: "figures",
  raw: "tariff_basket.csv",
  primaryKey: ["product"],
  fields: [
    words("product", "Name of the product."),
    words("tariff_class", "Product name or customs heading in the list of tariffs."),
    amount("value", "US dollars", "#,##0", "Price of a year's imports at the port of export."),
    amount("freight", "US dollars", "#,##0", "International freight of a year's imports."),
    amount("insurance", "US dollars", "#,##0", "Insurance of a year's imports."),
    amount("base_rate", "fraction", "0.0%", "Ordinary rate of duty, before any tariff on top."),
    amount(
      "pass_through",
      "fraction",
      "0.0%",
      "Part of the tariff that reaches the buyer's price.",
    ),
    amount("import_share", "fraction", "0.0%", "Part of that price that is the imported good."),
  ],
};

/**
 * A blank rate takes the basket's own; the others are what goods of other origins pay.
 *
 * @type {import("../specification.mjs").Starter}
 */
export const tariffOrigins = {
  name: "tariff-origins",
  title: "Where the basket can come from",
  description:
    "Imports of the basket by origin before the change, and what each origin pays. A blank rate is the basket's own.",
  holds: "figures",
  raw: "tariff_origins.csv",
  primaryKey: ["origin"],
  fields: [
    words("origin", "Country of origin."),
    amount("imports", "US dollars", "#,##0", "Imports before duty, at the rate before."),
    amount("rate_before", "fraction", "0.0%", "Tariff before; blank for the basket's own."),
    amount("rate_after", "fraction", "0.0%", "Tariff after; blank for the basket's own."),
  ],
};
