import { code, flag, text } from "../fields.mjs";
import { readRaw } from "../readRaw.mjs";
import { MCS_2026, MCS_2026_CREDIT } from "./usgs.mjs";

/** The tables that know a commodity by its key, and the column in which each writes its name. */
const TABLES = /** @type {const} */ ([
  ["critical_minerals_end_use", "mineral"],
  ["critical_minerals_salient_2025", "mineral"],
  ["mineral_import_sources", "commodity"],
  ["mineral_net_import_reliance", "commodity_as_printed"],
  ["mineral_world_production", "commodity"],
  ["supply_concentration", "commodity"],
  ["us_mineral_salient_series", "commodity"],
]);

/** Which tables hold a key under which labels: what the collected table says of it is older than they are. */
const uses = TABLES.flatMap(([table, column]) =>
  readRaw(`${table}.csv`).rows.map((row) => ({
    key: row.commodity_key,
    table: table.replaceAll("_", "-"),
    label: row[column],
  })),
);

/**
 * @param {readonly string[]} items
 */
const listed = (items) => [...new Set(items)].sort().join("; ");

/**
 * A title in capitals is a label of the survey's Figure 2.
 *
 * @param {string} title
 */
const inSmallLetters = (title) =>
  title.replace(/^[A-Z]{2,}/, (word) => word[0] + word.slice(1).toLowerCase());

/**
 * @param {import("../specification.mjs").Row} row
 * @returns {readonly import("../specification.mjs").Row[]}
 */
function withUses(row) {
  const own = uses.filter(({ key }) => key === row.commodity_key);
  return [
    {
      ...row,
      title: inSmallLetters(row.title).replace(" (NATURAL)", " (natural)"),
      labels_in_tables: listed(own.map(({ label }) => label)),
      tables: listed(own.map(({ table }) => table)),
    },
  ];
}

/** @type {import("../specification.mjs").Specification} */
export const commodities = {
  name: "commodities",
  group: "minerals",
  title: "Commodities and their keys",
  description:
    "One row for each mineral commodity of the mineral tables: the key that joins them, its title, symbol and wider commodity, a customs code, and the EU and US critical lists that it is on.",
  raw: "commodities.csv",
  vintage: "USGS 2026-02; Regulation (EU) 2024/1252",
  licences: ["CC0-1.0", "facts-only"],
  attribution: MCS_2026_CREDIT,
  sources: [
    MCS_2026,
    {
      title: "Regulation (EU) 2024/1252 (Critical Raw Materials Act), Annexes I and II",
      path: "https://eur-lex.europa.eu/eli/reg/2024/1252/oj",
      version: "2024-05-03",
    },
  ],
  caveats: [
    "A customs code is one traded form as a proxy: gallium, germanium, indium, niobium and vanadium share 811292.",
    "Keys are those of this compilation, not of USGS.",
  ],
  fields: [
    code(
      "commodity_key",
      "Commodity key",
      "Key of the commodity in all mineral tables, lower case with hyphens: rare-earths, magnesium-metal.",
      { required: true, pattern: "[a-z0-9]+(-[a-z0-9]+)*" },
    ),
    text("title", "Commodity", "Name of the commodity, to show to people.", { required: true }),
    code("symbol", "Symbol", "Chemical symbol; blank where it is no single element."),
    code(
      "parent_key",
      "Wider commodity",
      "Key of the commodity that this one is part of, such as rare-earths-heavy for dysprosium; blank where there is none.",
    ),
    code(
      "hs6_proxy",
      "Customs code",
      "Six-digit subheading (HS 2022) under which one form is traded, as text; blank where none stands for it.",
      { pattern: "[0-9]{6}" },
    ),
    flag(
      "us_critical_2025",
      "On the US critical list",
      "TRUE where it is on the US list of critical minerals of 2025.",
      { required: true },
    ),
    flag(
      "eu_strategic_2024",
      "On the EU strategic list",
      "TRUE where it is a strategic raw material of the European Union (Annex I, 2024).",
      { required: true },
    ),
    flag(
      "eu_critical_2024",
      "On the EU critical list",
      "TRUE where it is a critical raw material of the European Union (Annex II, 2024).",
      { required: true },
    ),
    text(
      "labels_in_tables",
      "Labels",
      "Names under which the mineral tables carry it, separated by semicolons; blank where none does.",
    ),
    text(
      "tables",
      "Mineral tables",
      "Datasets that hold rows on it, separated by semicolons; blank where none does.",
    ),
  ],
  convert: withUses,
  primaryKey: ["commodity_key"],
  foreignKeys: [
    { fields: ["parent_key"], reference: { fields: ["commodity_key"] } },
    { fields: ["hs6_proxy"], reference: { resource: "hs-2022", fields: ["hs_code"] } },
  ],
  formulas: [
    {
      label: "Customs code that stands for gallium",
      formula: '=INDEX({table}[hs6_proxy],MATCH("gallium",{table}[commodity_key],0))',
    },
    {
      label: "Commodities on the US list and the EU's critical list",
      formula: "=COUNTIFS({table}[us_critical_2025],TRUE,{table}[eu_critical_2024],TRUE)",
      numberFormat: "0",
    },
    {
      label: "Tables that hold tungsten",
      formula: '=INDEX({table}[tables],MATCH("tungsten",{table}[commodity_key],0))',
    },
  ],
};
