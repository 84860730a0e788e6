import { code, text } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const hsCodes = {
  name: "hs-codes-critical-goods",
  group: "codes",
  title: "Customs codes of critical goods",
  description:
    "142 six-digit subheadings of the Harmonised System (HS 2022) for critical minerals, magnets, batteries, chips, drones, electronics, appliances, medicines and the US exports in dispute, grouped by use and tied to the export controls that touch them.",
  raw: "hs_codes_critical_goods.csv",
  vintage: "HS 2022; snapshot 2026-11-21",
  licences: ["ODC-PDDL-1.0"],
  attribution:
    "DataHub, datasets/harmonized-system (PDDL); HS nomenclature of the World Customs Organization (WCO).",
  sources: [
    {
      title: "DataHub, datasets/harmonized-system: HS codes and descriptions",
      path: "https://github.com/datasets/harmonized-system",
      version: "2026-11-21",
    },
  ],
  caveats: [
    "Grouping and links to controls are ours. Controls are set at finer national codes and by technical parameters, so a subheading is a proxy.",
  ],
  fields: [
    code(
      "hs_code",
      "HS code",
      "Six-digit subheading of the Harmonised System, as text, zeros in front kept.",
      {
        required: true,
        pattern: "[0-9]{6}",
      },
    ),
    code(
      "hs_revision",
      "HS revision",
      "Edition of the Harmonised System that the code belongs to: HS2022 is in force since January 2022.",
      {
        required: true,
        enum: ["HS2022"],
      },
    ),
    text("goods_group", "Group", "Group of goods by use, formed for this table.", {
      required: true,
    }),
    text(
      "description",
      "Description",
      "What the subheading covers, in the wording of the datasets/harmonized-system compilation.",
      { required: true },
    ),
    text(
      "mineral",
      "Mineral",
      "Critical mineral that goods of the subheading are or carry, by its USGS name; blank where none.",
    ),
    text(
      "china_export_control",
      "Chinese export control",
      "Notices of China's commerce ministry (MOFCOM, number/year) that touch the subheading; blank where none was found.",
    ),
    text(
      "us_export_control",
      "US export control",
      "Rules of the US Bureau of Industry and Security (BIS, year) that touch the subheading; blank where none was found.",
    ),
  ],
  primaryKey: ["hs_code"],
  foreignKeys: [{ fields: ["hs_code"], reference: { resource: "hs-2022", fields: ["hs_code"] } }],
  formulas: [
    {
      label: "What subheading 850511 covers",
      formula: '=INDEX({table}[description],MATCH("850511",{table}[hs_code],0))',
    },
    {
      label: "Subheadings that a Chinese export control touches",
      formula: '=COUNTIFS({table}[china_export_control],"?*")',
      numberFormat: "0",
    },
    {
      label: "Subheadings that carry rare earths",
      formula: '=COUNTIFS({table}[mineral],"Rare Earths")',
      numberFormat: "0",
    },
  ],
};
