import { requireNonNegative } from "../domain";
import { Failure } from "../failure";

export type AsymmetryMeasure =
  "DIFFERENCE" | "NORMALISED" | "SALIENCE" | "SYMMETRY" | "INTERDEPENDENCE";

/**
 * Who depends more on a flow between i and j, with a = trade / base_i and b = trade / base_j: the
 * difference a − b (Hirschman 1945), the same over a + b, salience √(ab), symmetry 1 − |a − b|, and
 * interdependence, their product.
 */
export function dependenceAsymmetry(
  trade: number,
  baseI: number,
  baseJ: number,
  measure: AsymmetryMeasure,
): number {
  requireNonNegative("trade_ij", trade);
  requireNonNegative("base_i", baseI);
  requireNonNegative("base_j", baseJ);
  requireBase("base_i", baseI);
  requireBase("base_j", baseJ);
  const a = trade / baseI;
  const b = trade / baseJ;
  const salience = Math.sqrt(a) * Math.sqrt(b);
  const symmetry = 1 - Math.abs(a - b);
  switch (measure) {
    case "DIFFERENCE":
      return a - b;
    case "NORMALISED":
      return normalised(trade, baseI, baseJ);
    case "SALIENCE":
      return salience;
    case "SYMMETRY":
      return symmetry;
    case "INTERDEPENDENCE":
      return salience * symmetry;
  }
}

/** (a − b) / (a + b), in which the trade cancels: the two bases alone decide. */
function normalised(trade: number, baseI: number, baseJ: number): number {
  if (trade === 0) {
    throw new Failure("#DIV/0!", "trade_ij is 0: without trade neither side depends on the other.");
  }
  return (baseJ - baseI) / (baseJ + baseI);
}

function requireBase(name: string, base: number): void {
  if (base > 0) return;
  throw new Failure(
    "#DIV/0!",
    `${name} is 0: give GDP or total trade of the same year and currency.`,
  );
}
