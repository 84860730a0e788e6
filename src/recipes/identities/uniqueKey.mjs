/**
 * No two rows agree in all columns of the key.
 *
 * @param {readonly string[]} key
 * @returns {import("../specification.mjs").Identity}
 */
export function uniqueKey(key) {
  return (rows) => {
    /** @type {Map<string, number>} */
    const met = new Map();
    return rows.flatMap((row, index) => {
      const cells = key.map((column) => row[column] ?? "");
      const first = met.get(JSON.stringify(cells));
      if (first === undefined) {
        met.set(JSON.stringify(cells), index);
        return [];
      }
      const sentence = `${cells.join(", ")} is the key of row ${first + 2} already.`;
      return [{ row: index, column: key.join(", "), sentence }];
    });
  };
}
