const SHOWN = 5;

/**
 * Stops where rows break what must hold of their table, naming row and column. Rows count as the
 * shipped file's do: its header is row 1.
 *
 * @param {string} table
 * @param {readonly import("../specification.mjs").Row[]} rows
 * @param {readonly import("../specification.mjs").Identity[]} identities
 */
export function refuseBroken(table, rows, identities) {
  const faults = identities.flatMap((identity) => identity(rows));
  if (faults.length === 0) return;
  const lines = faults
    .slice(0, SHOWN)
    .map(({ row, column, sentence }) => `${table}, row ${row + 2}, ${column}: ${sentence}`);
  const rest = faults.length > SHOWN ? [`${faults.length - SHOWN} more.`] : [];
  throw new Error([...lines, ...rest].join("\n"));
}
