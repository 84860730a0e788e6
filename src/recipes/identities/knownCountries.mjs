import { readRaw } from "../readRaw.mjs";

/** Columns in which sources write countries in words. */
const IN_WORDS = new Set(["country", "economy"]);

const codes = new Set(readRaw("countries.csv").rows.map(({ iso3 }) => iso3));
const labels = new Set(
  readRaw("country_labels.csv").rows.map(({ label }) => label.trim().toLowerCase()),
);

/** @param {string} label */
const isKnown = (label) => labels.has(label.trim().toLowerCase());

/** @param {string} cell */
const namesKnown = (cell) => isKnown(cell) || cell.split(/, and |, | and /).every(isKnown);

/**
 * Codes that refer to the table of countries stand in it, and countries in words are labels that the
 * functions know; a cell may name several.
 *
 * @param {Pick<import("../specification.mjs").Specification, "fields" | "foreignKeys">} spec
 * @returns {import("../specification.mjs").Identity}
 */
export function knownCountries({ fields, foreignKeys = [] }) {
  const coded = new Set(
    foreignKeys
      .filter(({ reference }) => reference.resource === "countries")
      .flatMap((key) => key.fields),
  );
  const checks = fields.flatMap(({ from, descriptor: { name } }) => {
    if (coded.has(name))
      return [{ from, name, holds: codes.has.bind(codes), what: "no code in countries.csv" }];
    if (IN_WORDS.has(name))
      return [{ from, name, holds: namesKnown, what: "no label in country_labels.csv" }];
    return [];
  });
  return (rows) =>
    rows.flatMap((row, index) =>
      checks
        .filter(({ from, holds }) => row[from] && !holds(row[from]))
        .map(({ from, name, what }) => ({
          row: index,
          column: name,
          sentence: `"${row[from]}" is ${what}.`,
        })),
    );
}
