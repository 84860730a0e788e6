import { count } from "../../../core/count";
import type { Dataset } from "../../../datasets/dataset";

/** "120 of 593 rows", or "all 593 rows". */
export function countOf(chosen: Dataset, whole: Dataset): string {
  const all = count(whole.rows.length, "row");
  if (chosen !== whole) return `${chosen.rows.length.toLocaleString("en-US")} of ${all}`;
  return whole.rows.length === 1 ? "the only row" : `all ${all}`;
}
