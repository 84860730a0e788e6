import { number } from "../fields.mjs";

/**
 * A column of an input-output table in million US dollars, as all of them are.
 *
 * @param {string} name
 * @param {string} title
 * @param {string} description
 * @param {import("../specification.mjs").ColumnSettings} [more]
 */
export function flow(name, title, description, more = {}) {
  return number(name, title, "million US dollars", description, {
    numberFormat: "#,##0.0",
    ...more,
  });
}

/**
 * The columns of the buying industries, in the order of the rows.
 *
 * @param {ReadonlyMap<string, string>} industries By column, what the industry is called.
 * @param {import("../specification.mjs").ColumnSettings} [more]
 */
export function salesTo(industries, more = {}) {
  return [...industries].map(([name, industry]) =>
    flow(
      name,
      `To ${industry}`,
      `What the row's industry or region sells to ${industry} as input, in dollars of the year.`,
      { required: true, ...more },
    ),
  );
}
