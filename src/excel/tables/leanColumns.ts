import type { Column } from "./columns";

/**
 * Where each row comes from, which is needed when it is asked for. How sure the row is stays in view: it
 * tells which figures to be careful with.
 */
const FOLDED = ["source", "source_url", "vintage", "licence", "note"];

/** Without these a column of that name is one of the data's own. */
const TELLING = ["source", "source_url", "licence", "confidence"];

/** Columns that stay in view take no more than half a narrow window, in points. */
const MOST_FROZEN = 240;

/** Neighbouring columns that say where the rows come from, each run as its first and its length. */
export function foldedRuns(names: readonly string[]): { first: number; count: number }[] {
  if (!TELLING.every((name) => names.includes(name))) return [];
  const runs: { first: number; count: number }[] = [];
  for (const [index, name] of names.entries()) {
    const last = runs.at(-1);
    if (!FOLDED.includes(name)) continue;
    if (last && last.first + last.count === index) last.count++;
    else runs.push({ first: index, count: 1 });
  }
  return runs;
}

/** How many columns at the left say what a row is about: those of the key, and at least the first. */
export function keyColumns(columns: readonly Column[], key: readonly string[]): number {
  let [frozen, width] = [0, 0];
  for (const column of columns.slice(0, -1)) {
    width += column.width;
    if (width > MOST_FROZEN) break;
    if (frozen > 0 && !key.includes(column.field.name)) break;
    frozen++;
  }
  return frozen;
}

/** Folds away where the rows come from, behind the outline's own buttons. */
export function foldColumns(
  sheet: Excel.Worksheet,
  columns: readonly Column[],
  column: number,
): void {
  for (const { first, count } of foldedRuns(columns.map(({ field }) => field.name))) {
    const whole = sheet.getRangeByIndexes(0, column + first, 1, count).getEntireColumn();
    whole.group("ByColumns");
    whole.columnHidden = true;
  }
}
