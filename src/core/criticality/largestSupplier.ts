import { sharesOf } from "../concentration/shares";
import { reaches } from "../rounding";

export interface LargestSupplier {
  /** Place among the amounts given, from 0; the first of those equal within rounding. */
  readonly position: number;
  readonly share: number;
}

/** The supplier with the largest share; missing amounts (NaN) are left out. */
export function largestSupplier(amounts: Float64Array): LargestSupplier {
  const { shares } = sharesOf(amounts);
  const most = amounts.reduce((most, amount) => (amount > most ? amount : most), -Infinity);
  const position = amounts.findIndex((amount) => !Number.isNaN(amount) && reaches(amount, most));
  return { position, share: shares.reduce((most, share) => Math.max(most, share), 0) };
}
