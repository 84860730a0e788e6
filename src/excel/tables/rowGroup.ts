import type { Content } from "./content";

/** Rows that stand together, with what is in them. */
export interface RowGroup {
  /** Counted from the first row of data. */
  readonly at: number;
  readonly contents: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
  /**
   * For the rows down to the body's last: whether they leave the table and stay blank below it, or are
   * cut out as all others are, because something follows.
   */
  readonly last: "left blank" | "cut" | null;
}

/** Neighbouring positions as groups, in their order. */
export function runsOf(rows: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at + last.count === row) last.count++;
    else runs.push({ at: row, count: 1 });
  }
  return runs;
}
