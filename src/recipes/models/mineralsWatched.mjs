import { amount, words } from "../starterTable.mjs";

/**
 * Which minerals are ranked, and under which names the other tables hold them. The weights are all 1 and the analyst's to set.
 *
 * @type {import("../specification.mjs").Starter}
 */
export const mineralsWatched = {
  name: "minerals-watched",
  title: "Minerals watched",
  description:
    "The minerals to rank, with the names that the tables of reliance, production, imports and controls know them by.",
  holds: "names",
  raw: "minerals_watched.csv",
  primaryKey: ["mineral"],
  fields: [
    words("mineral", "Name of the mineral in the ranking."),
    words("commodity_key", "Key of the commodity in the other tables."),
    words("reliance_basis", "Consumption that the reliance figure is of."),
    words("reliance_product", "Product that it is of; All where the source tells none apart."),
    words(
      "stage",
      "Stage of production whose concentration counts; blank: the most concentrated one that there are figures of.",
    ),
    words("import_product", "Product in the table of import sources."),
    words("controlled_as", "Name or customs heading in the list of controls."),
    amount(
      "vulnerability",
      "fraction",
      "0.00",
      "Economic vulnerability of the industries that use it, 0 to 1; 1 for all ranks by supply alone.",
    ),
  ],
};
