import { readRaw } from "./readRaw.mjs";
import { csvOf, describe } from "./table.mjs";

/** Tables that models begin with; they are written by a model and not listed among the datasets. */
export const STARTERS = {
  name: "models",
  title: "Models",
  description:
    "Tables that models begin with where nothing fitting can be bundled: made-up figures, and lists to choose from.",
};

const WORDS = {
  figures: {
    suffix: " (illustrative)",
    vintage: "made up",
    attribution: "Illustrative figures to begin with: put your own in their place.",
  },
  names: {
    suffix: "",
    vintage: "a list to begin with",
    attribution: "A choice to begin with: add, change or delete rows as you need.",
  },
};

/**
 * A column of words.
 *
 * @param {string} name
 * @param {string} description
 */
export function words(name, description) {
  return field({ name, title: titleOf(name), type: "string", unit: "none", description });
}

/**
 * A column of numbers.
 *
 * @param {string} name
 * @param {string} unit
 * @param {string} numberFormat
 * @param {string} description
 */
export function amount(name, unit, numberFormat, description) {
  return field({ name, title: titleOf(name), type: "number", unit, description, numberFormat });
}

/** @param {string} name */
const titleOf = (name) => name.replaceAll("_", " ");
/**
 * @param {import("../datasets/tableSchema.js").Field} descriptor
 * @returns {import("./specification.mjs").Column}
 */
const field = (descriptor) => ({ descriptor, from: descriptor.name, percent: false });

/**
 * A table to begin with: made-up figures are marked as such in the title and the record of sources.
 *
 * @param {import("./specification.mjs").Starter} starter
 * @returns {import("./specification.mjs").MadeTable}
 */
export function makeStarter({ holds, raw, ...starter }) {
  const { name, title, fields } = starter;
  const { columns, rows } = readRaw(raw);
  const names = fields.map(({ from }) => from);
  if (columns.join() !== names.join()) {
    throw new Error(`${raw} has the columns ${columns.join(", ")}; expected ${names.join(", ")}`);
  }
  const { suffix, vintage, attribution } = WORDS[holds];
  /** @type {import("./specification.mjs").Described} */
  const described = {
    ...starter,
    title: `${title}${suffix}`,
    vintage,
    attribution,
    licences: ["CC0-1.0"],
    sources: [{ title: "Written by the model as a starting point" }],
    caveats: [attribution],
    formulas: [],
  };
  const csv = csvOf(name, fields, rows);
  return { group: STARTERS.name, csv, resource: describe(described, fields, csv, rows.length) };
}
