import { sharesOf } from "./shares";

export type Normalisation = "NONE" | "UNIT" | "UNCTAD";

/**
 * Herfindahl–Hirschman index, H = Σ s². Hirschman (1945, 1964), Herfindahl (1950).
 * UNIT rescales from [1/n, 1] to [0, 1]: (H − 1/n) / (1 − 1/n). UNCTAD's concentration index takes square
 * roots, (√H − √(1/n)) / (1 − √(1/n)). A single supplier is 1 on every scale.
 */
export function herfindahl(
  amounts: Float64Array,
  { normalisation = "NONE", other = 0 }: { normalisation?: Normalisation; other?: number } = {},
): number {
  const { shares, suppliers } = sharesOf(amounts, other);
  const index = shares.reduce((sum, share) => sum + share * share, 0);
  if (normalisation === "NONE") return index;
  if (suppliers === 1) return 1;
  if (suppliers === 0) return 0;
  const least = 1 / suppliers;
  return normalisation === "UNIT"
    ? (index - least) / (1 - least)
    : (Math.sqrt(index) - Math.sqrt(least)) / (1 - Math.sqrt(least));
}
