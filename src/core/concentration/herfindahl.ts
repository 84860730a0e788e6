import { Failure } from "../failure";
import { sumOf } from "../sum";
import { sharesOf } from "./shares";

export type Normalisation = "NONE" | "UNIT" | "UNCTAD";

export interface HerfindahlOptions {
  readonly normalisation?: Normalisation;
  /** An amount spread over countless small suppliers. */
  readonly other?: number;
  /** What the amounts are called in sentences. */
  readonly name?: string;
}

/**
 * Herfindahl–Hirschman index, H = Σ s². Hirschman (1945, 1964), Herfindahl (1950).
 * UNIT rescales from [1/n, 1] to [0, 1]: (H − 1/n) / (1 − 1/n). UNCTAD's concentration index takes square
 * roots, (√H − √(1/n)) / (1 − √(1/n)). A single supplier is 1 on every scale. Beside `other`, H may fall
 * below that of n equal suppliers, and the rescaled index is 0.
 */
export function herfindahl(
  amounts: Float64Array,
  { normalisation = "NONE", other = 0, name = "values" }: HerfindahlOptions = {},
): number {
  const { shares, suppliers } = sharesOf(amounts, other, name);
  const index = sumOf(shares, (share) => share * share);
  if (suppliers === 0) {
    throw new Failure(
      "#DIV/0!",
      `${name} has no amount above 0: other alone says nothing of how its suppliers divide it.`,
    );
  }
  if (normalisation === "NONE") return index;
  if (suppliers === 1) return single(other);
  const least = 1 / suppliers;
  const rescaled =
    normalisation === "UNIT"
      ? (index - least) / (1 - least)
      : (Math.sqrt(index) - Math.sqrt(least)) / (1 - Math.sqrt(least));
  return Math.max(0, rescaled);
}

function single(other: number): number {
  if (other === 0) return 1;
  throw new Failure(
    "#DIV/0!",
    "values has one supplier, and other is spread over many: a normalised index needs two named suppliers.",
  );
}
