import { createHash } from "node:crypto";
import Papa from "papaparse";
import { fitsSchema } from "./identities/fitsSchema.mjs";
import { knownCountries } from "./identities/knownCountries.mjs";
import { refuseBroken } from "./identities/refuseBroken.mjs";
import { uniqueKey } from "./identities/uniqueKey.mjs";
import { shiftDecimal } from "./shiftDecimal.mjs";
import { LICENCES } from "./licences.mjs";
import { provenanceFields, provenanceOf } from "./provenance.mjs";
import { readRaw } from "./readRaw.mjs";

/**
 * @typedef {import("./specification.mjs").Specification} Specification
 * @typedef {import("./specification.mjs").Described} Described
 * @typedef {import("./specification.mjs").Row} Row
 * @typedef {import("./specification.mjs").Column} Column
 */

/**
 * The tables made from one specification: the dataset itself and, where the raw table holds rows
 * that nobody verified, a second one with the same columns that goes to the evidence group.
 *
 * @param {Specification} spec
 */
export function makeTables(spec) {
  const rows = convertedRows(spec);
  refuseBroken(spec.name, rows, [
    uniqueKey(rawKey(spec)),
    knownCountries(spec),
    ...(spec.identities ?? []),
  ]);
  const isEvidence = spec.group === "evidence";
  const sound = isEvidence ? rows : rows.filter((row) => row.confidence !== "unverified");
  const rest = isEvidence ? [] : rows.filter((row) => row.confidence === "unverified");
  if (rest.length > 0 && !spec.unverified) {
    throw new Error(`${spec.name}: ${rest.length} unverified rows have no table to go to`);
  }
  const tables = [makeTable(spec, sound)];
  if (rest.length > 0) tables.push(makeTable(unverifiedSpec(spec), rest));
  return tables;
}

/**
 * The key by the names that its columns have before they are renamed.
 *
 * @param {Specification} spec
 */
function rawKey({ fields, primaryKey }) {
  const from = new Map(
    [...fields, ...provenanceFields].map((column) => [column.descriptor.name, column.from]),
  );
  return primaryKey.map((name) => from.get(name) ?? name);
}

/** @param {Specification} spec */
function convertedRows(spec) {
  const { columns, rows } =
    spec.raw === undefined ? { columns: [], rows: spec.rows } : readRaw(spec.raw);
  refuseLostColumns(spec, columns);
  const { convert = (row) => [row] } = spec;
  return rows.flatMap((row) => convert(row)).map(provenanceOf);
}

/**
 * Every raw column is used, or named as left out: nothing is lost by forgetting it.
 *
 * @param {Specification} spec
 * @param {readonly string[]} columns
 */
function refuseLostColumns(spec, columns) {
  const used = new Set([...spec.fields, ...provenanceFields].map(({ from }) => from));
  const known = new Set([...used, ...(spec.convertedFrom ?? []), ...(spec.leftOut ?? [])]);
  const lost = columns.filter((column) => !known.has(column));
  if (lost.length > 0) throw new Error(`${spec.name}: no use for raw column ${lost.join(", ")}`);
}

/**
 * @param {Specification} spec
 * @returns {Specification}
 */
function unverifiedSpec(spec) {
  return {
    ...spec,
    ...spec.unverified,
    name: `${spec.name}-unverified`,
    group: "evidence",
    caveats: [
      "Every row is unverified: recalled, or quoted without a link that was kept. Find a source before a model rests on it.",
      ...(spec.unverified?.caveats ?? []),
    ],
  };
}

/**
 * @param {Specification} spec
 * @param {readonly Row[]} rows
 * @returns {import("./specification.mjs").MadeTable}
 */
function makeTable(spec, rows) {
  if (rows.length === 0) throw new Error(`${spec.name} has no rows`);
  const fields = [...spec.fields, ...provenanceFields];
  const shipped = rows.map((row) =>
    Object.fromEntries(
      fields.map((field) => [field.descriptor.name, cellText(row, field, spec.name)]),
    ),
  );
  refuseBroken(spec.name, shipped, [fitsSchema(fields, spec.rules)]);
  const csv = csvOf(spec.name, fields, rows);
  return { group: spec.group, csv, resource: describe(spec, fields, csv, rows.length) };
}

/**
 * The rows as the CSV file that ships, headers first.
 *
 * @param {string} table
 * @param {readonly Column[]} fields
 * @param {readonly Row[]} rows
 */
export function csvOf(table, fields, rows) {
  const names = fields.map(({ descriptor }) => descriptor.name);
  const cells = rows.map((row) => fields.map((field) => cellText(row, field, table)));
  return Papa.unparse([names, ...cells], { newline: "\n" }) + "\n";
}

/**
 * @param {Row} row
 * @param {Column} column
 * @param {string} table
 */
function cellText(row, { from, percent, descriptor }, table) {
  const text = withoutSignedZero(plainSpaces(row[from] ?? ""));
  if (text === "" || !percent) return text;
  try {
    return shiftDecimal(text, -2);
  } catch (error) {
    throw new Error(`${table}, column ${descriptor.name}: ${String(error)}`, { cause: error });
  }
}

/**
 * A zero below zero is what rounding left of a small amount; two zeros would differ.
 *
 * @param {string} text
 */
function withoutSignedZero(text) {
  return /^-0(?:\.0*)?$/.test(text) ? "0" : text;
}

/**
 * Spaces that do not break lines come with text copied from pages and make equal labels differ.
 *
 * @param {string} text
 */
function plainSpaces(text) {
  return text.replaceAll("\u00a0", " ").trim();
}

/**
 * The resource of a table's Data Package.
 *
 * @param {Described} spec
 * @param {readonly Column[]} fields
 * @param {string} csv
 * @param {number} rows
 */
export function describe(spec, fields, csv, rows) {
  const bytes = Buffer.from(csv, "utf8");
  return {
    name: spec.name,
    title: spec.title,
    description: spec.description,
    path: `${spec.name}.csv`,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    rows,
    vintage: spec.vintage,
    attribution: spec.attribution,
    caveats: spec.caveats ?? [],
    formulas: spec.formulas,
    licenses: spec.licences.map((name) => LICENCES[name]),
    sources: spec.sources,
    dialect: {
      $schema: "https://datapackage.org/profiles/2.0/tabledialect.json",
      delimiter: ",",
      lineTerminator: "\n",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: schemaOf(spec, fields),
  };
}

/**
 * @param {Described} spec
 * @param {readonly Column[]} fields
 */
function schemaOf(spec, fields) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: fields.map(({ descriptor }) => descriptor),
    missingValues: [""],
    primaryKey: spec.primaryKey,
    ...(spec.foreignKeys && { foreignKeys: spec.foreignKeys }),
    ...(spec.rules && { rules: spec.rules }),
  };
}
