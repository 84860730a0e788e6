import { sumOf } from "../sum";
import { mostOfOther, namedSharesOf } from "./shares";

export type Normalisation = "NONE" | "UNIT" | "UNCTAD";
/** How those behind `other` divide it: among countless, or into parts as large as the smallest one named. */
export type Division = "LOW" | "HIGH";

export interface HerfindahlOptions {
  readonly normalisation?: Normalisation;
  /** An amount spread over countless small suppliers. */
  readonly other?: number;
  readonly division?: Division;
  /** What the amounts are called in sentences. */
  readonly name?: string;
}

/**
 * Herfindahl–Hirschman index, H = Σ s². Hirschman (1945, 1964), Herfindahl (1950).
 * UNIT rescales from [1/n, 1] to [0, 1]: (H − 1/n) / (1 − 1/n). UNCTAD's concentration index takes square
 * roots, (√H − √(1/n)) / (1 − √(1/n)). A single supplier is 1 on every scale. Beside `other`, n is without
 * bound and 1/n is 0. H is then the least that it can be; the most has parts of `other` as large as the
 * smallest supplier named.
 */
export function herfindahl(
  amounts: Float64Array,
  { normalisation = "NONE", other = 0, division = "LOW", name = "values" }: HerfindahlOptions = {},
): number {
  const supply = namedSharesOf(amounts, other, name);
  const named = sumOf(supply.shares, (share) => share * share);
  const index = division === "HIGH" ? named + mostOfOther(supply) : named;
  if (normalisation === "NONE") return index;
  if (supply.suppliers === 1 && supply.other === 0) return 1;
  const least = supply.other === 0 ? 1 / supply.suppliers : 0;
  const rescaled =
    normalisation === "UNIT"
      ? (index - least) / (1 - least)
      : (Math.sqrt(index) - Math.sqrt(least)) / (1 - Math.sqrt(least));
  return Math.max(0, rescaled);
}
