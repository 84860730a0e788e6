/**
 * A code holds a shorter one at its beginning, wherever both are given.
 *
 * @param {string} column
 * @param {string} shorter
 * @param {(row: import("../specification.mjs").Row) => boolean} [counts] Rows that it is true of.
 * @returns {import("../specification.mjs").Identity}
 */
export function beginsWith(column, shorter, counts = () => true) {
  return (rows) =>
    rows.flatMap((row, index) => {
      const [code, start] = [row[column], row[shorter]];
      if (code === "" || start === "" || !counts(row) || code.startsWith(start)) return [];
      const sentence = `${code} does not begin with ${start}, which is its ${shorter}.`;
      return [{ row: index, column, sentence }];
    });
}
