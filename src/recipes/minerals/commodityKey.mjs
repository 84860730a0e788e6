import { code } from "../fields.mjs";

/** The key under which all mineral tables know a commodity. */
export const commodityKey = code(
  "commodity_key",
  "Commodity key",
  "Key of the mineral in the dataset commodities and in all mineral tables, lower case with hyphens: rare-earths, magnesium-metal.",
  { required: true, pattern: "[a-z0-9]+(-[a-z0-9]+)*" },
);

/** A foreign key to the table of commodities. */
export const toCommodities = [
  { fields: ["commodity_key"], reference: { resource: "commodities", fields: ["commodity_key"] } },
];
