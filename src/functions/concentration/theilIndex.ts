import { theil } from "../../core/concentration/theil";
import { evaluate } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = { values: numbers("keep"), type: word(["T", "L"]) };

/**
 * Inequality among suppliers: Theil's index, 0 when all are equal; type T runs to ln n, type L has no upper end.
 *
 * Type T weighs suppliers by their amounts, type L (mean log deviation) all alike. Some programs call type L
 * "Theil": compare like with like. Suppliers of 0 count among the n.
 * @customfunction THEIL_INDEX
 * @param values Amounts by supplier, 0 or more (above 0 for type L), in any one unit. Blank cells are skipped.
 * @param [type] T (default) or L.
 * @returns The index, 0 or more.
 * @equation T = (1/n) Σ (xᵢ/μ) ln(xᵢ/μ) = ln n − entropy; L = (1/n) Σ ln(μ/xᵢ)
 * @example =LINCHPIN.THEIL_INDEX({30;30;20;20}) // 0.0201355135506889
 * @limits It compares suppliers with each other and does not see how few they are: two equal suppliers are 0. HHI sees both.
 * @source Theil, Economics and Information Theory (1967)
 * @question How unequal are the suppliers?
 * @related GINI_INDEX, ENTROPY_INDEX, HHI
 */
export function theilIndex(values: unknown[][], type?: unknown): number {
  return evaluate(parameters, [values, type], (given) => theil(given.values, given.type));
}
