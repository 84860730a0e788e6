import { code, text } from "../fields.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { MCS_2026, MCS_2026_CREDIT } from "./usgs.mjs";

const LISTS = ["EU strategic 2024", "EU critical 2024", "US critical 2025"];

/** @type {import("../specification.mjs").Specification} */
export const criticalRawMaterialsLists = {
  name: "critical-raw-materials-lists",
  group: "minerals",
  title: "Critical raw material lists of the EU and the US",
  description:
    "The strategic and the critical raw materials of the European Union (2024) and the critical minerals of the United States (2025), one row for each entry and commodity.",
  raw: "critical_raw_materials_lists.csv",
  vintage: "Regulation (EU) 2024/1252; US list of 2025",
  licences: ["other-pd", "facts-only"],
  attribution: `${MCS_2026_CREDIT} Regulation (EU) 2024/1252, Annexes I and II.`,
  sources: [
    {
      title: "Regulation (EU) 2024/1252 (Critical Raw Materials Act), Annexes I and II",
      path: "https://eur-lex.europa.eu/eli/reg/2024/1252/oj",
      version: "2024-05-03",
    },
    MCS_2026,
  ],
  caveats: [
    "An entry of a list that names several commodities, such as bauxite/alumina/aluminium, has a row for each.",
    "Lists name forms: the EU counts battery-grade graphite, lithium, manganese and nickel as strategic, not every form.",
  ],
  fields: [
    code("list", "List", `Which list the row is of: ${LISTS.join(", ")}.`, {
      required: true,
      enum: LISTS,
    }),
    commodityKey,
    text("name_in_list", "Name in the list", "The entry as the list words it.", {
      required: true,
    }),
    text(
      "form",
      "Form",
      "Form to which the list restricts the entry, such as battery grade; blank where it names none.",
    ),
  ],
  primaryKey: ["list", "commodity_key"],
  foreignKeys: toCommodities,
  formulas: [
    {
      label: "Strategic raw materials of the EU, by commodity",
      formula: '=FILTER({table}[commodity_key],{table}[list]="EU strategic 2024")',
    },
    {
      label: "Name of gallium in the US list",
      formula:
        '=INDEX({table}[name_in_list],MATCH(1,({table}[list]="US critical 2025")*({table}[commodity_key]="gallium"),0))',
    },
    {
      label: "Entries that name a form of the commodity",
      formula: '=COUNTIFS({table}[form],"?*")',
      numberFormat: "0",
    },
  ],
};
