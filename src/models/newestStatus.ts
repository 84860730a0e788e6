import { namedRows } from "./modelData";
import type { Dataset } from "../datasets/dataset";
import type { Cell } from "../datasets/tableSchema";

const isDay = (cell: Cell | undefined): cell is string =>
  typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell);

/**
 * The day of which a dated list speaks: its newest status_as_of. A list without one is known up to the last
 * start that is not scheduled; its last end may lie years ahead.
 */
export function newestStatus(list: Dataset | undefined): string | null {
  const rows = list === undefined ? [] : namedRows(list);
  const statuses = rows.flatMap((row) => (isDay(row["status_as_of"]) ? [row["status_as_of"]] : []));
  const starts = rows.flatMap(({ start, status }) =>
    isDay(start) && !/^\s*scheduled/i.test(String(status ?? "")) ? [start] : [],
  );
  return (statuses.length > 0 ? statuses : starts).sort().at(-1) ?? null;
}
