import { Failure } from "../failure";
import { sumOf } from "../sum";
import { sharesOf } from "./shares";

/** Shannon's entropy of shares in natural units, −Σ s ln s with 0 ln 0 = 0. */
export function entropy(shares: Float64Array): number {
  return sumOf(shares, (share) => (share > 0 ? -share * Math.log(share) : 0));
}

/**
 * Entropy index of supply, −Σ s log_b s: Shannon (1948), Theil (1967). Normalised, it is divided by log_b n,
 * its value for n equal suppliers; a single supplier is 0.
 */
export function entropyIndex(
  amounts: Float64Array,
  { base, normalised }: { base: number; normalised: boolean },
): number {
  if (base <= 0 || base === 1) {
    throw new Failure("#NUM!", `base is ${base}: a logarithm needs a base above 0 other than 1.`);
  }
  const { shares, suppliers } = sharesOf(amounts);
  const natural = entropy(shares);
  if (!normalised) return natural / Math.log(base);
  return suppliers === 1 ? 0 : Math.min(1, natural / Math.log(suppliers));
}
