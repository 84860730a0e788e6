import { isSum } from "../../core/labels/totalLabel";
import { count } from "../../core/count";
import type { ColumnType } from "./columnGuess";
import type { Records } from "./records";

/** Columns that name what a row is about stand in front. */
const columnsAsked = 3;
/** A column of more names than this has no rows of totals among a few. */
const mostNames = 5_000;

/** Rows that add up the others: a sum over the column would count them twice. */
export function aboutTotals({ cells, rows }: Records, types: readonly ColumnType[]): string[] {
  if (cells.length < 3 || !types.some((type) => type === "integer" || type === "number")) return [];
  const texts = types.flatMap((type, c) => (type === "string" ? [c] : [])).slice(0, columnsAsked);
  for (const c of texts) {
    const names = new Set(cells.map((record) => record[c] ?? ""));
    if (names.size > mostNames) continue;
    const sums = new Set([...names].filter(isSum));
    const found = cells.flatMap((record, i) => (sums.has(record[c] ?? "") ? [i] : []));
    const [first] = found;
    if (first === undefined || found.length === cells.length) continue;
    const name = (cells[first]?.[c] ?? "").trim().slice(0, 40);
    return [
      `${count(found.length, "row")} ${found.length === 1 ? "is" : "are"} called “${name}”, the first in row ${rows[first] ?? 0}: a sum over the column counts what is in ${found.length === 1 ? "it" : "them"} twice.`,
    ];
  }
  return [];
}
