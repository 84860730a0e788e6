import { amountIn, shownAmount } from "./amountIn.mjs";

/**
 * A column in percent is what each value is of the sum over the rows that agree in the `by` columns.
 *
 * @param {string} percent
 * @param {string} value
 * @param {readonly string[]} by
 * @param {number} tolerance In points.
 * @returns {import("../specification.mjs").Identity}
 */
export function shareOf(percent, value, by, tolerance) {
  return (rows) => {
    /** @type {Map<string, number>} */
    const totals = new Map();
    /** @param {import("../specification.mjs").Row} row */
    const group = (row) => by.map((name) => row[name]).join(", ");
    for (const row of rows) {
      totals.set(group(row), (totals.get(group(row)) ?? 0) + amountIn(row, value));
    }
    return rows.flatMap((row, index) => {
      const share = (100 * amountIn(row, value)) / (totals.get(group(row)) ?? 0);
      if (!row[percent] || Math.abs(amountIn(row, percent) - share) <= tolerance) return [];
      const sentence = `${row[percent]} % is not the part that ${value} ${row[value]} is of its sum over ${group(row)}, which is ${shownAmount(share)} %.`;
      return [{ row: index, column: percent, sentence }];
    });
  };
}
