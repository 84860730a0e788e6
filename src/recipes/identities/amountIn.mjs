/**
 * The number in a cell; a blank is no amount to add.
 *
 * @param {import("../specification.mjs").Row} row
 * @param {string} column
 */
export function amountIn(row, column) {
  return Number(row[column] ?? "");
}

/**
 * An amount without the noise of binary arithmetic.
 *
 * @param {number} amount
 */
export function shownAmount(amount) {
  return String(Number(amount.toPrecision(12)));
}
