import type { CheckedTable } from "./checking/check";
import type { Cell } from "./tableSchema";

/** A status is a statement about its day; after this many days it deserves a look. */
export const STALE_DAYS = 180;

/** What happened stays as it is, however long ago somebody looked. */
const SETTLED = new Set(["superseded", "ended", "not-applied", "statement", "past"]);

export interface StaleStatuses {
  /** Rows that were still open when their status was last looked at, longer ago than the limit. */
  readonly rows: number;
  /** The oldest day of these, as ISO text. */
  readonly oldest: string;
}

/** The rows whose status may have changed since; null where the table states none, or all are of late. */
export function staleStatuses(
  { columns, rows }: Pick<CheckedTable, "columns" | "rows">,
  today: Date,
): StaleStatuses | null {
  const at = columns.indexOf("status_as_of");
  const status = columns.indexOf("status");
  if (at < 0) return null;
  const limit = today.getTime() - STALE_DAYS * 86_400_000;
  const days = rows
    .filter((row) => !SETTLED.has(String(row[status] ?? "").trim()))
    .flatMap((row) => dayIn(row[at] ?? null))
    .filter((day) => Date.parse(day) < limit)
    .sort();
  const [oldest] = days;
  return oldest === undefined ? null : { rows: days.length, oldest };
}

const dayIn = (cell: Cell): string[] =>
  typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? [cell] : [];
