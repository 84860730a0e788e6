import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { exceeds } from "../rounding";

export interface TradeFlows {
  /** Exports from i to j. */
  readonly bilateral: number;
  /** Total exports of i. */
  readonly exportsOfI: number;
  /** World exports to j. */
  readonly worldToJ: number;
  readonly world: number;
  /** Imports of i, which are not a market for i itself. */
  readonly own: number;
}

/**
 * Trade intensity index: j's share in the exports of i over j's share in the exports of the world,
 * (x_ij / x_i) / (w_j / (w − own)). Above 1, i trades with j more than the size of j's market explains.
 */
export function tradeIntensity({
  bilateral,
  exportsOfI,
  worldToJ,
  world,
  own,
}: TradeFlows): number {
  requireNonNegative("x_ij", bilateral);
  requireNonNegative("own", own);
  requireWithin("x_ij", bilateral, "x_i", exportsOfI);
  requireWithin("w_j", worldToJ, "w", world);
  requireDenominator("x_i", exportsOfI);
  requireDenominator("w_j", worldToJ);
  requireDenominator("w − own", world - own);
  return bilateral / exportsOfI / (worldToJ / (world - own));
}

function requireWithin(part: string, amount: number, whole: string, total: number): void {
  if (!exceeds(amount, total)) return;
  throw new Failure(
    "#NUM!",
    `${part}: ${amount} exceeds ${whole}, ${total}, of which it is a part: check units and years.`,
  );
}

function requireDenominator(name: string, value: number): void {
  if (value > 0) return;
  throw new Failure("#DIV/0!", `${name} is ${value}: it must be above 0.`);
}
