import type { Dataset } from "../../../datasets/dataset";

/** "120 of 593 rows", or "all 593 rows". */
export function countOf(chosen: Dataset, whole: Dataset): string {
  const [some, all] = [chosen, whole].map(({ rows }) => rows.length.toLocaleString("en-US"));
  return chosen === whole ? `all ${all} rows` : `${some} of ${all} rows`;
}
