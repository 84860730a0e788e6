import type { Matrix } from "../matrix";
import { OpenModel } from "./openModel";

/**
 * Leontief's price model: the relative price change of every product when primary costs rise,
 * Δp = (φ ∘ shock)ᵀL, φ the part of a cost that is passed on. Miller and Blair (2009), section 2.6.
 */
export function priceShock(
  coefficients: Matrix,
  costShock: Float64Array,
  passThrough: (sector: number) => number,
): Float64Array {
  const passedOn = costShock.map((shock, sector) => shock * passThrough(sector));
  return new OpenModel(coefficients).contentOf(passedOn);
}
