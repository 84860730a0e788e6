import { requireEvery, requireFraction } from "../domain";
import { Failure } from "../failure";
import { isNothing } from "../rounding";
import { CompensatedSum } from "../sum";

/** Holdings by position size or weight, with the exposed share of each; NaN where it is not known. */
export interface Holdings {
  readonly weights: Float64Array;
  readonly exposures: Float64Array;
}

/** A holding without a weight is none. */
const isHeld = (weight: number): boolean => !Number.isNaN(weight);

function sumOver(
  { weights, exposures }: Holdings,
  term: (weight: number, exposure: number) => number,
): number {
  requireEvery("exposures", exposures, requireFraction);
  const total = new CompensatedSum();
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (isHeld(weight)) total.add(term(weight, exposures[i] as number));
  }
  return total.value;
}

/** Σw over the holdings with a known exposure. */
function knownWeight(holdings: Holdings): number {
  const isKnown = (exposure: number): number => (Number.isNaN(exposure) ? 0 : 1);
  const sum = sumOver(holdings, (w, e) => isKnown(e) * w);
  const gross = sumOver(holdings, (w, e) => isKnown(e) * Math.abs(w));
  if (!isNothing(sum, gross)) return sum;
  throw new Failure(
    "#DIV/0!",
    gross === 0
      ? "weights of the holdings with a known exposure add up to 0: give an exposure for at least one."
      : "weights of the holdings with a known exposure add up to 0, long against short: there is no net position to share.",
  );
}

/** Each holding's part of the total exposure, w·e / Σw over the holdings known; NaN where it is not known. */
export function contributions(holdings: Holdings): Float64Array {
  const sum = knownWeight(holdings);
  return holdings.weights.map((w, i) => (w * (holdings.exposures[i] as number)) / sum);
}

/** Σw·e / Σw over the holdings with a known exposure: unknown is not zero. */
export const totalExposure = (holdings: Holdings): number =>
  sumOver(holdings, (w, e) => (Number.isNaN(e) ? 0 : w * e)) / knownWeight(holdings);

/** The part of the portfolio, long and short alike, whose exposure is known. */
export function coverage(holdings: Holdings): number {
  const all = sumOver(holdings, (w) => Math.abs(w));
  if (all === 0) throw new Failure("#DIV/0!", "weights are all 0: there is no portfolio.");
  return sumOver(holdings, (w, e) => (Number.isNaN(e) ? 0 : Math.abs(w))) / all;
}

/** The exposure of all holdings if those not known had the exposure given: 0 for a floor, 1 for a ceiling. */
export function exposureIfUnknown(holdings: Holdings, assumed: 0 | 1): number {
  const all = sumOver(holdings, (w) => w);
  const gross = sumOver(holdings, (w) => Math.abs(w));
  if (isNothing(all, gross))
    throw new Failure("#DIV/0!", "weights add up to 0: there is no portfolio to share.");
  return sumOver(holdings, (w, e) => w * (Number.isNaN(e) ? assumed : e)) / all;
}
