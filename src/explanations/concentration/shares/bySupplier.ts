import { known, rowsFor } from "../../explainer";
import type { Part, Sight } from "../../explanation";
import { percent } from "../../figure";

/** A row for each supplier; `part` gets its share. */
export function bySupplier(
  values: Float64Array,
  sight: Sight,
  part: (share: number, index: number) => number,
  { other = 0, argument = "values" } = {},
): Part[] {
  const total = known(values) + other;
  return rowsFor(values, argument, sight, (value, index) => ({
    amount: part(value / total, index),
    detail: percent(value / total),
  }));
}

export function spread(other: number, values: Float64Array): string[] {
  if (other === 0) return [];
  const share = percent(other / (known(values) + other));
  return [`other, ${share} of the total, counts in the total only: no supplier of it has a row.`];
}
