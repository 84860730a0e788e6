import { Failure } from "../failure";
import { sumOf } from "../sum";
import { namedSharesOf } from "./shares";

/** Shannon's entropy of shares in natural units, −Σ s ln s with 0 ln 0 = 0. */
export function entropy(shares: Float64Array): number {
  return sumOf(shares, (share) => (share > 0 ? -share * Math.log(share) : 0));
}

/**
 * Entropy index of supply, −Σ s log_b s: Shannon (1948), Theil (1967). Normalised, it is divided by log_b n,
 * its value for n equal suppliers; a single supplier is 0. `other`, spread over n suppliers, comes to
 * o log (n/o): the entropy of those named is the least, and the normalised one tends to o as n grows.
 */
export function entropyIndex(
  amounts: Float64Array,
  { base, normalised, other = 0 }: { base: number; normalised: boolean; other?: number },
): number {
  if (base <= 0 || base === 1) {
    throw new Failure("#NUM!", `base is ${base}: a logarithm needs a base above 0 other than 1.`);
  }
  const { shares, suppliers, other: spread } = namedSharesOf(amounts, other);
  const natural = entropy(shares);
  if (!normalised) return natural / Math.log(base);
  if (spread > 0) return spread;
  return suppliers === 1 ? 0 : Math.min(1, natural / Math.log(suppliers));
}
