import { positionsOf, rowsByKey, sameCell, type Snapshot } from "./snapshot";

/** What an analyst has done in an imported table. */
export interface OwnWork {
  /** Rows that the import did not bring; rows that are blank throughout do not count. */
  readonly rows: number;
  /** Columns that the import did not bring. */
  readonly columns: readonly string[];
  /** Cells of imported rows that hold something else by now. */
  readonly edits: number;
}

/** What of a table is the analyst's, found by key beside what was imported. */
export function ownWorkIn(now: Snapshot, imported: Snapshot, key: readonly string[]): OwnWork {
  const known = rowsByKey(imported, key);
  const standing = rowsByKey(now, key);
  const positions = positionsOf(now.columns, imported.columns);
  const matched = new Set<number>();
  let edits = 0;
  for (const [name, row] of standing) {
    const before = known.get(name);
    if (before === undefined) continue;
    matched.add(row);
    positions.forEach((position, column) => {
      if (position < 0) return;
      const was = imported.rows[before]?.[column] ?? null;
      const is = now.rows[row]?.[position] ?? null;
      if (!sameCell(was, is)) edits++;
    });
  }
  const own = now.rows.filter((row, index) => {
    return !matched.has(index) && row.some((cell) => cell !== null && cell !== "");
  });
  const columns = now.columns.filter((name) => !imported.columns.includes(name));
  return { rows: own.length, columns, edits };
}
