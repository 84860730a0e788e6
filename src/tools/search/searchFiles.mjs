import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { root } from "../paths.mjs";
import { facetsOf } from "./facetsOf.mjs";

/**
 * @typedef {{ column: string, kind: "country" | "mineral" | "text", values: string[] }} ColumnValues
 * @typedef {{ fields: { name: string, type?: string }[],
 *   foreignKeys?: { fields: string[], reference: { resource: string } }[],
 *   rules?: { dateOrder?: { start: string, end: string }[] } }} Schema
 * @typedef {{ name: string, path: string, group: string }} Listed
 */

const folder = path.join(root, "assets/datasets");
/** @param {string} file */
const text = (file) => readFileSync(path.join(folder, file), "utf8");

/** Where a row comes from is shown with it; every dataset would be found by it. */
const ABOUT_ROWS = new Set("source licence vintage confidence attribution row_id".split(" "));
/** Longer ones are read, and not looked up. */
const LONGEST = 160;
/** So many labels of one column; a table with more of them is a list to be looked through itself. */
const MOST = 5000;

/**
 * What the pane knows of the bundled datasets beside the catalogue: for its search the labels in their
 * columns, for the filter of their list the years, countries and levels of confidence.
 *
 * @returns {Record<string, string>}
 */
export function searchFiles() {
  /** @type {{ groups: { name: string, datasets: Listed[] }[] }} */
  const { groups } = JSON.parse(text("catalogue.json"));
  const known = groups.flatMap((group) => {
    const schemas = schemasOf(group.name);
    return group.datasets.map(({ name, path: file }) => {
      const schema = schemas.get(name);
      if (schema === undefined) throw new Error(`${name} is in no data package.`);
      return { name, schema, rows: rowsOf(text(file)) };
    });
  });
  const datasets = Object.fromEntries(
    known.map(({ name, schema, rows }) => [name, labelsOf(schema, rows)]),
  );
  const facets = Object.fromEntries(
    known.map(({ name, schema, rows }) => {
      const columns = schema.fields.map((field) => field.name);
      const countries = columns.filter((column) => kindOf(column, schema) === "country");
      return [name, facetsOf(schema, rows, countries)];
    }),
  );
  return {
    "search.json": JSON.stringify({ places: places(), datasets }),
    "facets.json": JSON.stringify(facets),
  };
}

/** @param {string} group */
function schemasOf(group) {
  /** @type {{ resources: { name: string, schema: Schema }[] }} */
  const { resources } = JSON.parse(text(`${group}/datapackage.json`));
  return new Map(resources.map(({ name, schema }) => [name, schema]));
}

/** @param {string} csv */
function rowsOf(csv) {
  return /** @type {Record<string, string>[]} */ (
    Papa.parse(csv.trim(), { header: true, skipEmptyLines: true }).data
  );
}

/** The names of countries by their codes. */
function places() {
  const rows = rowsOf(text("codes/countries.csv"));
  return Object.fromEntries(rows.map(({ iso3 = "", name = "" }) => [iso3, name]));
}

/**
 * @param {Schema} schema
 * @param {readonly Record<string, string>[]} rows
 * @returns {ColumnValues[]}
 */
function labelsOf(schema, rows) {
  return schema.fields
    .filter(({ name: column, type }) => (type ?? "string") === "string" && !ABOUT_ROWS.has(column))
    .map(({ name: column }) => {
      const kind = kindOf(column, schema);
      const cells = rows.map((row) => row[column] ?? "");
      const labels = kind === "mineral" ? cells.flatMap(mineralsIn) : cells;
      return { column, kind, values: [...new Set(labels)].filter(isLabel).slice(0, MOST) };
    })
    .filter(({ values }) => values.length > 0);
}

/**
 * A cell lists minerals with semicolons between them; those in brackets are part of a name.
 *
 * @param {string} cell
 */
const mineralsIn = (cell) => cell.split(/;(?![^(]*\))/).map((name) => name.trim());

/** @param {string} cell */
const isLabel = (cell) =>
  cell !== "" && cell.length <= LONGEST && /\p{L}{2}/u.test(cell) && !/^https?:/.test(cell);

/**
 * As the filter of a dataset's page tells them apart.
 *
 * @param {string} column
 * @param {Schema} schema
 * @returns {ColumnValues["kind"]}
 */
function kindOf(column, { foreignKeys = [] }) {
  const codes = foreignKeys.filter(({ reference }) => reference.resource === "countries");
  if (codes.some(({ fields }) => fields.includes(column))) return "country";
  return column === "mineral" || column === "commodity" ? "mineral" : "text";
}
