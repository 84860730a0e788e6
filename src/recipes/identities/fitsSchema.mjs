/**
 * Every cell is what its column says: its type, its values, its range; and of two dates that a rule
 * orders the end comes later. Rows are as they ship, cells by the columns' own names.
 *
 * @param {readonly import("../specification.mjs").Column[]} columns
 * @param {import("../../datasets/tableSchema.js").TableRules} [rules]
 * @returns {import("../specification.mjs").Identity}
 */
export function fitsSchema(columns, rules = {}) {
  const fields = columns.map(({ descriptor }) => descriptor);
  return (rows) =>
    rows.flatMap((row, index) => [
      ...fields.flatMap((field) => {
        const sentence = faultOf(row[field.name] ?? "", field);
        return sentence === null ? [] : [{ row: index, column: field.name, sentence }];
      }),
      ...(rules.dateOrder ?? []).flatMap(({ start, end }) => {
        const from = row[start] ?? "";
        const to = row[end] ?? "";
        if (from === "" || to === "" || from < to) return [];
        return [{ row: index, column: end, sentence: `${to} is not after ${start}, ${from}.` }];
      }),
    ]);
}

/** @type {Readonly<Record<string, readonly [RegExp, string]>>} */
const FORMS = {
  integer: [/^-?\d+$/, "a whole number"],
  number: [/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/, "a number"],
  year: [/^\d{4}$/, "a year"],
  boolean: [/^(?:true|false)$/, "true or false"],
  date: [/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "a day like 2025-04-10"],
};

/**
 * @param {string} cell
 * @param {Pick<import("../../datasets/tableSchema.js").Field, "type" | "constraints">} field
 */
function faultOf(cell, { type, constraints = {} }) {
  const { required, enum: allowed, minimum, maximum, pattern } = constraints;
  if (cell === "") return required ? "The cell is blank and has to be given." : null;
  const [form, name] = FORMS[type] ?? [/^/, "a text"];
  if (!form.test(cell)) return `"${cell}" is not ${name}.`;
  if (allowed && !allowed.map(String).includes(cell)) {
    return `"${cell}" is none of ${allowed.join(", ")}.`;
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(cell)) {
    return `"${cell}" does not have the form ${pattern}.`;
  }
  const value = type === "date" ? cell : Number(cell);
  if (minimum !== undefined && value < minimum) return `${cell} is below ${minimum}.`;
  if (maximum !== undefined && value > maximum) return `${cell} is above ${maximum}.`;
  return null;
}
