import { sharesOf } from "../concentration/shares";
import { exceeds } from "../rounding";

export interface LargestSupplier {
  /** Place among the amounts given, from 0; the first of equals. */
  readonly position: number;
  readonly share: number;
}

/** The supplier with the largest share; missing amounts (NaN) are left out. */
export function largestSupplier(amounts: Float64Array): LargestSupplier {
  const { shares } = sharesOf(amounts);
  let position = 0;
  amounts.forEach((amount, i) => {
    const most = amounts[position] as number;
    if (exceeds(amount, most) || Number.isNaN(most)) position = i;
  });
  return { position, share: shares.reduce((most, share) => Math.max(most, share), 0) };
}
