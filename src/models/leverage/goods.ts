import { starterTable } from "../starterTable";

const USGS =
  "Share of US imports 2021-2024, USGS Mineral Commodity Summaries 2026; dependence of China illustrative";
const ILLUSTRATIVE = "Illustrative";

/**
 * Critical goods of the United States and China. No bundled dataset has both directions: the shares of US
 * imports are the bundled ones of the US Geological Survey, China's dependence is made up.
 */
export const GOODS = starterTable({
  name: "leverage-goods",
  title: "Critical goods of two countries",
  description:
    "Twelve goods with the dependence of either country on the other, weights, and the name under which the list of export controls knows them. Partly made up: put your own figures in.",
  holds: "figures",
  columns: [
    { name: "good", type: "string", description: "Name of the good." },
    {
      name: "dependence_country",
      type: "number",
      unit: "fraction",
      description: "How far the country depends on the partner for it, 0 to 1.",
      numberFormat: "0%",
    },
    {
      name: "dependence_partner",
      type: "number",
      unit: "fraction",
      description: "How far the partner depends on the country for it, 0 to 1.",
      numberFormat: "0%",
    },
    {
      name: "weight",
      type: "number",
      unit: "any",
      description: "How much the good matters beside the others.",
      numberFormat: "0.0",
    },
    {
      name: "control_product",
      type: "string",
      description:
        "The good as the list of controls names it: a name or an HS code; blank where no control is looked for.",
    },
    { name: "basis", type: "string", description: "What the figures rest on." },
  ],
  rows: [
    ["Rare-earth compounds", 0.71, 0, 2, "284690", USGS],
    ["Yttrium", 0.7, 0, 1, "yttrium", USGS],
    ["Graphite", 0.46, 0, 1, "graphite items", USGS],
    ["Antimony", 0.55, 0, 1, "antimony", USGS],
    ["Germanium", 0.41, 0, 1, "germanium", USGS],
    ["Gallium", 0.18, 0, 1, "gallium", USGS],
    ["Tungsten", 0.26, 0, 1, "tungsten", USGS],
    ["Bismuth", 0.56, 0, 1, "bismuth", USGS],
    ["Advanced chips", 0, 0.8, 2, "advanced computing chips", ILLUSTRATIVE],
    ["Chip-making equipment", 0, 0.4, 2, "chip-making equipment", ILLUSTRATIVE],
    ["Aircraft engines", 0, 0.6, 1, null, ILLUSTRATIVE],
    ["Soybeans", 0, 0.2, 1, null, ILLUSTRATIVE],
  ],
});
