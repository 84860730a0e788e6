import { amountIn, shownAmount } from "./amountIn.mjs";

/**
 * In every row that states them all, the parts add up to the total.
 *
 * @param {readonly string[]} parts
 * @param {string} total
 * @param {number} tolerance
 * @param {(row: import("../specification.mjs").Row) => boolean} [holdsFor]
 * @returns {import("../specification.mjs").Identity}
 */
export function sumsTo(parts, total, tolerance, holdsFor = () => true) {
  return (rows) =>
    rows.flatMap((row, index) => {
      if (!holdsFor(row) || [...parts, total].some((name) => !row[name])) return [];
      const sum = parts.reduce((added, name) => added + amountIn(row, name), 0);
      const gap = amountIn(row, total) - sum;
      if (Math.abs(gap) <= tolerance) return [];
      const sentence = `${row[total]} is not the sum of ${listed(parts)}, which is ${shownAmount(sum)}; they may differ by ${tolerance}.`;
      return [{ row: index, column: total, sentence }];
    });
}

/** @param {readonly string[]} names */
function listed(names) {
  if (names.length <= 4) return names.join(" + ");
  return `${names[0]} to ${names.at(-1)} (${names.length} columns)`;
}
