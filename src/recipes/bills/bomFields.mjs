import { code, country, fraction, number, text } from "../fields.mjs";

/** The columns of a bill of materials, under the headers that the worksheet functions read. */
export const bomFields = [
  text(
    "item",
    "Item",
    "Name of the part or of the finished product. A part with several suppliers has a row for each.",
    {
      required: true,
    },
  ),
  text(
    "parent",
    "Parent",
    "Item that the part is built into, by its name; blank for the finished product.",
  ),
  number(
    "quantity",
    "Quantity",
    "units per unit of the parent",
    "How many units of the part one unit of its parent needs; a blank counts as one.",
    {
      minimum: 0,
    },
  ),
  number(
    "own_value",
    "Own value",
    "US dollars per unit",
    "Value added in making one unit of this part; parts built into it are counted in their own rows. Blank for rows that are no parts.",
    { minimum: 0 },
  ),
  country(
    "origin",
    "Origin",
    "ISO 3166 code of the economy where this supplier makes the part; blank for a row that is no part with a supplier.",
  ),
  fraction(
    "share",
    "Share of this source",
    "fraction of the units needed",
    "Part of the need that this supplier covers; the suppliers of one part add to 1, and a blank counts as 1.",
  ),
  fraction(
    "restriction",
    "Restriction index",
    "index, 0 to 1",
    "How restricted supply from this supplier is, from 0 (free) to 1 (blocked); blank where none is stated.",
    { numberFormat: "0.00" },
  ),
];

export const bomKeyField = code(
  "line",
  "Line",
  "Identifier of the row; it stays the same from version to version, so that a refresh finds the row.",
  {
    required: true,
  },
);

export const mineralField = text(
  "mineral",
  "Mineral",
  "Critical mineral that the part depends on, by its USGS name; blank where none is named.",
);

export const hsField = code(
  "hs_code",
  "HS code",
  "Six-digit subheading of the Harmonised System (HS 2022) that the part falls under: a proxy, since subheadings are broader than parts. Blank for rows that are no goods.",
  { pattern: "[0-9]{6}" },
);

/** What every bill of materials must hold for the functions to read it. */
export const bomRules = {
  shareSums: [{ share: "share", by: ["item", "parent"], tolerance: 0.000001 }],
};

export const bomForeignKeys = [
  { fields: ["origin"], reference: { resource: "countries", fields: ["iso3"] } },
  { fields: ["parent"], reference: { fields: ["item"] } },
  { fields: ["hs_code"], reference: { resource: "hs-codes-critical-goods", fields: ["hs_code"] } },
];
