import { starterTable, type StarterColumn } from "../starterTable";

const text = (name: string, description: string): StarterColumn => ({
  name,
  description,
  type: "string",
});
const money = (name: string, description: string): StarterColumn => ({
  name,
  description,
  type: "number",
  unit: "US dollars",
  numberFormat: "#,##0",
});
const share = (name: string, description: string): StarterColumn => ({
  name,
  description,
  type: "number",
  unit: "fraction",
  numberFormat: "0.0%",
});

/** Drones stand on a list of 25 %, as the article's 170 % of April 2025 has it. */
export const tariffBasket = starterTable({
  name: "tariff-basket",
  title: "Basket of products",
  description:
    "Products that are imported, each with the name that the list of tariffs knows it by.",
  holds: "figures",
  columns: [
    text("product", "Product"),
    text("tariff_class", "Product name or customs heading in the list of tariffs"),
    money("value", "Price of a year's imports at the port of export"),
    money("freight", "International freight"),
    money("insurance", "Insurance"),
    share("base_rate", "Ordinary rate of duty"),
    share("pass_through", "Part of the tariff that reaches the buyer's price"),
    share("import_share", "Part of that price that is the imported good"),
  ],
  rows: [
    ["Drones", "List 3", 400000, 16000, 1200, 0, 0.95, 1],
    ["Pumps", "List 1", 250000, 11000, 800, 0.025, 0.95, 1],
    ["Furniture", "List 3", 300000, 27000, 900, 0, 0.9, 0.8],
    ["Kitchen appliances", "List 4A", 200000, 13000, 600, 0.027, 0.9, 0.8],
    ["Permanent magnets", "Permanent magnets", 150000, 4000, 500, 0.021, 1, 1],
    ["Toys", "On no list", 100000, 8000, 300, 0, 0.9, 0.7],
  ],
});

/** A blank rate takes the basket's own; the others are what goods of other origins pay. */
export const tariffOrigins = starterTable({
  name: "tariff-origins",
  title: "Where the basket can come from",
  description:
    "Imports of the basket by origin before the change, and what each origin pays. A blank rate is the basket's own.",
  holds: "figures",
  columns: [
    text("origin", "Origin"),
    money("imports", "Imports before duty, at the rate before"),
    share("rate_before", "Tariff before; blank for the basket's own"),
    share("rate_after", "Tariff after; blank for the basket's own"),
  ],
  rows: [
    ["China", 1400000, null, null],
    ["Vietnam", 450000, 0.01, 0.1],
    ["Mexico", 350000, 0, 0],
    ["Germany", 200000, 0.02, 0.1],
  ],
});
