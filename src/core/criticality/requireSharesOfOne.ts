import { Failure } from "../failure";
import { exceeds } from "../rounding";
import { sumOf } from "../sum";

/** Published shares are rounded to three digits or so; their sum may miss 1 by that much. */
const tolerance = 0.001;

/** Refuses shares that do not add up to 1; missing ones (NaN) are left out. */
export function requireSharesOfOne(name: string, shares: ArrayLike<number>): void {
  const total = sumOf(shares, (share) => (Number.isNaN(share) ? 0 : share));
  if (!exceeds(Math.abs(total - 1), tolerance)) return;
  throw new Failure("#NUM!", `${name} add up to ${Number(total.toPrecision(6))}, not 1.`);
}
