import type { ReadCellAt } from "./checkKeys";
import { shown } from "./checkCell";
import type { Finding } from "./finding";
import type { Cell, TableRules } from "../tableSchema";

/** Rows that break a rule which spans several columns or rows. */
export function checkRules(rules: TableRules, rows: number, at: ReadCellAt): Finding[] {
  return [
    ...(rules.dateOrder ?? []).flatMap((rule) => dateOrder(rule, rows, at)),
    ...(rules.lowHigh ?? []).flatMap((rule) => lowHigh(rule, rows, at)),
    ...(rules.shareSums ?? []).flatMap((rule) => shareSums(rule, rows, at)),
    ...(rules.sameUnit ?? []).flatMap((rule) => sameUnit(rule, rows, at)),
  ];
}

type Rule<Name extends keyof TableRules> = NonNullable<TableRules[Name]>[number];

function dateOrder({ start, end }: Rule<"dateOrder">, rows: number, at: ReadCellAt): Finding[] {
  return pairs(start, end, rows, at, (first, last) => first < last).map(({ row, first, last }) => ({
    row,
    column: end,
    code: "date-order",
    sentence: `${end} (${last}) must be later than ${start} (${first}); leave it blank while it is open.`,
  }));
}

function lowHigh({ low, high }: Rule<"lowHigh">, rows: number, at: ReadCellAt): Finding[] {
  return pairs(low, high, rows, at, (first, last) => first <= last).map(({ row, first, last }) => ({
    row,
    column: high,
    code: "low-high",
    sentence: `${high} (${last}) must not be below ${low} (${first}).`,
  }));
}

interface Pair {
  readonly row: number;
  readonly first: string | number;
  readonly last: string | number;
}

/** The rows where two cells of one type are given and are not in order. */
function pairs(
  firstColumn: string,
  lastColumn: string,
  rows: number,
  at: ReadCellAt,
  inOrder: (first: string | number, last: string | number) => boolean,
): Pair[] {
  const broken: Pair[] = [];
  for (let row = 0; row < rows; row += 1) {
    const first = at(row, firstColumn);
    const last = at(row, lastColumn);
    if (!isOrdered(first) || !isOrdered(last) || typeof first !== typeof last) continue;
    if (!inOrder(first, last)) broken.push({ row, first, last });
  }
  return broken;
}

function isOrdered(cell: Cell): cell is string | number {
  return typeof cell === "string" || typeof cell === "number";
}

function shareSums(rule: Rule<"shareSums">, rows: number, at: ReadCellAt): Finding[] {
  const findings: Finding[] = [];
  for (const [group, members] of groups(rule.by, rows, at)) {
    const shares = members.map((row) => at(row, rule.share) ?? 1);
    if (!shares.every((share) => typeof share === "number")) continue;
    const sum = shares.reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) <= rule.tolerance) continue;
    const sentence = `The ${rule.share} of ${group} adds to ${Number(sum.toPrecision(6))} over ${members.length} rows; it must add to 1. A blank share counts as 1.`;
    findings.push({ row: members[0] ?? 0, column: rule.share, code: "share-sum", sentence });
  }
  return findings;
}

function sameUnit(rule: Rule<"sameUnit">, rows: number, at: ReadCellAt): Finding[] {
  const findings: Finding[] = [];
  for (const [group, members] of groups(rule.by, rows, at)) {
    const units = members.map((row) => at(row, rule.unit));
    const usual = commonest(units.filter((unit) => unit !== null));
    members.forEach((row, index) => {
      const unit = units[index] ?? null;
      if (unit === null || unit === usual) return;
      const sentence = `The unit is ${shown(unit)}, but other rows of ${group} are in ${shown(usual)}. Convert the value and change the unit.`;
      findings.push({ row, column: rule.unit, code: "unit", sentence });
    });
  }
  return findings;
}

/** The rows that agree in the named columns, under a name that a reader recognises. */
function groups(by: readonly string[], rows: number, at: ReadCellAt): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const parts = by.map((column) => at(row, column));
    const name = parts.map((part) => (part === null ? "(blank)" : String(part))).join(", ");
    const members = found.get(name);
    if (members) members.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/** The value met most often; of several the one met first. */
function commonest(values: readonly Cell[]): Cell {
  const counts = new Map<Cell, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Cell = null;
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
