import { isSum } from "../../core/labels/totalLabel";
import { count } from "../../core/count";
import { numberIn } from "./figure";
import type { ColumnGuess } from "./columnGuess";
import { plainText } from "./numberText";
import type { Records } from "./records";

/** Columns that name what a row is about stand in front. */
const columnsAsked = 3;
/** A column of more names than this has no rows of totals among a few. */
const mostNames = 5_000;

interface NamedGuess extends ColumnGuess {
  readonly name: string;
}

/** Rows that add up the others: a sum over the column would count them twice. */
export function aboutTotals({ cells, rows }: Records, columns: readonly NamedGuess[]): string[] {
  if (cells.length < 3 || !columns.some(isNumeric)) return [];
  const texts = columns
    .flatMap(({ type }, c) => (type === "string" ? [c] : []))
    .slice(0, columnsAsked);
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
  return namelessTotal({ cells, rows }, columns);
}

const isNumeric = ({ type }: NamedGuess): boolean => type === "integer" || type === "number";

/** A last row that names nothing and holds the sum of what is above it. */
function namelessTotal({ cells, rows }: Records, columns: readonly NamedGuess[]): string[] {
  const last = cells.at(-1) ?? [];
  const filled = columns.flatMap((_, c) => ((last[c] ?? "").trim() === "" ? [] : [c]));
  const isBare = filled.length > 0 && filled.every((c) => isNumeric(columns[c] as NamedGuess));
  if (!isBare || filled.length * 2 > columns.length) return [];
  const valueAt = (c: number, line: readonly string[]): number =>
    numberIn(plainText(line[c] ?? ""), columns[c] as NamedGuess)?.value ?? 0;
  const sums = filled.filter((c) => {
    const sum = cells.slice(0, -1).reduce((all, line) => all + valueAt(c, line), 0);
    return sum !== 0 && Math.abs(sum - valueAt(c, last)) <= 1e-9 * Math.abs(sum);
  });
  const [first] = sums;
  if (first === undefined) return [];
  const name = columns[first]?.name ?? "";
  return [
    `The last row, ${rows.at(-1) ?? 0}, names nothing and holds the sum of ${name}: a sum over the column counts it twice. Say under Layout that the rows end before it.`,
  ];
}
