import { concentrationRatio as ratio } from "../../core/concentration/concentrationRatio";
import { evaluate } from "../boundary/evaluate";
import { number } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = {
  values: numbers("keep"),
  k: number({ whole: true, from: 1, fallback: 1 }),
  other: number({ from: 0, fallback: 0 }),
};

/**
 * Share of the k largest suppliers together, above 0 to 1.
 *
 * Amounts may be in any one unit; they become shares of their total. Do not give "rest of world" as one
 * supplier, which may make it the largest: give it as other.
 * @customfunction CONCENTRATION_RATIO
 * @param values Amounts by supplier, 0 or more, in any one unit. Blank cells are skipped.
 * @param [k] How many of the largest suppliers, 1 or more; fractions are cut off. Default 1.
 * @param [other] An amount spread over many small suppliers, in the unit of values. Default 0.
 * @returns The share as a fraction; 1 if there are no more than k suppliers and no other.
 * @equation CR = Σ of the k largest sᵢ, sᵢ = vᵢ / (Σ v + other)
 * @example =LINCHPIN.CONCENTRATION_RATIO({70;13;6;5;6}) // 0.7
 * @example =LINCHPIN.CONCENTRATION_RATIO({70;13;6;5;6}, 3) // 0.89
 * @limits It does not see how the largest k divide their share among them. HHI does.
 * @source OECD, Glossary of Industrial Organisation Economics and Competition Law
 * @question How much do the largest suppliers supply?
 * @related HHI, SINGLE_POINT_EXPOSURE, EFFECTIVE_SUPPLIERS
 */
export function concentrationRatio(values: unknown[][], k?: unknown, other?: unknown): number {
  return evaluate(parameters, [values, k, other], (given) =>
    ratio(given.values, given.k, given.other),
  );
}
