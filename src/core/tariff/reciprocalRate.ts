import { requireNonNegative, requirePositive } from "../domain";
import { Failure } from "../failure";

/**
 * The tariff that would balance bilateral trade by the formula of the US Trade Representative (2 April
 * 2025): (imports − exports) / (ε·φ·imports), ε the elasticity of imports to import prices, φ the
 * pass-through of tariffs to them; not below `floor`.
 */
export function reciprocalRate(
  exports: number,
  imports: number,
  { elasticity, passThrough, floor }: { elasticity: number; passThrough: number; floor: number },
): number {
  requireNonNegative("exports", exports);
  requireNonNegative("imports", imports);
  requirePositive("elasticity", elasticity);
  requirePositive("pass_through", passThrough);
  requireNonNegative("floor", floor);
  if (imports === 0)
    throw new Failure("#DIV/0!", "imports are 0: no tariff on them balances trade.");
  return Math.max(floor, (imports - exports) / (elasticity * passThrough * imports));
}
