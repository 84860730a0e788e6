import type { Cell } from "../../datasets/tableSchema";
import { starterTable, type StarterColumn } from "../starterTable";

const CONSUMPTION = "apparent consumption";
const MINE = "Mine production";
const REFINERY = "Refinery production";

/**
 * Which minerals are ranked, and under which names the other tables hold them. The names are those of the
 * bundled data; the weights are all 1 and the analyst's to set.
 */
export const watchedMinerals = starterTable({
  name: "minerals-watched",
  title: "Minerals watched",
  description:
    "The minerals to rank, with the names that the tables of reliance, production, imports and controls know them by.",
  holds: "names",
  columns: [
    text("mineral", "Name in the ranking"),
    text("commodity", "Commodity in the other tables"),
    text("reliance_basis", "Basis of the reliance figure, where a commodity has several"),
    text("stage", "Stage of production whose concentration counts"),
    text("import_product", "Product in the table of import sources"),
    text("controlled_as", "Name or customs heading in the list of controls"),
    {
      name: "vulnerability",
      description:
        "Economic vulnerability of the industries that use it, 0 to 1; 1 for all ranks by supply alone",
      type: "number",
      unit: "fraction",
      numberFormat: "0.00",
    },
  ],
  rows: watched(),
});

function text(name: string, description: string): StarterColumn {
  return { name, description, type: "string" };
}

function watched(): Cell[][] {
  const rows: [string, string, string, string | null, string | null, string][] = [
    ["Antimony", "Antimony", CONSUMPTION, MINE, "Total metal and oxide", "antimony"],
    ["Bismuth", "Bismuth", CONSUMPTION, REFINERY, "All", "bismuth"],
    ["Cobalt", "Cobalt", CONSUMPTION, MINE, "Metal, oxide, and salts", "cobalt"],
    ["Copper, refined", "Copper", CONSUMPTION, REFINERY, "Refined copper", "copper"],
    ["Gallium", "Gallium", "reported consumption", "Primary production", "Metal", "gallium"],
    ["Germanium", "Germanium", "estimated consumption", null, "Combined total", "germanium"],
    ["Graphite", "Graphite (Natural)", CONSUMPTION, MINE, "All", "250410"],
    ["Indium", "Indium", "estimated consumption", REFINERY, "All", "indium"],
    ["Lithium", "Lithium", CONSUMPTION, MINE, "All", "lithium"],
    [
      "Magnesium metal",
      "Magnesium Metal",
      CONSUMPTION,
      "Smelter production",
      "Magnesium metal (99.8% purity)",
      "magnesium",
    ],
    [
      "Manganese",
      "Manganese",
      "apparent consumption, manganese content",
      MINE,
      "Manganese ore",
      "manganese",
    ],
    ["Nickel", "Nickel", "total apparent consumption", MINE, "Primary nickel", "nickel"],
    ["Niobium", "Niobium (Columbium)", CONSUMPTION, MINE, "Total imports", "niobium"],
    [
      "Palladium",
      "Palladium",
      "apparent consumption: Palladium",
      "Mine production: Palladium",
      "Palladium",
      "palladium",
    ],
    [
      "Platinum",
      "Platinum",
      "apparent consumption: Platinum",
      "Mine production: Platinum",
      "Platinum",
      "platinum",
    ],
    [
      "Rare earths",
      "Rare Earths",
      "apparent consumption: Compounds and metals",
      MINE,
      "Rare-earth compounds and metals",
      "280530",
    ],
    [
      "Silicon metal",
      "Silicon",
      "apparent consumption: Silicon metal",
      "Silicon metal",
      "Silicon metal",
      "silicon",
    ],
    ["Tantalum", "Tantalum", CONSUMPTION, MINE, "Total", "tantalum"],
    ["Tellurium", "Tellurium", CONSUMPTION, REFINERY, "All", "tellurium"],
    ["Tin, refined", "Tin", "apparent consumption, refined tin", MINE, "Refined tin", "tin"],
    [
      "Titanium sponge",
      "Titanium sponge metal",
      CONSUMPTION,
      "Titanium sponge metal production",
      "Titanium Sponge Metal",
      "titanium",
    ],
    ["Tungsten", "Tungsten", CONSUMPTION, MINE, "Ores, concentrates, and other forms", "tungsten"],
    ["Vanadium", "Vanadium", CONSUMPTION, MINE, "Total", "vanadium"],
    [
      "Yttrium",
      "Yttrium",
      // As the Geological Survey's file spells it.
      "Net import relianceas a percentage of apparent consumption",
      null,
      "All",
      "yttrium",
    ],
  ];
  return rows.map((row) => [...row, 1]);
}
