import type { Dataset } from "../../../datasets/dataset";

/** How many rows pass, in words. */
export function countOf(chosen: Dataset, whole: Dataset): string {
  const [some, all] = [chosen, whole].map(({ rows }) => rows.length.toLocaleString("en-US"));
  return chosen === whole ? `all ${all} rows` : `${some} of ${all} rows`;
}
