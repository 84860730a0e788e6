import type { Cell } from "../tableSchema";
import { positionsOf, rowKey, rowsByKey, sameCell, type Snapshot } from "./snapshot";

/** So much of what a column held as imported must stand in another for it to be the same one renamed. */
const ENOUGH = 0.8;
/** Rows that decide; in a long table the rest is much the same. */
const SAMPLE = 2_000;

/**
 * The table with its columns under the names they were imported with. A column that the analyst renamed
 * is known by what it holds, row by row; where two could be meant, neither is taken for it.
 */
export function underImportedNames(
  ours: Snapshot,
  base: Snapshot,
  key: readonly string[],
): readonly string[] {
  const missing = base.columns.filter((name) => !ours.columns.includes(name));
  const unknown = ours.columns.filter((name) => !base.columns.includes(name));
  if (missing.length === 0 || unknown.length === 0) return ours.columns;
  const known = renamedKeys(ours, base, key, missing, unknown);
  const named: Snapshot = {
    columns: ours.columns.map((name) => known.get(name) ?? name),
    rows: ours.rows,
  };
  const pairs = pairedRows(named, base, key);
  const found = matches(
    missing.filter((name) => !key.includes(name)),
    unknown.filter((name) => !known.has(name)),
    (from, to) => likeness(pairs, base.columns.indexOf(from), ours.columns.indexOf(to)),
  );
  return named.columns.map((name) => found.get(name) ?? name);
}

type Pair = readonly [base: readonly Cell[], ours: readonly Cell[]];

/** Columns of the key are found by the values that both have, as rows cannot be matched without them. */
function renamedKeys(
  ours: Snapshot,
  base: Snapshot,
  key: readonly string[],
  missing: readonly string[],
  unknown: readonly string[],
): ReadonlyMap<string, string> {
  const valuesOf = ({ rows }: Snapshot, column: number): Set<string> =>
    new Set(rows.slice(0, SAMPLE).flatMap((row) => textOf(row[column] ?? null)));
  return matches(
    missing.filter((name) => key.includes(name)),
    unknown,
    (from, to) => {
      const wanted = valuesOf(base, base.columns.indexOf(from));
      const there = valuesOf(ours, ours.columns.indexOf(to));
      const common = [...wanted].filter((value) => there.has(value)).length;
      return common / Math.max(wanted.size, there.size, 1);
    },
  );
}

const textOf = (cell: Cell): string[] => (cell === null || cell === "" ? [] : [String(cell)]);

function pairedRows(ours: Snapshot, base: Snapshot, key: readonly string[]): Pair[] {
  const positions = positionsOf(ours.columns, key);
  if (positions.includes(-1)) return [];
  const known = rowsByKey(base, key);
  return ours.rows.slice(0, SAMPLE).flatMap((row): Pair[] => {
    const at = known.get(rowKey(row, positions) ?? "");
    const before = at === undefined ? undefined : base.rows[at];
    return before ? [[before, row]] : [];
  });
}

/** The part of the cells filled on either side that agree. */
function likeness(pairs: readonly Pair[], from: number, to: number): number {
  let filled = 0;
  let same = 0;
  for (const [before, row] of pairs) {
    const [a, b] = [before[from] ?? null, row[to] ?? null];
    if (textOf(a).length + textOf(b).length === 0) continue;
    filled++;
    if (sameCell(a, b)) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

/** What of the unknown is which of the missing; only where it is the one candidate, and not for two. */
function matches(
  missing: readonly string[],
  unknown: readonly string[],
  alike: (from: string, to: string) => number,
): ReadonlyMap<string, string> {
  const found = missing.flatMap((from) => {
    const candidates = unknown.filter((to) => alike(from, to) >= ENOUGH);
    return candidates.length === 1 ? [[candidates[0] ?? "", from] as const] : [];
  });
  const once = found.filter(([to]) => found.filter(([other]) => other === to).length === 1);
  return new Map(once);
}
