import { entropyIndex as index } from "../../core/concentration/entropy";
import { evaluate } from "../boundary/evaluate";
import { boolean, number } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = {
  values: numbers("keep"),
  base: number({ fallback: Math.E }),
  normalised: boolean(false),
  other: number({ fallback: 0 }),
};

/**
 * Spread of supply as entropy: 0 for a single supplier, log n for n equal ones; normalised, from 0 to 1.
 *
 * It runs against HHI: higher is more spread out. Small suppliers weigh more in it than in HHI.
 * @customfunction ENTROPY_INDEX
 * @param values Amounts by supplier, 0 or more, in any one unit. Blank cells are skipped.
 * @param [base] Base of the logarithm, above 0 and not 1; 2 gives bits. Default e.
 * @param [normalised] TRUE divides by the entropy of as many equal suppliers. Default FALSE.
 * @param [other] An amount spread over many small suppliers, in the unit of values: the entropy of those named is then the least that it can be. Default 0.
 * @returns The entropy, or a fraction of its maximum.
 * @equation E = −Σ sᵢ log_b sᵢ, sᵢ = vᵢ / (Σ v + other), 0 log 0 = 0; normalised: E / log_b n, n suppliers above 0
 * @equation normalised with other, of countless suppliers: other / (Σ v + other)
 * @example =LINCHPIN.ENTROPY_INDEX({50;50}, 2) // 1
 * @limits One more tiny supplier raises it, though nothing is safer. Read it beside CONCENTRATION_RATIO.
 * @source Shannon, A Mathematical Theory of Communication (1948)
 * @source Theil, Economics and Information Theory (1967)
 * @question How evenly is supply spread?
 * @related HHI, THEIL_INDEX, EFFECTIVE_SUPPLIERS
 */
export function entropyIndex(
  values: unknown[][],
  base?: unknown,
  normalised?: unknown,
  other?: unknown,
): number {
  return evaluate(parameters, [values, base, normalised, other], (given) =>
    index(given.values, given),
  );
}
