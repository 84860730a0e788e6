/**
 * Short ways to describe a column. Each takes the column's name, its title and one sentence, all
 * written for the reader of the sheet; `more` adds constraints, a number format, or `from`, the
 * name of the raw column where it differs.
 */
export function text(name, title, description, more = {}) {
  return field(name, title, description, { type: "string", unit: "text", ...more });
}

export function code(name, title, description, more = {}) {
  return field(name, title, description, { type: "string", unit: "code", ...more });
}

export function country(name, title, description, more = {}) {
  return code(name, title, description, { pattern: "[A-Z]{3}", ...more });
}

export function flag(name, title, description, more = {}) {
  return field(name, title, description, { type: "boolean", unit: "true or false", ...more });
}

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

export function date(name, title, description, more = {}) {
  return field(name, title, description, {
    type: "date",
    unit: "calendar day",
    numberFormat: "yyyy-mm-dd",
    ...more,
  });
}

export function integer(name, title, unit, description, more = {}) {
  return field(name, title, description, {
    type: "integer",
    unit,
    numberFormat: "#,##0",
    ...more,
  });
}

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

const CONSTRAINTS = ["required", "unique", "enum", "minimum", "maximum", "pattern"];

function field(name, title, description, settings) {
  const { from = name, percentFrom, type, unit, numberFormat, ...rest } = settings;
  const constraints = {};
  for (const key of CONSTRAINTS) {
    if (rest[key] !== undefined && rest[key] !== null) constraints[key] = rest[key];
  }
  const stray = Object.keys(rest).filter((key) => !CONSTRAINTS.includes(key));
  if (stray.length > 0) throw new Error(`Column ${name}: unknown setting ${stray.join(", ")}`);
  const descriptor = { name, title, type, unit, description };
  if (numberFormat) descriptor.numberFormat = numberFormat;
  if (Object.keys(constraints).length > 0) descriptor.constraints = constraints;
  return { descriptor, from: percentFrom ?? from, percent: percentFrom !== undefined };
}

/** A foreign key to the country table. */
export function toCountries(...names) {
  return names.map((name) => ({
    fields: [name],
    reference: { resource: "countries", fields: ["iso3"] },
  }));
}

/** The same columns with some of them allowed to be blank, as rows that nobody verified need. */
export function withOptional(fields, ...names) {
  return fields.map((field) => {
    if (!names.includes(field.descriptor.name)) return field;
    const constraints = { ...field.descriptor.constraints, required: false };
    return { ...field, descriptor: { ...field.descriptor, constraints } };
  });
}
