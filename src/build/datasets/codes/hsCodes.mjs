import { code, text } from "../fields.mjs";

export const hsCodes = {
  name: "hs-codes-critical-goods",
  group: "codes",
  title: "Customs codes of critical goods",
  description:
    "Six-digit headings of the Harmonised System (2022) for critical minerals, chips, drones, magnets and goods in dispute, grouped by use and tied to the export controls that touch them.",
  raw: "hs_codes_critical_goods.csv",
  vintage: "HS 2022; snapshot 2026-11-21",
  licences: ["ODC-PDDL-1.0"],
  attribution:
    "datasets/harmonized-system (PDDL); HS nomenclature of the World Customs Organization.",
  sources: [
    {
      title: "datasets/harmonized-system: codes and descriptions",
      path: "https://github.com/datasets/harmonized-system",
      version: "2026-11-21",
    },
  ],
  caveats: [
    "Grouping and links to controls are ours. Controls are set at finer national codes and by technical parameters, so a heading is a proxy.",
  ],
  fields: [
    code("hs_code", "HS code", "Six-digit heading, as text, zeros in front kept.", {
      required: true,
      pattern: "[0-9]{6}",
    }),
    code("hs_revision", "HS revision", "Edition of the Harmonised System the code belongs to.", {
      required: true,
      enum: ["HS2022"],
    }),
    text("goods_group", "Group", "Group of goods by use, formed for this table.", {
      required: true,
    }),
    text("description", "Description", "Official description of the heading.", { required: true }),
    text("mineral", "Mineral", "Critical mineral that the heading carries, if one."),
    text(
      "china_export_control",
      "Chinese export control",
      "Notices of China's commerce ministry that touch the heading.",
    ),
    text(
      "us_export_control",
      "US export control",
      "Rules of the US Bureau of Industry and Security that touch the heading.",
    ),
  ],
  primaryKey: ["hs_code"],
  formulas: [
    {
      label: "What heading 850511 covers",
      formula: '=INDEX({table}[description],MATCH("850511",{table}[hs_code],0))',
    },
    {
      label: "Headings that a Chinese export control touches",
      formula: '=COUNTIFS({table}[china_export_control],"?*")',
      numberFormat: "0",
    },
    {
      label: "Headings that carry rare earths",
      formula: '=COUNTIFS({table}[mineral],"Rare Earths")',
      numberFormat: "0",
    },
  ],
};
