import { gini } from "../../core/concentration/gini";
import { evaluate } from "../boundary/evaluate";
import { boolean } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = { values: numbers("keep"), corrected: boolean(false) };

/**
 * Inequality among suppliers: Gini's coefficient, from 0 (all equal) to 1 − 1/n (one has all); corrected, to 1.
 *
 * Suppliers of 0 count among the n.
 * @customfunction GINI_INDEX
 * @param values Amounts by supplier, 0 or more, in any one unit. Blank cells are skipped.
 * @param [corrected] TRUE corrects for a small number of suppliers, by n / (n − 1). Default FALSE.
 * @returns The coefficient as a fraction.
 * @equation G = Σ (2i − n − 1) x₍ᵢ₎ / (n Σ x), x in ascending order; corrected: G · n / (n − 1)
 * @example =LINCHPIN.GINI_INDEX({1;2;3;4}) // 0.25
 * @limits It compares suppliers with each other and does not see how few they are: two equal suppliers are 0. HHI sees both.
 * @source Gini, Variabilità e mutabilità (1912)
 * @question How unequal are the suppliers?
 * @related THEIL_INDEX, HHI, CONCENTRATION_RATIO
 */
export function giniIndex(values: unknown[][], corrected?: unknown): number {
  return evaluate(parameters, [values, corrected], (given) => gini(given.values, given.corrected));
}
