import { amountIn, shownAmount } from "./amountIn.mjs";

/**
 * What an input-output table says of its columns: in each group of rows, what an industry buys, the
 * cells of its column added up over the rows, and its value added are its output.
 *
 * @param {object} table
 * @param {(row: import("../specification.mjs").Row) => string} table.groupOf
 * @param {(row: import("../specification.mjs").Row) => string | undefined} table.columnOf
 *   The column of the industry that a row stands for; none where the row has no column.
 * @param {(row: import("../specification.mjs").Row) => boolean} [table.counts] Rows that are bought from.
 * @param {readonly string[]} table.besides Columns of the industry's own row that are added.
 * @param {string} table.total
 * @param {number} table.tolerance
 * @returns {import("../specification.mjs").Identity}
 */
export function columnsBalance({ counts = () => true, ...table }) {
  return (rows) =>
    rows.flatMap((row, index) => {
      const column = table.columnOf(row);
      if (column === undefined) return [];
      const group = table.groupOf(row);
      const suppliers = rows.filter((each) => counts(each) && table.groupOf(each) === group);
      const bought = suppliers.reduce((added, each) => added + amountIn(each, column), 0);
      const sum = table.besides.reduce((added, name) => added + amountIn(row, name), bought);
      if (Math.abs(amountIn(row, table.total) - sum) <= table.tolerance) return [];
      const terms = [`column ${column} over ${suppliers.length} rows`, ...table.besides];
      const sentence = `${row[table.total]} is not the sum of ${terms.join(" + ")}, which is ${shownAmount(sum)}; they may differ by ${table.tolerance}.`;
      return [{ row: index, column: table.total, sentence }];
    });
}
