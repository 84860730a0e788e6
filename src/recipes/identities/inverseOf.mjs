import { amountIn, shownAmount } from "./amountIn.mjs";

/**
 * One column is 1 over another, within a relative tolerance.
 *
 * @param {string} column
 * @param {string} other
 * @param {number} tolerance
 * @returns {import("../specification.mjs").Identity}
 */
export function inverseOf(column, other, tolerance) {
  return (rows) =>
    rows.flatMap((row, index) => {
      const product = amountIn(row, column) * amountIn(row, other);
      if (Math.abs(product - 1) <= tolerance) return [];
      const sentence = `${row[column]} is not 1 / ${row[other]} (${other}): their product is ${shownAmount(product)}.`;
      return [{ row: index, column, sentence }];
    });
}
