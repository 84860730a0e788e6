import { count } from "../../core/count";

/** What a reading has to say: each a sentence. */
export class Notes {
  readonly missing: string[] = [];
  readonly assumed: string[] = [];
  /** What is read, but looks wrong. */
  readonly doubts: string[] = [];
  /** Rows that are not taken, and why. */
  readonly left: string[] = [];
}

/** Rows as a sentence names them: "row 4", "rows 4, 7 and 9 more". */
export function rowsNamed(rows: readonly (number | undefined)[]): string {
  const known = rows.filter((row) => row !== undefined);
  const shown = known.slice(0, 3).map((row) => row.toLocaleString("en-US"));
  const rest = known.length - shown.length;
  const named = `${shown.join(", ")}${rest > 0 ? ` and ${rest.toLocaleString("en-US")} more` : ""}`;
  return `${known.length === 1 ? "row" : "rows"} ${named}`;
}

/** "1 row (row 4)", "12 rows (rows 4, 5, 6 and 9 more)". */
export const countedRows = (rows: readonly (number | undefined)[]): string =>
  `${count(rows.length, "row")} (${rowsNamed(rows)})`;
