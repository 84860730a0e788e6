import { code, country, fraction, number, text } from "../fields.mjs";

/** The columns of a bill of materials, under the headers that the worksheet functions read. */
export const bomFields = [
  text("item", "Item", "Name of the part; every row of one part is one of its sources.", {
    required: true,
  }),
  text("parent", "Parent", "Item that the part goes into; blank for the finished product."),
  number("quantity", "Quantity", "units per unit of the parent", "Units needed for one parent.", {
    minimum: 0,
  }),
  number(
    "own_value",
    "Own value",
    "US dollars per unit",
    "Value added at this part for one unit, the parts inside it left out.",
    { minimum: 0 },
  ),
  country("origin", "Origin", "Economy where this source makes the part."),
  fraction(
    "share",
    "Share of this source",
    "Part of the need that this source covers; the sources of one part add to 1.",
  ),
  fraction(
    "restriction",
    "Restriction index",
    "How restricted supply from this source is, from 0 (free) to 1 (blocked).",
    { numberFormat: "0.00" },
  ),
];

export const bomKeyField = code(
  "line",
  "Line",
  "Identifier of the row, kept from version to version.",
  {
    required: true,
  },
);

export const mineralField = text(
  "mineral",
  "Mineral",
  "Critical mineral that the part depends on.",
);

export const hsField = code(
  "hs_code",
  "HS code",
  "Six-digit customs heading of the part in the Harmonised System of 2022; a proxy, since headings are broader than parts.",
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
