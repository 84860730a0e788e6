/**
 * Short ways to describe a column. Each takes the column's name, its title and one sentence, all
 * written for the reader of the sheet; `more` adds constraints, a number format, or `from`, the
 * name of the raw column where it differs.
 *
 * @typedef {import("./specification.mjs").Column} Column
 * @typedef {import("./specification.mjs").ColumnSettings} Settings
 * @typedef {(name: string, title: string, description: string, more?: Settings) => Column} Describe
 * @typedef {(name: string, title: string, unit: string, description: string, more?: Settings) => Column} DescribeWithUnit
 */

/** @type {Describe} */
export function text(name, title, description, more = {}) {
  return field(name, title, description, { type: "string", unit: "text", ...more });
}

/** @type {Describe} */
export function code(name, title, description, more = {}) {
  return field(name, title, description, { type: "string", unit: "code", ...more });
}

/** @type {Describe} */
export function country(name, title, description, more = {}) {
  return code(name, title, description, { pattern: "[A-Z]{3}", ...more });
}

/** @type {Describe} */
export function flag(name, title, description, more = {}) {
  return field(name, title, description, { type: "boolean", unit: "true or false", ...more });
}

/** @type {Describe} */
export function year(name, title, description, more = {}) {
  return field(name, title, description, {
    type: "year",
    unit: "calendar year",
    numberFormat: "0",
    minimum: 1950,
    maximum: 2100,
    ...more,
  });
}

/** @type {Describe} */
export function date(name, title, description, more = {}) {
  return field(name, title, description, {
    type: "date",
    unit: "calendar day",
    numberFormat: "yyyy-mm-dd",
    ...more,
  });
}

/** @type {DescribeWithUnit} */
export function integer(name, title, unit, description, more = {}) {
  return field(name, title, description, {
    type: "integer",
    unit,
    numberFormat: "#,##0",
    ...more,
  });
}

/** @type {DescribeWithUnit} */
export function number(name, title, unit, description, more = {}) {
  return field(name, title, description, {
    type: "number",
    unit,
    numberFormat: "#,##0.##",
    ...more,
  });
}

/**
 * A fraction between 0 and 1 unless `maximum` says otherwise; `base` says of what it is one, as in
 * "fraction of GDP". `percentFrom` names a raw column in percent.
 *
 * @type {DescribeWithUnit}
 */
export function fraction(name, title, base, description, more = {}) {
  return field(name, title, description, {
    type: "number",
    unit: base,
    numberFormat: "0.0%",
    minimum: 0,
    maximum: 1,
    ...more,
  });
}

const CONSTRAINTS = /** @type {const} */ ([
  "required",
  "unique",
  "enum",
  "minimum",
  "maximum",
  "pattern",
]);

/**
 * @param {string} name
 * @param {string} title
 * @param {string} description
 * @param {Settings & Pick<import("../datasets/tableSchema.js").Field, "type" | "unit">} settings
 * @returns {Column}
 */
function field(name, title, description, settings) {
  const { from = name, percentFrom, type, unit, numberFormat, ...rest } = settings;
  const stray = Object.keys(rest).filter((key) => !CONSTRAINTS.some((known) => known === key));
  if (stray.length > 0) throw new Error(`Column ${name}: unknown setting ${stray.join(", ")}`);
  /** @type {import("../datasets/tableSchema.js").Constraints} */
  const constraints = Object.fromEntries(
    CONSTRAINTS.filter((key) => rest[key] !== undefined && rest[key] !== null).map((key) => [
      key,
      rest[key],
    ]),
  );
  const descriptor = {
    ...{ name, title, type, unit, description },
    ...(numberFormat && { numberFormat }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
  return { descriptor, from: percentFrom ?? from, percent: percentFrom !== undefined };
}

/**
 * A foreign key to the country table.
 *
 * @param {readonly string[]} names
 */
export function toCountries(...names) {
  return names.map((name) => ({
    fields: [name],
    reference: { resource: "countries", fields: ["iso3"] },
  }));
}

/**
 * The same columns with some of them allowed to be blank, as rows that nobody verified need.
 *
 * @param {readonly Column[]} fields
 * @param {readonly string[]} names
 * @returns {Column[]}
 */
export function withOptional(fields, ...names) {
  return fields.map((field) => {
    if (!names.includes(field.descriptor.name)) return field;
    const constraints = { ...field.descriptor.constraints, required: false };
    return { ...field, descriptor: { ...field.descriptor, constraints } };
  });
}
