/** @typedef {import("./searchFiles.mjs").Schema} Schema */

/**
 * What the list of datasets is filtered by, as the filter of a dataset's page reads its rows: the first
 * and the last year (a row in force without an end goes on), countries, levels of confidence.
 *
 * @param {Schema} schema
 * @param {readonly Record<string, string>[]} rows
 * @param {readonly string[]} countryColumns
 */
export function facetsOf({ fields, rules }, rows, countryColumns) {
  const years = fields
    .filter(({ type }) => type === "year" || type === "date")
    .flatMap(({ name }) => rows.flatMap((row) => /^\d{4}/.exec(row[name] ?? "")?.[0] ?? []))
    .map(Number);
  const goesOn = (rules?.dateOrder ?? []).some(({ end }) => rows.some((row) => !row[end]));
  return {
    years: years.length === 0 ? null : [least(years), goesOn ? null : -least(years.map((y) => -y))],
    countries: distinct(rows, countryColumns),
    confidence: distinct(rows, ["confidence"]),
  };
}

/** @param {readonly number[]} numbers */
const least = (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/**
 * @param {readonly Record<string, string>[]} rows
 * @param {readonly string[]} columns
 */
function distinct(rows, columns) {
  const cells = columns.flatMap((column) => rows.map((row) => row[column] ?? ""));
  return [...new Set(cells)].filter((cell) => cell !== "").sort();
}
