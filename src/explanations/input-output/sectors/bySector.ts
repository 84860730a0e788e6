import { bySize } from "../../explainer";
import type { Part, Sight } from "../../explanation";

/** The sector that a cell of a vector answer belongs to. */
export const sectorAt = ({ row, column }: Sight): number => Math.max(row, column);

export const unit = (length: number, at: number): Float64Array => {
  const vector = new Float64Array(length);
  vector[at] = 1;
  return vector;
};

export function bySector(values: ArrayLike<number>, argument: string, sight: Sight): Part[] {
  const rows = Array.from(values, (amount, i) => ({ label: sight.label(argument, i), amount }));
  return bySize(rows.filter(({ amount }) => amount !== 0));
}
