import { text } from "../fields.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { MCS_2026, MCS_2026_CREDIT, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/** @type {import("../specification.mjs").Specification} */
export const criticalMineralsEndUse = {
  name: "critical-minerals-end-use",
  group: "minerals",
  title: "Uses of critical minerals",
  description:
    "What each of the 60 minerals on the US list of critical minerals of 2025 is mainly used for, in the words of USGS.",
  raw: "critical_minerals_end_use.csv",
  vintage: "USGS 2026-02",
  licences: ["CC0-1.0"],
  attribution: MCS_2026_CREDIT,
  sources: [MCS_2026],
  caveats: ["Short labels, not shares of use.", REVISED_FILE_CAVEAT],
  fields: [
    text("mineral", "Mineral", "Mineral on the US critical minerals list of 2025.", {
      required: true,
    }),
    commodityKey,
    text(
      "primary_applications",
      "Main uses",
      "Main uses of the mineral, as short labels of USGS.",
      {
        required: true,
      },
    ),
    text(
      "category_note",
      "Chapter",
      "Where USGS treats a mineral that has no chapter of its own; blank where it has one.",
    ),
  ],
  primaryKey: ["mineral"],
  foreignKeys: toCommodities,
  formulas: [
    {
      label: "What gallium is used for",
      formula: '=INDEX({table}[primary_applications],MATCH("Gallium",{table}[mineral],0))',
    },
    {
      label: "Minerals used in magnets",
      formula: '=COUNTIFS({table}[primary_applications],"*magnet*")',
      numberFormat: "0",
    },
    {
      label: "Minerals used in semiconductors",
      formula: '=COUNTIFS({table}[primary_applications],"*semiconductor*")',
      numberFormat: "0",
    },
  ],
};
