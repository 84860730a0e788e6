import { effectiveSuppliers as hillNumber } from "../../core/concentration/effectiveSuppliers";
import { evaluate } from "../boundary/evaluate";
import { number } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = {
  values: numbers("keep"),
  order: number({ from: 0, fallback: 2 }),
  other: number({ fallback: 0 }),
};

/**
 * Number of equal suppliers that would be as concentrated as these, from 1 to their count.
 *
 * The order says how much large suppliers weigh: 0 counts all alike, 1 weighs by entropy, 2 is one over HHI,
 * and any very large order, such as 1E+300, is the limit in which the largest alone counts.
 * @customfunction EFFECTIVE_SUPPLIERS
 * @param values Amounts by supplier, 0 or more, in any one unit. Blank cells are skipped.
 * @param [order] Order of the Hill number, 0 or more. Default 2.
 * @param [other] An amount spread over many small suppliers, in the unit of values: the number is then the most that it can be, and the order has to be above 1. Default 0.
 * @returns A number of suppliers, not rounded.
 * @equation N = (Σ sᵢ^q)^(1 / (1 − q)); q = 1: exp(−Σ sᵢ ln sᵢ); q → ∞: 1 / max sᵢ; sᵢ = vᵢ / (Σ v + other)
 * @example =LINCHPIN.EFFECTIVE_SUPPLIERS({30;30;20;20}) // 3.84615384615385
 * @example =LINCHPIN.EFFECTIVE_SUPPLIERS({50;30;20}, 1E+300) // 2
 * @limits Suppliers count as independent: two in one country, or one behind two names, are not.
 * @source Hill, Diversity and Evenness: A Unifying Notation and Its Consequences, Ecology 54(2) (1973)
 * @question How many suppliers do I really have?
 * @related HHI, ENTROPY_INDEX, CONCENTRATION_RATIO
 */
export function effectiveSuppliers(values: unknown[][], order?: unknown, other?: unknown): number {
  return evaluate(parameters, [values, order, other], (given) =>
    hillNumber(given.values, given.order, given.other),
  );
}
